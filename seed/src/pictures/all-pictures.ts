import { BRANDS } from '../../data/brands.ts';
import { CATEGORIES } from '../../data/categories.ts';
import { DRAFTS } from '../../data/products/index.ts';
import { pictureName } from '../catalogue/build-product.ts';
import type { Draft } from '../catalogue/product.types.ts';
import { drawCategory, drawProduct } from './draw-picture.ts';

export type Picture = { readonly name: string; readonly svg: string };

const latin = /^[\x20-\x7e°²³Ø×≤≥–·⎓±µ¥%/]*$/;

/** Two highlights and the first specification that needs no Chinese font. */
function factsOf(draft: Draft): string[] {
  const spec = Object.values(draft.spec)
    .map((value) => (typeof value === 'string' ? value : value[1]))
    .find((value) => latin.test(value) && value.length < 44);
  return [...draft.points[1].split('|').slice(0, 2), ...(spec ? [spec] : [])];
}

/** Every picture of the demo company: three per product, one per category. Same input, same bytes. */
export function* allPictures(): Generator<Picture> {
  const brands = new Map(BRANDS.map((brand) => [brand.id, brand]));
  for (const category of CATEGORIES) {
    yield { name: `category-${category.id}.svg`, svg: drawCategory(category.look, category.label[1]) };
  }
  for (const draft of DRAFTS) {
    const brand = brands.get(draft.brand);
    if (!brand) throw new Error(`${draft.sku} names an unknown brand ${draft.brand}`);
    const views = drawProduct({
      look: draft.look,
      brand,
      sku: draft.sku,
      title: draft.name[1],
      facts: factsOf(draft),
    });
    for (const [index, svg] of views.entries()) yield { name: pictureName(draft.sku, index + 1), svg };
  }
}
