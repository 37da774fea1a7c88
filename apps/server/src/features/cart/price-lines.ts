import type { LineIssue } from '@orderdesk/contract';
import { checkQuantity, type Line, priceLine, type Unit } from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';
import { pricesOf } from '../catalogue/catalogue-product.ts';
import { EACH } from '../catalogue/product-card.view.ts';

export type AskedLine = {
  readonly productId: string;
  readonly unitId: string;
  readonly quantity: number;
  readonly note?: string | undefined;
};

/** A line priced but not yet totalled. */
export type PricedLine = Omit<Line, 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'>;

/** `priced` is null where there is nothing to price; an issue of quantity or stock does not keep a line from being priced. */
export type CheckedLine = {
  readonly asked: AskedLine;
  readonly product: CatalogueProduct | null;
  readonly unit: Unit | null;
  readonly priced: PricedLine | null;
  readonly issue: LineIssue | null;
  /** Grams of the whole line. */
  readonly grams: number;
};

export type LineSources = {
  readonly product: (id: string) => CatalogueProduct | undefined;
  /** Base units that can be had. */
  readonly available: (productId: string) => number;
  readonly groupId: string | null;
  readonly at: Date;
};

/**
 * Prices lines and says what is wrong with which. Lines of one product share its stock, the earlier ones first. Line ids are
 * `l1`, `l2` … in the order asked.
 */
export function priceLines(lines: readonly AskedLine[], sources: LineSources): CheckedLine[] {
  const left = new Map<string, number>();
  return lines.map((asked, i) => {
    const product = sources.product(asked.productId);
    if (!product) return unpriced(asked, null, 'product.unknown');
    const unit = unitOf(product, asked.unitId);
    if (!unit) return unpriced(asked, product, 'unit.unknown');

    const units = asked.quantity * unit.per;
    const available = left.get(product._id) ?? sources.available(product._id);
    left.set(product._id, Math.max(0, available - units));
    return {
      asked,
      product,
      unit,
      priced: pricedLine(`l${i + 1}`, asked, product, unit, sources),
      issue: quantityIssue(product, unit, asked.quantity) ?? stockIssue(unit, asked.quantity, available),
      grams: product.weightGrams * units,
    };
  });
}

function pricedLine(
  id: string,
  { quantity, note }: AskedLine,
  product: CatalogueProduct,
  unit: Unit,
  { groupId, at }: LineSources,
): PricedLine {
  return {
    id,
    productId: product._id,
    sku: product.sku,
    name: product.name,
    picture: product.pictures[0] ?? null,
    unit,
    quantity,
    ...priceLine(pricesOf(product), unit, quantity, { groupId, at }),
    taxRate: product.taxRate,
    note: note ?? '',
    cost: product.cost * unit.per * quantity,
  };
}

const unitOf = (product: CatalogueProduct, unitId: string): Unit | undefined =>
  (product.units.length > 0 ? product.units : [EACH]).find(({ id }) => id === unitId);

const unpriced = (
  asked: AskedLine,
  product: CatalogueProduct | null,
  code: 'product.unknown' | 'unit.unknown',
): CheckedLine => ({
  asked,
  product,
  unit: null,
  priced: null,
  issue: { code, asked: asked.quantity },
  grams: 0,
});

function quantityIssue(product: CatalogueProduct, unit: Unit, quantity: number): LineIssue | null {
  const refusal = checkQuantity(product, unit, quantity);
  if (!refusal) return null;
  const { minimum, step } = refusal.facts as { minimum: number; step: number };
  const code = refusal.code === 'quantity.minimum' ? 'quantity.minimum' : 'quantity.step';
  return { code, asked: quantity, minimum, step };
}

function stockIssue(unit: Unit, quantity: number, available: number): LineIssue | null {
  const most = Math.floor(available / unit.per);
  return quantity <= most ? null : { code: 'stock.insufficient', asked: quantity, available: most };
}
