import type { HistoryEntry, OrderChangeInput, OrderDifferenceView, OrderView } from '@orderdesk/contract';
import { reservationModel, stockModel, type Store } from '@orderdesk/store';
import { expect } from 'vitest';
import { valueOf } from '../../core/refused.ts';
import { openCompany } from '../../open-company.ts';
import { ADDRESS, type Desk, freshKey, NOTED } from '../../testing/desk.fixture.ts';

/** So many pieces of the first products, in their order. */
export const lines = (...quantities: number[]) =>
  quantities.map((quantity, n) => ({ productId: `p${n + 1}`, unitId: 'each', quantity }));

export const offer = (order: OrderView, event: string) => order.offers.find((each) => each.event === event);

/** What people do to change orders on this desk, and what must hold afterwards. */
export function changing(database: { uri: string; name: string }, desk: Desk, store: Store) {
  const read = async (who: string, id: string) =>
    (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
  const preview = (who: string, id: string, event: string, change: OrderChangeInput) =>
    desk.call<{ difference: OrderDifferenceView; code?: string }>(
      who,
      'POST',
      `/api/orders/${id}/changes/preview`,
      { event, change },
    );
  /** Looks at what the change makes, then sends it at the total that was shown. */
  async function change(who: string, id: string, event: string, wanted: OrderChangeInput, data: object = {}) {
    const shown = await preview(who, id, event, wanted);
    expect(shown.status).toBe(200);
    const total = shown.body.difference.totals!.after.total;
    const agreed = event === 'correct' ? { agreed: 'phone' } : {};
    const sent = await desk.send(who, id, event, { ...agreed, ...data, change: { ...wanted, total } });
    return { difference: shown.body.difference, sent };
  }
  const historyOf = async (who: string, id: string) =>
    (await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${id}/history`)).body;
  const held = async (orderId: string) => {
    const rows = await reservationModel(store.connection).find({ orderId, state: 'held' }).lean();
    return rows.reduce((sum, { quantity }) => sum + quantity, 0);
  };
  async function stockAddsUp() {
    const rows = await stockModel(store.connection).find().lean();
    const ledger = await reservationModel(store.connection).find({ state: 'held' }).lean();
    for (const { productId, warehouseId, onHand, reserved, available } of rows) {
      const own = ledger
        .filter((row) => row.productId === productId && row.warehouseId === warehouseId)
        .reduce((sum, { quantity }) => sum + quantity, 0);
      expect([productId, warehouseId, reserved, available]).toEqual([
        productId,
        warehouseId,
        own,
        onHand - own,
      ]);
    }
  }
  /** As a shop with a payment gateway places it. */
  async function placePaidOnline(): Promise<string> {
    const company = await openCompany({ uri: database.uri, database: database.name, start: new Date() });
    try {
      await company.reload();
      const mei = await company.person('mei');
      const contact = { name: '王梅', phone: '13800138000' };
      const placed = await company.placeOrder(
        mei!,
        {
          ...NOTED,
          lines: lines(2),
          address: ADDRESS,
          contact,
          delivery: { method: 'standard' },
          payment: { method: 'wechat' },
        },
        freshKey(),
      );
      return valueOf(placed)._id;
    } finally {
      await company.close();
    }
  }
  /** Counts the shelves: so many are left besides what is promised. */
  async function leave(productId: string, available: number) {
    const rows = await stockModel(store.connection).find({ productId }).lean();
    for (const { _id, reserved } of rows)
      await stockModel(store.connection).updateOne(
        { _id },
        { $set: { available, onHand: reserved + available } },
      );
  }
  async function pay(id: string, amount: number) {
    const paid = await desk.send('zhao', id, 'confirmPayment', {
      amount,
      again: amount,
      reference: freshKey(),
    });
    expect(paid.status).toBe(200);
    return paid.body;
  }
  return { read, preview, change, historyOf, held, stockAddsUp, placePaidOnline, leave, pay };
}
