import { describe, expect, it } from 'vitest';
import { categoryTree } from './category-tree.ts';
import { CATEGORIES } from './product.fixture.ts';

describe('category tree', () => {
  it('lists parents before children and knows what is within', () => {
    const tree = categoryTree(CATEGORIES.toReversed());
    expect(tree.all.map(({ _id }) => _id)).toEqual(['it', 'mice', 'keyboards', 'food']);
    expect([...tree.within('it')]).toEqual(['it', 'mice', 'keyboards']);
    expect(tree.path('mice').map(({ _id }) => _id)).toEqual(['it', 'mice']);
    expect(tree.within('nowhere').size).toBe(0);
  });

  it('leaves out categories that hang on each other or on nothing', () => {
    const [it_, mice] = [CATEGORIES[0]!, CATEGORIES[1]!];
    const tree = categoryTree([
      { ...it_, parentId: 'mice' },
      mice,
      { ...mice, _id: 'lost', parentId: 'gone' },
    ]);
    expect(tree.all).toEqual([]);
    expect(tree.path('mice')).toEqual([]);
  });
});
