import type { LineIssue } from '@orderdesk/contract';
import {
  type Allowance,
  checkQuantity,
  type Line,
  mostOf,
  type PriceAsker,
  priceLine,
  type Unit,
} from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';
import { pricesOf, SHOWN_STOCK, toldStock, unitsOf } from '../catalogue/catalogue-product.ts';

export type AskedLine = {
  readonly productId: string;
  readonly unitId: string;
  readonly quantity: number;
  readonly note?: string | undefined;
  /** The line's id, where it has one already. */
  readonly id?: string;
  /** A line of a placed order that stays what was agreed: neither priced nor checked anew. */
  readonly agreed?: Line;
};

/** A line priced but not yet totalled. */
export type PricedLine = Omit<Line, 'subtotal' | 'discount' | 'shipping' | 'tax' | 'total'>;

/**
 * `priced` is null where there is nothing to price; an issue of quantity or stock does not keep a line from being priced, but it
 * keeps it from being counted.
 */
export type CheckedLine = {
  readonly asked: AskedLine;
  readonly product: CatalogueProduct | null;
  readonly unit: Unit | null;
  readonly priced: PricedLine | null;
  readonly issue: LineIssue | null;
  /** Grams of the whole line. */
  readonly grams: number;
};

export type LineSources = PriceAsker & {
  readonly product: (id: string) => CatalogueProduct | undefined;
  /** Base units that can be had. */
  readonly available: (productId: string) => number;
  /** Whether whoever asks may read stock: issues tell how much there is. */
  readonly exactStock?: boolean;
  /**
   * Nobody knows who asks: more of a product than everybody is told of is neither promised nor refused, else quotes for more and less
   * would find out how much there is.
   */
  readonly signedOut?: boolean;
  /** What a customer without a history may take; null or left out: as much as they like. */
  readonly allowance?: Allowance | null;
};

/**
 * Prices lines and says what is wrong with which. Tiers, minimum, step and stock go by the product over all lines, whatever
 * units they are in; of its stock the earlier lines get theirs first. Line ids are `l1`, `l2` … in the order asked, where they have none.
 */
export function priceLines(lines: readonly AskedLine[], sources: LineSources): CheckedLine[] {
  const found = lines.map((asked) => findLine(asked, sources));
  const short = stockIssues(found, sources);
  // What cannot be had is no part of the order: it neither reaches a tier nor fills a minimum for the others.
  const pieces = piecesOf(found.filter((_, i) => short[i] === null));
  return found.map((line, i) => {
    const { asked, product, unit } = line;
    if (asked.agreed) return agreedLine(line, asked.agreed);
    if (!product || !unit) return unpriced(asked, product, product ? 'unit.unknown' : 'product.unknown');
    const own = asked.quantity * unit.per;
    const stock = short[i] ?? null;
    const all = (pieces.get(product._id) ?? 0) + (stock ? own : 0);
    const cap = capIssue(product, unit, asked.quantity, all - own, sources.allowance ?? null);
    return {
      asked,
      product,
      unit,
      priced: pricedLine(asked.id ?? `l${i + 1}`, asked, { product, unit, pieces: all }, sources),
      issue: tighter(stock, cap) ?? quantityIssue(product, unit, asked.quantity, all - own) ?? cap,
      grams: product.weightGrams * own,
    };
  });
}

function agreedLine({ asked, product }: FoundLine, agreed: Line): CheckedLine {
  const { subtotal: _, discount: _d, shipping: _s, tax: _t, total: _a, ...priced } = agreed;
  // A product that is gone from the catalogue weighs nothing any more.
  const grams = (product?.weightGrams ?? 0) * agreed.quantity * agreed.unit.per;
  return { asked, product, unit: agreed.unit, priced, issue: null, grams };
}

type FoundLine = Pick<CheckedLine, 'asked' | 'product' | 'unit'>;

function findLine(asked: AskedLine, sources: LineSources): FoundLine {
  const product = sources.product(asked.productId) ?? null;
  return { asked, product, unit: (product && unitOf(product, asked.unitId)) ?? null };
}

/** Base units of each product over these lines. */
function piecesOf(lines: readonly FoundLine[]): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const { asked, product, unit } of lines) {
    if (product && unit) pieces.set(product._id, (pieces.get(product._id) ?? 0) + asked.quantity * unit.per);
  }
  return pieces;
}

function stockIssues(lines: readonly FoundLine[], sources: LineSources): (LineIssue | null)[] {
  const left = new Map<string, number>();
  return lines.map(({ asked, product, unit }) => {
    if (!product || !unit || asked.agreed) return null;
    const all = sources.available(product._id);
    const isHidden = sources.signedOut === true && all >= SHOWN_STOCK;
    const available = left.get(product._id) ?? (isHidden ? SHOWN_STOCK : all);
    const short = stockIssue(unit, asked.quantity, available, sources.exactStock ?? false);
    const issue = short && isHidden ? { ...short, code: 'quantity.signed-out' as const } : short;
    if (!issue) left.set(product._id, available - asked.quantity * unit.per);
    return issue;
  });
}

function pricedLine(
  id: string,
  { quantity, note }: AskedLine,
  { product, unit, pieces }: { product: CatalogueProduct; unit: Unit; pieces: number },
  { groupId, at, timeZone }: LineSources,
): PricedLine {
  return {
    id,
    productId: product._id,
    sku: product.sku,
    name: product.name,
    picture: product.pictures[0] ?? null,
    unit,
    quantity,
    ...priceLine(pricesOf(product), unit, pieces, { groupId, at, timeZone }),
    taxRate: product.taxRate,
    note: note ?? '',
    cost: product.cost * unit.per * quantity,
  };
}

const unitOf = (product: CatalogueProduct, unitId: string): Unit | undefined =>
  unitsOf(product).find(({ id }) => id === unitId);

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

/** `elsewhere`: base units of the product on other lines. */
function quantityIssue(
  product: CatalogueProduct,
  unit: Unit,
  quantity: number,
  elsewhere: number,
): LineIssue | null {
  const refusal = checkQuantity(product, unit, quantity, elsewhere);
  if (!refusal) return null;
  const { minimum, step } = refusal.facts as { minimum: number; step: number };
  const code = refusal.code === 'quantity.minimum' ? 'quantity.minimum' : 'quantity.step';
  return { code, asked: quantity, minimum, step, ...(elsewhere > 0 ? { elsewhere } : {}) };
}

/** More of the product than a new customer may have; `elsewhere` of it is on other lines. */
function capIssue(
  product: CatalogueProduct,
  unit: Unit,
  quantity: number,
  elsewhere: number,
  allowance: Allowance | null,
): LineIssue | null {
  const most = allowance && mostOf(allowance, product.minimum);
  if (most === null || quantity * unit.per + elsewhere <= most) return null;
  const maximum = Math.max(0, Math.floor((most - elsewhere) / unit.per));
  return { code: 'quantity.capped', asked: quantity, maximum };
}

function stockIssue(unit: Unit, quantity: number, available: number, exact: boolean): LineIssue | null {
  if (quantity * unit.per <= available) return null;
  return { code: 'stock.insufficient', asked: quantity, ...canBeHad(unit, available, exact) };
}

/** What a refusal names must be what can be ordered: where a cap allows less than the stock, it is the cap that is told. */
const tighter = (stock: LineIssue | null, cap: LineIssue | null): LineIssue | null =>
  stock && cap && (cap.maximum ?? 0) <= (stock.available ?? 0) ? cap : stock;

/** How much of a stock can be had in this unit, as far as it is told; `more` where that is not all. */
export function canBeHad(
  { per }: Unit,
  available: number,
  exact: boolean,
): Pick<LineIssue, 'available' | 'more'> {
  const told = toldStock(available, exact);
  return { available: Math.floor(told / per), ...(told < available && { more: true }) };
}
