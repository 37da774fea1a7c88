import { hashOf, randomFrom } from '../random.ts';
import { groupPricesOf, tiersOf } from './build-prices.ts';
import type { Draft, Pair, Product, StockOf, Text } from './product.types.ts';
import { SPEC_GROUPS, SPEC_LABELS, type SpecGroup, type SpecKey } from './spec-labels.ts';
import { UNIT_LABELS } from './unit-labels.ts';
import { usageOf } from './usage.ts';

export const text = ([zh, en]: Pair): Text => ({ zh, en });
const pair = (value: string | Pair): Pair => (typeof value === 'string' ? [value, value] : value);
const split = ([zh, en]: Pair): Text[] => {
  const chinese = zh.split('|');
  const english = en.split('|');
  return chinese.map((part, index) => ({ zh: part, en: english[index] ?? '' }));
};

export const productId = (sku: string): string => `p-${sku.toLowerCase()}`;
/** Names under which the pictures are served; `view` counts from 1. */
export const pictureName = (sku: string, view: number): string => `${sku.toLowerCase()}-${view}.svg`;
export const VIEWS = 3;

/** GTIN-13 with the in-store prefix 200 and its check digit, so that labels can be scanned in the demo. */
function gtin(sku: string): string {
  const digits = `200${String(hashOf(sku) % 1_000_000_000).padStart(9, '0')}`;
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function unitsOf(draft: Draft): Product['units'] {
  const [zh, en] = UNIT_LABELS[draft.unit];
  const units: Product['units'] = [{ id: 'each', label: { zh, en }, per: 1 }];
  const [box, perCase] = draft.pack;
  if (box > 1) units.push({ id: 'box', label: { zh: '箱', en: 'box' }, per: box });
  if (perCase !== undefined) {
    units.push({
      id: 'case',
      label: { zh: '大箱', en: 'case' },
      per: perCase,
    });
  }
  return units;
}

function specificationsOf(draft: Draft): Product['specifications'] {
  const kilos = (draft.grams / 1000).toFixed(draft.grams < 1000 ? 3 : 2);
  const [zhUnit, enUnit] = UNIT_LABELS[draft.unit];
  const rows: { group: SpecGroup; label: Text; value: Text }[] = Object.entries(draft.spec).map(
    ([key, value]) => ({
      group: SPEC_LABELS[key as SpecKey].group,
      label: text(SPEC_LABELS[key as SpecKey].label),
      value: text(pair(value)),
    }),
  );
  const add = (label: Pair, value: Pair): void => {
    rows.push({ group: 'package', label: text(label), value: text(value) });
  };
  add(['商品条码', 'Barcode (GTIN)'], pair(gtin(draft.sku)));
  add(['毛重', 'Gross weight'], [`${kilos} kg/${zhUnit}`, `${kilos} kg per ${enUnit}`]);
  if (draft.pack[0] > 1) add(['装箱数', 'Per box'], [`${draft.pack[0]} ${zhUnit}`, String(draft.pack[0])]);
  return (Object.keys(SPEC_GROUPS) as SpecGroup[])
    .map((group) => ({
      group: text(SPEC_GROUPS[group]),
      rows: rows.filter((row) => row.group === group).map(({ label, value }) => ({ label, value })),
    }))
    .filter((group) => group.rows.length > 0);
}

/** Base units on hand by warehouse; a few products are short or gone, so that shortages can be seen. */
function stockOf(draft: Draft, position: number): StockOf[] {
  const random = randomFrom(`stock ${draft.sku}`);
  const aisle = String.fromCharCode(65 + (position % 12));
  const shelf = `${aisle}-${String(1 + (Math.floor(position / 12) % 9)).padStart(2, '0')}-${1 + (position % 4)}`;
  const full = draft.popularity * random.between(90, 180) * (draft.price < 10_000 ? 3 : 1);
  const scarce = position % 27 === 13 ? 0 : position % 19 === 7 ? 0.012 : 1;
  return [
    { warehouseId: 'sz', onHand: Math.round(full * scarce), shelf },
    { warehouseId: 'sh', onHand: Math.round(full * scarce * (0.4 + random.next() * 0.3)), shelf },
  ];
}

/** `position` is the product's place in the catalogue: it decides the shelf and when it was listed. */
export function buildProduct(draft: Draft, position: number): Product {
  const minimum = draft.minimum ?? 1;
  return {
    id: productId(draft.sku),
    sku: draft.sku,
    brandId: draft.brand,
    categoryId: draft.category,
    name: text(draft.name),
    summary: text(draft.summary),
    highlights: split(draft.points),
    specifications: specificationsOf(draft),
    usage: usageOf(draft),
    pictures: Array.from({ length: VIEWS }, (_, view) => pictureName(draft.sku, view + 1)),
    price: draft.price,
    cost: draft.cost,
    taxRate: draft.tax ?? 1300,
    weightGrams: draft.grams,
    units: unitsOf(draft),
    tiers: tiersOf(draft),
    groupPrices: groupPricesOf(draft),
    minimum,
    step: draft.step ?? 1,
    relatedIds: (draft.related ?? []).map(productId),
    keywords: draft.keywords.split(' '),
    listedDaysAgo: 95 + ((position * 37) % 600),
    popularity: draft.popularity,
    stock: stockOf(draft, position),
  };
}
