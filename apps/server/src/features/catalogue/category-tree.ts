import type { CategoryDoc } from '@orderdesk/store';

export type CategoryTree = {
  /** Parents before children, siblings in their order; what hangs on nothing known is left out. */
  readonly all: readonly CategoryDoc[];
  readonly byId: ReadonlyMap<string, CategoryDoc>;
  /** The category and everything below it. */
  within(id: string): ReadonlySet<string>;
  /** From the top down to the category itself; empty for an unknown one. */
  path(id: string): readonly CategoryDoc[];
};

/** A cycle in the data cannot be reached from the top, so it is simply not part of the tree. */
export function categoryTree(categories: readonly CategoryDoc[]): CategoryTree {
  const children = new Map<string | null, CategoryDoc[]>();
  for (const category of categories.toSorted((a, b) => a.order - b.order || (a._id < b._id ? -1 : 1))) {
    const siblings = children.get(category.parentId);
    if (siblings) siblings.push(category);
    else children.set(category.parentId, [category]);
  }
  const below = (id: string | null): CategoryDoc[] =>
    (children.get(id) ?? []).flatMap((category) => [category, ...below(category._id)]);
  const all = below(null);
  const byId = new Map(all.map((category) => [category._id, category]));
  const subtrees = new Map(
    all.map(({ _id }) => [_id, new Set([_id, ...below(_id).map((each) => each._id)])]),
  );
  return {
    all,
    byId,
    within: (id) => subtrees.get(id) ?? new Set(),
    path(id) {
      const path: CategoryDoc[] = [];
      for (let at = byId.get(id); at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
        path.unshift(at);
      }
      return path;
    },
  };
}
