import type { ProductView } from '@orderdesk/contract';
import type { Look } from '../pictures/look.types.ts';
import type { SpecKey } from './spec-labels.ts';
import type { UnitKind } from './unit-labels.ts';

export type Text = ProductView['name'];
/** Chinese first, English second: how texts are written in `data/`. */
export type Pair = readonly [zh: string, en: string];

/**
 * A product as it is written down in `data/products`: only what a person must decide. Prices are 分 per base unit without tax,
 * weight is grams gross. `points` and `how` hold several sentences divided by `|` (highlights and steps); both languages must
 * have the same number. `pack` is how many base units are in a box and in a case.
 */
export type Draft = {
  readonly sku: string;
  readonly brand: string;
  readonly category: string;
  readonly look: Look;
  readonly name: Pair;
  readonly summary: Pair;
  readonly points: Pair;
  readonly spec: Partial<Record<SpecKey, string | Pair>>;
  readonly how: Pair;
  readonly care: Pair;
  readonly price: number;
  readonly cost: number;
  /** Basis points; 1300 where not given, 900 for staple food, 0 for what is exempt. */
  readonly tax?: 1300 | 900 | 0;
  readonly grams: number;
  readonly unit: UnitKind;
  readonly pack: readonly [box: number, casePer?: number];
  readonly minimum?: number;
  readonly step?: number;
  readonly related?: readonly string[];
  readonly keywords: string;
  /** How often it is bought, 1 (rarely) to 10 (every day). */
  readonly popularity: number;
};

export type StockOf = { readonly warehouseId: string; readonly onHand: number; readonly shelf: string };

/** A product ready to be created: contract shapes throughout. */
export type Product = {
  readonly id: string;
  readonly sku: string;
  readonly brandId: string;
  readonly categoryId: string;
  readonly name: Text;
  readonly summary: Text;
  readonly highlights: readonly Text[];
  readonly specifications: ProductView['specifications'];
  readonly usage: Text;
  readonly pictures: readonly string[];
  readonly price: number;
  readonly cost: number;
  readonly taxRate: number;
  readonly weightGrams: number;
  readonly units: ProductView['units'];
  readonly tiers: ProductView['tiers'];
  /** Open-ended: no dates. */
  readonly groupPrices: readonly {
    readonly groupId: string;
    readonly price: number;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly minimum: number;
  readonly step: number;
  /** Ids of accessories and what goes with it. */
  readonly relatedIds: readonly string[];
  readonly keywords: readonly string[];
  /** Days before the seed's `now` on which it was listed. */
  readonly listedDaysAgo: number;
  readonly popularity: number;
  readonly stock: readonly StockOf[];
};
