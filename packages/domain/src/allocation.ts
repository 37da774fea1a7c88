import type { Address } from './address.ts';
import { regionMatches } from './provinces.ts';
import type { Text } from './text.ts';

/** `quantity` in base units, ≥ 1. */
export type Want = { readonly lineId: string; readonly productId: string; readonly quantity: number };
/** What a warehouse could give of a product now, base units. */
export type Available = {
  readonly productId: string;
  readonly warehouseId: string;
  readonly available: number;
};
/** A warehouse with the regions (as `regionMatches` takes them) it serves first; `order` decides among equals. */
export type Warehouse = {
  readonly id: string;
  readonly label: Text;
  readonly near: readonly string[];
  readonly order: number;
};

export type AllocatedParcel = { readonly warehouseId: string; readonly lines: readonly Want[] };
export type LineShortage = {
  readonly lineId: string;
  readonly productId: string;
  readonly asked: number;
  readonly available: number;
};
export type Allocation =
  | { readonly ok: true; readonly parcels: readonly AllocatedParcel[]; readonly why: readonly Text[] }
  | { readonly ok: false; readonly shortages: readonly LineShortage[] };

/** Subsets are tried one by one up to this many warehouses; beyond, the ones that hold most are taken first. */
const EXACT_UP_TO = 12;

/** Those that serve the address's region first, then by their own order. */
export function nearestFirst<T extends Warehouse>(warehouses: readonly T[], address: Address | null): T[] {
  const near = (each: T): boolean =>
    address !== null && each.near.some((place) => regionMatches(address.region, place));
  const far = (each: T): number => (near(each) ? 0 : 1);
  return [...warehouses].sort(
    (a, b) => far(a) - far(b) || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

/**
 * Where each line comes from. One warehouse that has everything is preferred, the nearest first; otherwise the fewest parcels,
 * of those the fewest split lines, of those the nearest. It never takes more than is there, and fails only when all warehouses
 * together have too little, naming each line that falls short. `warehouses` come nearest first; stock elsewhere is ignored.
 * Same input, same answer.
 */
export function allocate(
  wants: readonly Want[],
  stock: readonly Available[],
  warehouses: readonly Pick<Warehouse, 'id' | 'label'>[],
): Allocation {
  const has = new Map<string, number>();
  for (const { productId, warehouseId, available } of stock)
    has.set(
      key(productId, warehouseId),
      (has.get(key(productId, warehouseId)) ?? 0) + Math.max(0, available),
    );
  const held = (productId: string, warehouseId: string): number => has.get(key(productId, warehouseId)) ?? 0;

  const ids = warehouses.map((each) => each.id);
  const shortages = shortagesOf(wants, (product) => total(ids, (id) => held(product, id)));
  if (shortages.length > 0) return { ok: false, shortages };

  const wanted = new Map<string, number>();
  for (const want of wants) wanted.set(want.productId, (wanted.get(want.productId) ?? 0) + want.quantity);
  const enough = (chosen: readonly string[]): boolean =>
    [...wanted].every(([product, quantity]) => total(chosen, (id) => held(product, id)) >= quantity);

  let best: { parcels: AllocatedParcel[]; pieces: number } = { parcels: [], pieces: 0 };
  for (const chosen of smallestSets(ids, enough, (id) =>
    total([...wanted], ([product, quantity]) => Math.min(quantity, held(product, id))),
  )) {
    const parcels = fill(wants, chosen, held);
    const pieces = total(parcels, (parcel) => parcel.lines.length);
    if (best.parcels.length === 0 || pieces < best.pieces) best = { parcels, pieces };
  }
  const labels = new Map(warehouses.map((each) => [each.id, each.label]));
  return { ok: true, parcels: best.parcels, why: explain(best.parcels, wants, labels, ids[0]) };
}

const key = (productId: string, warehouseId: string): string => `${productId}\n${warehouseId}`;
const total = <T>(items: readonly T[], amount: (item: T) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);

/** Lines are served in the order they stand in; what is left for each is what is available to it. */
function shortagesOf(wants: readonly Want[], inAll: (productId: string) => number): LineShortage[] {
  const left = new Map<string, number>();
  const shortages: LineShortage[] = [];
  for (const { lineId, productId, quantity } of wants) {
    const available = left.get(productId) ?? inAll(productId);
    left.set(productId, Math.max(0, available - quantity));
    if (available < quantity) shortages.push({ lineId, productId, asked: quantity, available });
  }
  return shortages;
}

/** Every smallest set of warehouses that together have enough, nearest first; beyond `EXACT_UP_TO` one good set. */
function smallestSets(
  ids: readonly string[],
  enough: (chosen: readonly string[]) => boolean,
  worth: (id: string) => number,
): string[][] {
  const useful = ids.filter((id) => worth(id) > 0);
  if (useful.length > EXACT_UP_TO) {
    const byWorth = [...useful].sort((a, b) => worth(b) - worth(a));
    let chosen: string[] = [];
    for (const id of byWorth) if (!enough(chosen)) chosen = [...chosen, id];
    for (const id of chosen.toReversed()) {
      const without = chosen.filter((each) => each !== id);
      if (enough(without)) chosen = without;
    }
    return [ids.filter((id) => chosen.includes(id))];
  }
  for (let size = 1; size <= useful.length; size += 1) {
    const sets = [...combinations(useful, size)].filter(enough);
    if (sets.length > 0) return sets;
  }
  return [];
}

function* combinations(items: readonly string[], size: number): Generator<string[]> {
  if (size === 0) yield [];
  else
    for (let first = 0; first <= items.length - size; first += 1)
      for (const rest of combinations(items.slice(first + 1), size - 1)) yield [items[first]!, ...rest];
}

/** Whole lines first, the largest first, each from the nearest that has it all; what fits nowhere whole is split. */
function fill(
  wants: readonly Want[],
  chosen: readonly string[],
  held: (productId: string, warehouseId: string) => number,
): AllocatedParcel[] {
  const taken = new Map<string, number>();
  const pieces = new Map<string, Want[]>(chosen.map((id) => [id, []]));
  const left = (want: Want, id: string): number =>
    held(want.productId, id) - (taken.get(key(want.productId, id)) ?? 0);
  const take = (want: Want, id: string, quantity: number): void => {
    taken.set(key(want.productId, id), (taken.get(key(want.productId, id)) ?? 0) + quantity);
    pieces.get(id)!.push({ ...want, quantity });
  };
  const split: Want[] = [];
  for (const want of [...wants].sort((a, b) => b.quantity - a.quantity)) {
    const whole = chosen.find((id) => left(want, id) >= want.quantity);
    if (whole === undefined) split.push(want);
    else take(want, whole, want.quantity);
  }
  for (const want of split) {
    let missing = want.quantity;
    // The fullest first: the fewest pieces.
    for (const id of [...chosen].sort((a, b) => left(want, b) - left(want, a))) {
      const quantity = Math.min(missing, left(want, id));
      if (quantity > 0) take(want, id, quantity);
      missing -= Math.max(0, quantity);
    }
  }
  const place = new Map(wants.map((want, index) => [want.lineId, index]));
  return chosen
    .map((warehouseId) => ({
      warehouseId,
      lines: pieces.get(warehouseId)!.sort((a, b) => place.get(a.lineId)! - place.get(b.lineId)!),
    }))
    .filter((parcel) => parcel.lines.length > 0);
}

function explain(
  parcels: readonly AllocatedParcel[],
  wants: readonly Want[],
  labels: ReadonlyMap<string, Text>,
  nearest: string | undefined,
): Text[] {
  const label = (id: string): Text => labels.get(id) ?? { zh: id, en: id };
  const [only] = parcels;
  if (!only) return [];
  if (parcels.length === 1)
    return only.warehouseId === nearest
      ? [
          {
            zh: `${label(only.warehouseId).zh}离收货地最近，货品齐全`,
            en: `${label(only.warehouseId).en} is nearest and has everything`,
          },
        ]
      : [
          {
            zh: `${label(only.warehouseId).zh}是有齐全部货品的最近仓库`,
            en: `${label(only.warehouseId).en} is the nearest that has everything`,
          },
        ];
  const named = (locale: 'zh' | 'en', joint: string): string =>
    parcels.map((parcel) => label(parcel.warehouseId)[locale]).join(joint);
  const split = wants.filter(
    (want) => parcels.filter((parcel) => parcel.lines.some((line) => line.lineId === want.lineId)).length > 1,
  );
  const why: Text[] = [
    {
      zh: `没有一个仓库货品齐全，由${named('zh', '、')}分 ${parcels.length} 个包裹发出`,
      en: `No warehouse has everything: ${parcels.length} parcels, from ${named('en', ', ')}`,
    },
  ];
  if (split.length > 0)
    why.push({
      zh: `${split.length} 行因单仓数量不足而拆分`,
      en: `${split.length} ${split.length === 1 ? 'line is' : 'lines are'} split: no warehouse has enough for the whole`,
    });
  return why;
}
