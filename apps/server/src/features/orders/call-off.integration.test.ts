import type { HistoryEntry, OrderView } from '@orderdesk/contract';
import { companyModel, reservationModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../core/refused.ts';
import { openCompany } from '../../open-company.ts';
import { ADDRESS, freshKey, furnish, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 100);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const available = async (productId: string) => {
  const rows = await stockModel(store.connection).find({ productId }).lean();
  return rows.reduce((sum, row) => sum + row.available, 0);
};
const offered = (order: OrderView) => order.offers.filter(({ allowed }) => allowed).map(({ event }) => event);
const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
let product = 1;

/** An approved order of 150 pieces that only two warehouses together have: two parcels. */
async function twoParcels(who: 'mei' | 'dora', method: 'cod' | 'credit') {
  product += 1;
  const productId = `p${product}`;
  const placed = await desk.place(who, {
    lines: [{ productId, unitId: 'each', quantity: 150 }],
    payment: { method },
    note: 'as soon as possible',
  });
  expect(placed.status).toBe(201);
  const approved = await desk.send('wang', placed.body.id, 'approve');
  expect(approved.body.shipments).toHaveLength(2);
  return {
    productId,
    placed: placed.body,
    order: approved.body,
    parcels: approved.body.shipments.map(({ id }) => id),
  };
}
async function sendParcel(id: string, shipmentId: string) {
  await desk.send('zhang', id, 'startPicking', { shipmentId });
  await desk.send('zhang', id, 'finishPacking', { shipmentId });
  const sent = await desk.send('zhang', id, 'ship', { shipmentId, carrier: 'sf', tracking: `SF${id}` });
  expect(sent.status).toBe(200);
}

describe('what has not left can be called off, and the rest is completed', () => {
  it('one parcel sent, the other called off: its stock is free, the cash to collect is less, the order ends', async () => {
    const { productId, placed, parcels } = await twoParcels('mei', 'cod');
    const [first, second] = parcels as [string, string];
    await sendParcel(placed.id, first);
    const before = await available(productId);
    const off = await desk.send('li', placed.id, 'callOff', { shipmentId: second, reason: 'sold out' });
    expect(off.status).toBe(200);
    const gone = off.body.shipments.find(({ id }) => id === second)!;
    expect(gone.step).toBe('cancelled');
    expect((await available(productId)) - before).toBe(gone.lines[0]!.quantity);
    expect(off.body.totals!.total).toBeLessThan(placed.totals!.total);
    expect(off.body.lines[0]!.quantity).toBe(150 - gone.lines[0]!.quantity);
    for (const who of ['mei', 'li']) {
      const told = await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${placed.id}/history`);
      const { difference } = told.body.find(({ type }) => type === 'callOff')!;
      expect(difference!.lines).toMatchObject([
        { productId, before: { quantity: 150 }, after: { quantity: off.body.lines[0]!.quantity } },
      ]);
      expect(difference!.totals!.after.total).toBe(off.body.totals!.total);
    }
    expect(offered(await read('zhang', placed.id))).toContain('confirmDelivery');

    await desk.send('zhang', placed.id, 'confirmDelivery', { shipmentId: first });
    const paid = { amount: off.body.totals!.total, reference: `R-${placed.id}` };
    const rev = (await read('zhao', placed.id)).rev;
    const cash = await desk.call('zhao', 'POST', `/api/orders/${placed.id}/events`, {
      event: 'confirmPayment',
      data: paid,
      rev,
    });
    expect(cash.status).toBe(200);
    expect((await desk.send('mei', placed.id, 'confirmReceipt')).body).toMatchObject({ open: false });
    const held = await reservationModel(store.connection).countDocuments({
      orderId: placed.id,
      state: 'held',
    });
    expect(held).toBe(0);
  });

  it('a paid order is paid too much by it, and another one than who noted the payment gives that back', async () => {
    const company = await openCompany({ uri: database.uri, database: database.name, start: new Date() });
    try {
      await company.reload();
      const [mei, wang, zhao] = await Promise.all(['mei', 'wang', 'zhao'].map((id) => company.person(id)));
      const placed = valueOf(
        await company.placeOrder(
          mei!,
          {
            lines: [{ productId: 'p8', unitId: 'each', quantity: 150 }],
            address: ADDRESS,
            contact: { name: '王梅', phone: '13800138000' },
            delivery: { method: 'standard' },
            payment: { method: 'wechat' },
            note: 'as soon as possible',
          },
          freshKey(),
        ),
      );
      const { total } = placed.totals;
      valueOf(await company.sendEvent(wang!, placed._id, 'approve'));
      const paid = { amount: total, reference: `W-${placed._id}` };
      valueOf(await company.sendEvent(zhao!, placed._id, 'confirmPayment', paid));
      const off = await desk.send('wang', placed._id, 'callOff', {
        shipmentId: placed.shipments[1]!.id,
        reason: 'broken',
      });
      expect(off.status).toBe(200);
      const finance = await read('zhao', placed._id);
      expect(finance.payment).toMatchObject({ toRefund: total - off.body.totals!.total });
      expect(offered(finance)).not.toContain('returnExcess');
      expect(offered(await read('wang', placed._id))).toContain('returnExcess');
    } finally {
      await company.close();
    }
  });

  it('credit that it used comes back', async () => {
    const { placed, parcels } = await twoParcels('dora', 'credit');
    const used = async () => (await companyModel(store.connection).findById('acme').lean())!.creditUsed;
    const before = await used();
    const off = await desk.send('li', placed.id, 'callOff', { shipmentId: parcels[0], reason: 'broken' });
    expect(before - (await used())).toBe(placed.totals!.total - off.body.totals!.total);
  });

  it('is refused for what has left, for the last parcel, and to customers and the warehouse', async () => {
    const { placed, parcels } = await twoParcels('mei', 'cod');
    const [first, second] = parcels as [string, string];
    await sendParcel(placed.id, first);
    const off = (who: string, shipmentId: string) =>
      desk.send(who, placed.id, 'callOff', { shipmentId, reason: 'x' });
    for (const who of ['mei', 'zhang']) expect((await off(who, second)).status).toBeGreaterThanOrEqual(400);
    expect((await off('li', first)).status).toBe(409);
    expect((await off('li', second)).status).toBe(200);
    expect((await off('li', second)).status).toBe(409);
    expect(offered(await read('li', placed.id))).not.toContain('callOff');
  });
});
