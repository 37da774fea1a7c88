import type { BrandView, ProductCard } from '@orderdesk/contract';
import type { Text } from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';
import { cardPrice, shownStock, unitsOf } from './catalogue-product.ts';
import type { PriceViewer } from './customer-prices.ts';

/** Who looks: prices are their group's, stock is exact only for those who may read it. */
export type Viewer = PriceViewer & { readonly exactStock: boolean };

export type CardParts = {
  readonly product: CatalogueProduct;
  readonly brand: Text | undefined;
  readonly available: number;
};

export function productCard({ product, brand, available }: CardParts, viewer: Viewer): ProductCard {
  return {
    id: product._id,
    sku: product.sku,
    name: product.name,
    brand: brandView(product.brandId, brand),
    categoryId: product.categoryId,
    picture: product.pictures[0] ?? null,
    price: cardPrice(product, viewer),
    stock: shownStock(product, null, available, viewer.exactStock),
    unit: unitsOf(product)[0]!,
    minimum: product.minimum,
    step: product.step,
    taxRate: product.taxRate,
    highlights: [...product.highlights],
  };
}

/** A brand nobody entered is shown by its id rather than hiding the product. */
const brandView = (id: string, label: Text | undefined): BrandView => ({
  id,
  label: label ?? { zh: id, en: id },
});
