import { describe, expect, it } from 'vitest';
import { categoryRows } from './category-rows.ts';

const tree = ['a', 'b', 'c', 'd'].flatMap((root) => [
  { id: root, parentId: null },
  { id: `${root}1`, parentId: root },
  { id: `${root}2`, parentId: root },
]);
const facets = tree.map(({ id }) => ({ id, label: { zh: id, en: id }, count: 1 }));
const ids = (...of: Parameters<typeof categoryRows>) => categoryRows(...of).map(({ id }) => id);

describe('categories to narrow by', () => {
  it('are the roots, and the branch one is in', () => {
    expect(ids(facets, tree, null)).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(facets, tree, 'b')).toEqual(['a', 'b', 'b1', 'b2', 'c', 'd']);
    expect(ids(facets, tree, 'b2')).toEqual(['a', 'b', 'b1', 'b2', 'c', 'd']);
  });

  it('are all there while they are few, children marked as such', () => {
    const few = categoryRows(facets.slice(0, 3), tree, null);
    expect(few.map(({ id, nested }) => [id, nested])).toEqual([
      ['a', false],
      ['a1', true],
      ['a2', true],
    ]);
  });

  it('keep what the tree does not know', () => {
    expect(ids(facets, [], null)).toHaveLength(12);
  });
});
