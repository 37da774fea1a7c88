import type { ProductView } from '@orderdesk/contract';
import type { Text } from '@orderdesk/domain';
import type { ProductDoc, StockDoc } from '@orderdesk/store';
import type { Catalogue } from './catalogue.ts';
import { shownStock, stepsFor, unitsOf } from './catalogue-product.ts';
import { productCard, type Viewer } from './product-card.view.ts';

/**
 * Everything about a product, costs and warehouses included: the policy's `project` takes out what the reader may not see.
 * Related products are those that are there and active.
 */
export function productView(
  catalogue: Catalogue,
  doc: ProductDoc,
  stock: readonly StockDoc[],
  viewer: Viewer,
  warehouse: (id: string) => Text,
): ProductView {
  const cardFor = (product: Parameters<typeof productCard>[0]['product']) =>
    productCard(
      {
        product,
        brand: catalogue.brandLabel(product.brandId),
        available: catalogue.available(product._id),
      },
      viewer,
    );
  return {
    ...cardFor(doc),
    path: catalogue.tree.path(doc.categoryId).map(({ _id, label }) => ({ id: _id, label })),
    summary: doc.summary,
    pictures: [...doc.pictures],
    units: [...unitsOf(doc)],
    unitStock: Object.fromEntries(
      unitsOf(doc).map((unit) => [
        unit.id,
        shownStock(doc, unit, catalogue.available(doc._id), viewer.exactStock),
      ]),
    ),
    tiers: stepsFor(doc, viewer),
    specifications: doc.specifications.map(({ group, rows }) => ({ group, rows: [...rows] })),
    usage: doc.usage,
    related: doc.relatedIds.flatMap((id) => {
      const product = catalogue.find(id);
      return product ? [cardFor(product)] : [];
    }),
    cost: doc.cost,
    byWarehouse: stock.map(({ warehouseId, onHand, reserved, available }) => ({
      warehouseId,
      warehouse: warehouse(warehouseId),
      onHand,
      reserved,
      available,
    })),
  };
}
