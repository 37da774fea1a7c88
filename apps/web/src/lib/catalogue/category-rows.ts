import type { CategoryView, ProductPage } from '@orderdesk/contract';

type Facet = ProductPage['facets']['categories'][number];
export type CategoryRow = Facet & { readonly nested: boolean };

/** So many stand open at once without being a wall; of more, only the branch one is in. */
const FEW = 10;

/** The categories to narrow by, children under their root: all while they are few, else the roots and the branch one is in. */
export function categoryRows(
  facets: readonly Facet[],
  tree: readonly Pick<CategoryView, 'id' | 'parentId'>[],
  chosen: string | null,
): CategoryRow[] {
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]));
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent ? rootOf(parent) : id;
  };
  const branch = chosen === null ? null : rootOf(chosen);
  return facets
    .map((facet) => ({ ...facet, nested: rootOf(facet.id) !== facet.id }))
    .filter(({ id, nested }) => !nested || facets.length <= FEW || rootOf(id) === branch);
}
