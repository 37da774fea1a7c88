import type { BrandView, CategoryView } from '@orderdesk/contract';
import { BRANDS } from '../../data/brands.ts';
import { CATEGORIES } from '../../data/categories.ts';
import { DRAFTS } from '../../data/products/index.ts';
import { buildProduct, text } from './build-product.ts';
import type { Product } from './product.types.ts';

export type Category = Omit<CategoryView, 'count'> & { readonly order: number };

export const PRODUCTS: readonly Product[] = DRAFTS.map(buildProduct);

export const CATEGORY_LIST: readonly Category[] = CATEGORIES.map((draft, order) => ({
  id: draft.id,
  parentId: draft.parent,
  label: text(draft.label),
  picture: `category-${draft.id}.svg`,
  order,
}));

export const BRAND_LIST: readonly BrandView[] = BRANDS.map((brand) => ({
  id: brand.id,
  label: text(brand.label),
}));
