import {
  inserting,
  type OrderDoc,
  putting,
  removing,
  reservationModel,
  stockId,
  stockModel,
  updating,
  type Write,
} from '@orderdesk/store';
import type { StockChange } from '../orders/order-draft.ts';

/** Not all of it could be moved: somebody else took it since stock was read. */
export class StockShort extends Error {
  override readonly name = 'StockShort';
}

const MOVES = {
  reserve: (q: number) => ({
    guard: { available: { $gte: q } },
    inc: { available: -q, reserved: q },
  }),
  release: (q: number) => ({ guard: { reserved: { $gte: q } }, inc: { available: q, reserved: -q } }),
  ship: (q: number) => ({
    guard: { reserved: { $gte: q }, onHand: { $gte: q } },
    inc: { onHand: -q, reserved: -q },
  }),
  unship: (q: number) => ({ guard: {}, inc: { onHand: q, reserved: q } }),
  return: (q: number) => ({ guard: {}, inc: { onHand: q, available: q } }),
  setAside: (q: number) => ({ guard: { reserved: { $gte: q } }, inc: { reserved: -q, missing: q } }),
} as const;

/**
 * Moves stock and writes the ledger beside it. Every write is guarded, so units are never promised twice whatever runs in
 * parallel: the transaction fails with `StockShort` when one guard finds less.
 */
export function stockWrites(
  { _id: orderId, rev }: Pick<OrderDoc, '_id' | 'rev'>,
  changes: readonly StockChange[],
  at: string,
): Write[] {
  const moves = perRow(changes).map(({ id, kind, quantity }) => {
    const { guard, inc } = MOVES[kind](quantity);
    return updating(
      stockModel,
      { _id: id, ...guard },
      { $inc: inc },
      () => new StockShort(`${id} moved under ${orderId}`),
    );
  });
  return [
    ...moves,
    ...changes.flatMap((change) => ledgerWrites(orderId, change, at)),
    ...changes.flatMap((change) => missingWrites({ orderId, rev, at }, change)),
  ];
}

/** Lines of one product from one warehouse are one write; rows in one fixed order, so that transactions do not cross. */
function perRow(changes: readonly StockChange[]) {
  const rows = new Map<string, { id: string; kind: keyof typeof MOVES; quantity: number }>();
  const add = (kind: keyof typeof MOVES, id: string, quantity: number): void => {
    const row = rows.get(`${kind}:${id}`) ?? { id, kind, quantity: 0 };
    if (quantity > 0) rows.set(`${kind}:${id}`, { ...row, quantity: row.quantity + quantity });
  };
  for (const change of changes) {
    const id = stockId(change.productId, change.warehouseId);
    add('setAside', id, missingOf(change));
    if (change.kind === 'rehold') continue;
    const moved = change.kind === 'return' ? change.sellable : change.quantity - missingOf(change);
    add(change.kind, id, moved);
  }
  for (const [id, more] of reheld(changes))
    if (more !== 0) add(more > 0 ? 'reserve' : 'release', id, Math.abs(more));
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** What is promised more (or less) of each row by those that are held anew. */
function reheld(changes: readonly StockChange[]): Map<string, number> {
  const more = new Map<string, number>();
  for (const change of changes) {
    if (change.kind !== 'rehold') continue;
    const id = stockId(change.productId, change.warehouseId);
    more.set(id, (more.get(id) ?? 0) + change.quantity - change.was + missingOf(change));
  }
  return more;
}

const missingOf = (change: StockChange): number => ('missing' in change ? (change.missing ?? 0) : 0);

/** What was promised and nobody found, until somebody counts; under a name of its own, since the order may be promised more from there. */
function missingWrites(
  { orderId, rev, at }: { orderId: string; rev: number; at: string },
  change: StockChange,
): Write[] {
  const quantity = missingOf(change);
  if (quantity === 0) return [];
  const { lineId, productId, warehouseId } = change;
  const by = 'missedBy' in change && change.missedBy !== undefined ? { missedBy: change.missedBy } : {};
  const _id = `${orderId}:${lineId}:${warehouseId}:missing:${rev}`;
  const row = { _id, orderId, lineId, productId, warehouseId, quantity, state: 'missing', at, ...by };
  return [inserting(reservationModel, row)];
}

/** From which state of the ledger into which. What is held anew as nothing is given back. */
const LEDGER = {
  ship: ['held', 'shipped'],
  unship: ['shipped', 'held'],
  release: ['held', 'released'],
  rehold: ['held', 'released'],
} as const;

function ledgerWrites(orderId: string, change: StockChange, at: string): Write[] {
  const { lineId, productId, warehouseId, quantity } = change;
  const _id = `${orderId}:${lineId}:${warehouseId}`;
  const held = { orderId, lineId, productId, warehouseId, quantity, state: 'held', at };
  if (change.kind === 'return') {
    const { shipmentId, sellable } = change;
    // Under a name of its own: the same goods may be promised to the order from there once more.
    const back = { ...held, _id: `${_id}:${shipmentId}`, state: 'returned', sellable };
    return [removing(reservationModel, { _id, state: 'shipped' }), inserting(reservationModel, back)];
  }
  if (change.kind === 'reserve') return [inserting(reservationModel, { _id, ...held })];
  if (change.kind === 'rehold' && quantity > 0) return [putting(reservationModel, _id, held)];
  const [was, state] = LEDGER[change.kind];
  return [
    updating(
      reservationModel,
      { _id, state: was },
      { $set: { state, at } },
      () => new Error(`the ledger of ${orderId} does not hold what its shipments say`),
    ),
  ];
}
