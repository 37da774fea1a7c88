import { inserting, reservationModel, stockId, stockModel, updating, type Write } from '@orderdesk/store';
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
} as const;

/**
 * Moves stock and writes the ledger beside it. Every write is guarded, so units are never promised twice whatever runs in
 * parallel: the transaction fails with `StockShort` when one guard finds less.
 */
export function stockWrites(orderId: string, changes: readonly StockChange[], at: string): Write[] {
  const moves = perRow(changes).map(({ id, kind, quantity }) => {
    const { guard, inc } = MOVES[kind](quantity);
    return updating(
      stockModel,
      { _id: id, ...guard },
      { $inc: inc },
      () => new StockShort(`${id} moved under ${orderId}`),
    );
  });
  return [...moves, ...changes.map((change) => ledgerWrite(orderId, change, at))];
}

/** Lines of one product from one warehouse are one write; rows in one fixed order, so that transactions do not cross. */
function perRow(changes: readonly StockChange[]) {
  const rows = new Map<string, { id: string; kind: StockChange['kind']; quantity: number }>();
  for (const { kind, productId, warehouseId, quantity } of changes) {
    const id = stockId(productId, warehouseId);
    const row = rows.get(`${kind}:${id}`) ?? { id, kind, quantity: 0 };
    rows.set(`${kind}:${id}`, { ...row, quantity: row.quantity + quantity });
  }
  return [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function ledgerWrite(orderId: string, change: StockChange, at: string): Write {
  const { kind, lineId, productId, warehouseId, quantity } = change;
  const _id = `${orderId}:${lineId}:${warehouseId}`;
  if (kind === 'reserve') {
    return inserting(reservationModel, {
      _id,
      orderId,
      lineId,
      productId,
      warehouseId,
      quantity,
      state: 'held',
      at,
    });
  }
  const state = kind === 'ship' ? 'shipped' : 'released';
  return updating(
    reservationModel,
    { _id, state: 'held' },
    { $set: { state, at } },
    () => new Error(`the ledger of ${orderId} does not hold what its shipments say`),
  );
}
