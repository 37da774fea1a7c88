import {
  accepted,
  hasNotLeft,
  inHand,
  livingLines,
  foundIn,
  missingPart,
  type Order,
  type Result,
  type Shipment,
} from '@orderdesk/domain';
import type { AvailableStock } from '../stock/read-stock.ts';
import { idsOfNow } from './ids-of-now.ts';
import { missed, type StockChange } from './order-draft.ts';

type Sources = {
  readonly stock: readonly AvailableStock[];
  readonly allocate: (order: Order, stock: readonly AvailableStock[]) => Result<Shipment[]>;
  readonly at: Date;
};

/** Parcels and promised stock of an order whose lines have changed. */
export type Reallocated = {
  readonly shipments: readonly Shipment[];
  readonly stock: readonly StockChange[];
  readonly repick: boolean;
};

/**
 * Which warehouse sends what, once the lines are others: decided as for a new order, with what the order itself holds counted as
 * there, but for what nobody found. A parcel that keeps its goods stays where it is; one that does not is put together anew, under its own id while it comes
 * from the same warehouse. Only what differs in stock moves. Pure.
 */
export function reallocate(
  before: Order,
  after: Order,
  { stock, allocate, at }: Sources,
): Result<Reallocated> {
  const held = before.shipments.filter(hasNotLeft);
  const allocated = allocate({ ...after, lines: livingLines(after.lines) }, withHeld(stock, held));
  if (!allocated.ok) return allocated;
  const ids = idsOfNow(
    's',
    at,
    before.shipments.map(({ id }) => id),
  );
  const shipments = allocated.value.map((parcel) => {
    const own = held.find(({ warehouseId }) => warehouseId === parcel.warehouseId);
    if (!own) return { ...parcel, id: ids() };
    if (sameGoods(own, parcel)) return own;
    const begun = inHand(own, before.lines);
    const { worker, hands } = own;
    const kept = { ...(worker && { worker }), ...(hands && { hands }) };
    return { ...parcel, id: own.id, ...(begun ? { begun } : {}), ...kept };
  });
  return accepted({
    shipments: [...before.shipments.filter((each) => !hasNotLeft(each)), ...shipments],
    stock: movesBetween(held, shipments),
    repick:
      shipments.some(({ step }) => step === 'allocated') && held.some(({ step }) => step !== 'allocated'),
  });
}

function withHeld(stock: readonly AvailableStock[], held: readonly Shipment[]): AvailableStock[] {
  const own = held.flatMap((parcel) =>
    foundIn(parcel).map(({ productId, quantity }) => ({
      ...{ productId, warehouseId: parcel.warehouseId, available: quantity },
    })),
  );
  // `allocate` sums rows of one place.
  return [...stock, ...own];
}

const sameGoods = (a: Shipment, b: Shipment): boolean => goodsOf(a) === goodsOf(b);

const goodsOf = ({ lines }: Shipment): string =>
  lines
    .map(({ lineId, quantity }) => `${lineId}:${quantity}`)
    .sort()
    .join();

/** What each line holds in each warehouse from now on, where that is another amount, or not all of it was found. */
function movesBetween(before: readonly Shipment[], after: readonly Shipment[]): StockChange[] {
  const stays = before.filter((parcel) => after.includes(parcel));
  const [was, is] = [before, after].map((all) => placesOf(all.filter((each) => !stays.includes(each)))) as [
    ReturnType<typeof placesOf>,
    ReturnType<typeof placesOf>,
  ];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) => {
    const [old, next] = [was.get(key), is.get(key)];
    const gone = old?.gone;
    if (old?.quantity === next?.quantity && !gone) return [];
    const { lineId, productId, warehouseId } = (next ?? old)!;
    const place = { lineId, productId, warehouseId };
    const held = { quantity: next?.quantity ?? 0, was: old?.quantity ?? 0 };
    return [{ kind: 'rehold' as const, ...place, ...held, ...missed(gone) }];
  });
}

const placesOf = (shipments: readonly Shipment[]) =>
  new Map(
    shipments.flatMap((parcel) =>
      parcel.lines.map((line) => {
        const { warehouseId } = parcel;
        const gone = missingPart(parcel, line.lineId);
        return [`${line.lineId}\n${warehouseId}`, { ...line, warehouseId, gone }] as const;
      }),
    ),
  );
