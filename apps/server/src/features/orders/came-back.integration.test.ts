import type { OrderPage, OrderView } from '@orderdesk/contract';
import { companyModel, reservationModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, openDesk } from '../../testing/desk.fixture.ts';

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

const onHand = async (productId: string) => {
  const rows = await stockModel(store.connection).find({ productId }).lean();
  return rows.reduce((sum, row) => sum + row.onHand, 0);
};
const offered = (order: OrderView) => order.offers.filter(({ allowed }) => allowed).map(({ event }) => event);
const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
let product = 0;
let sent = 0;

/** An approved order; 150 pieces are in two parcels, since only both warehouses together have them. */
async function approved(who: 'mei' | 'dora', method: 'cod' | 'credit', quantity: number) {
  product += 1;
  const productId = `p${product}`;
  const placed = await desk.place(who, {
    lines: [{ productId, unitId: 'each', quantity }],
    payment: { method },
    note: 'as soon as possible',
  });
  expect(placed.status).toBe(201);
  const order = (await desk.send('wang', placed.body.id, 'approve')).body;
  return { productId, order, parcels: order.shipments.map(({ id }) => id) };
}

async function sendParcel(id: string, shipmentId: string) {
  await desk.send('zhang', id, 'startPicking', { shipmentId });
  await desk.send('zhang', id, 'finishPacking', { shipmentId });
  sent += 1;
  const tracking = `SF00000000${sent}`;
  expect((await desk.send('zhang', id, 'ship', { shipmentId, carrier: 'sf', tracking })).status).toBe(200);
}

const comesBack = (id: string, shipmentId: string, why: string) =>
  desk.send('li', id, 'comesBack', { shipmentId, why });

describe('a parcel that does not reach its customer', () => {
  it('refused at the door, paid by nobody: the goods are counted in, the order ends, nothing is to be collected', async () => {
    const { productId, order, parcels } = await approved('mei', 'cod', 10);
    const shipmentId = parcels[0]!;
    const before = await onHand(productId);
    await sendParcel(order.id, shipmentId);
    expect(await onHand(productId)).toBe(before - 10);

    const back = await comesBack(order.id, shipmentId, 'refused');
    expect(back.status).toBe(200);
    expect(back.body.queues).toEqual(['returns']);
    expect(back.body.shipments[0]).toMatchObject({ step: 'returning', back: { why: 'refused' } });
    expect((await read('mei', order.id)).stage.label.en).toMatch(/did not reach you/);
    expect(offered(await read('zhang', order.id))).toEqual(expect.arrayContaining(['countIn', 'sendAgain']));

    const count = { shipmentId, goods: { [order.lines[0]!.id]: 8 } };
    const done = await desk.send('wang', order.id, 'countIn', count);
    expect(done.body).toMatchObject({ open: false, shipments: [{ step: 'returned' }] });
    expect(await onHand(productId)).toBe(before - 2);
    const ledger = await reservationModel(store.connection).find({ orderId: order.id }).lean();
    expect(ledger).toMatchObject([{ state: 'returned', quantity: 10, sellable: 8, warehouseId: 'sz' }]);
    expect((await read('li', order.id)).payment).toMatchObject({ outstanding: 0, standing: 'nothing' });
  });

  it('one of two: the order costs what is left and goes on with it, the credit is freed by as much', async () => {
    const { order, parcels } = await approved('dora', 'credit', 150);
    const [first, second] = parcels as [string, string];
    await sendParcel(order.id, first);
    const used = async () => (await companyModel(store.connection).findById('acme').lean())!.creditUsed;
    const before = await used();
    await comesBack(order.id, first, 'lost');
    const lost = order.shipments.find(({ id }) => id === first)!;
    const settled = await desk.send('wang', order.id, 'countIn', {
      shipmentId: first,
      goods: { [lost.lines[0]!.lineId]: 0 },
    });
    expect(settled.status).toBe(200);
    expect(settled.body.lines[0]!.quantity).toBe(150 - lost.lines[0]!.quantity);
    const less = order.totals!.total - (await read('li', order.id)).totals!.total;
    expect(less).toBeGreaterThan(0);
    expect(before - (await used())).toBe(less);
    await sendParcel(order.id, second);
    expect((await desk.send('zhang', order.id, 'confirmDelivery', { shipmentId: second })).status).toBe(200);
    expect((await read('zhao', order.id)).queues).toEqual(['payment']);
  });

  it('one of two: its station, list, page and both sides are told that only a part is on its way, or comes back', async () => {
    const { order, parcels } = await approved('mei', 'cod', 150);
    const [first] = parcels as [string, string];
    const stages = async () => {
      const [theirs, ours] = await Promise.all([read('mei', order.id), read('li', order.id)]);
      const { body } = await desk.call<OrderPage>('mei', 'GET', `/api/orders?q=${order.number}`);
      return [theirs, ours, body.orders[0]!].map(({ stage }) => stage.label.en);
    };
    await sendParcel(order.id, first);
    expect(await stages()).toEqual(['Partly on its way', 'Partly on its way', 'Partly on its way']);
    await comesBack(order.id, first, 'refused');
    const settling = 'A parcel did not reach you; we are settling it';
    expect(await stages()).toEqual([settling, 'Partly coming back', settling]);
  });

  it('and nothing else to come: no page and no list promises a day any more', async () => {
    const { order, parcels } = await approved('mei', 'cod', 2);
    await sendParcel(order.id, parcels[0]!);
    const row = async () =>
      (await desk.call<OrderPage>('mei', 'GET', `/api/orders?q=${order.number}`)).body.orders[0]!;
    expect((await row()).expectedAt).toBe(order.delivery.expectedAt);
    await comesBack(order.id, parcels[0]!, 'refused');
    expect((await row()).expectedAt).toBeNull();
    for (const who of ['mei', 'li'])
      expect((await read(who, order.id)).delivery.estimate).toEqual({
        kind: 'none',
        at: null,
        promised: null,
      });
  });

  it('is sent once more under another number', async () => {
    const { order, parcels } = await approved('mei', 'cod', 5);
    const shipmentId = parcels[0]!;
    await sendParcel(order.id, shipmentId);
    await comesBack(order.id, shipmentId, 'undeliverable');
    const again = { shipmentId, carrier: 'jd', tracking: 'JD555000111' };
    const out = await desk.send('zhang', order.id, 'sendAgain', again);
    expect(out.body.shipments[0]).toMatchObject({ step: 'shipped', tracking: 'JD555000111' });
    expect(out.body.shipments[0]!.back).toBeUndefined();
    expect((await desk.send('zhang', order.id, 'confirmDelivery', { shipmentId })).status).toBe(200);
  });

  it('is counted line by line, no more than was in it; nobody else may, and only what left can come back', async () => {
    const { order, parcels } = await approved('mei', 'cod', 5);
    const shipmentId = parcels[0]!;
    const line = order.lines[0]!.id;
    expect((await comesBack(order.id, shipmentId, 'refused')).status).toBe(409);
    await sendParcel(order.id, shipmentId);
    await comesBack(order.id, shipmentId, 'refused');
    for (const goods of [{}, { [line]: 6 }, { [line]: -1 }, { [line]: 5, other: 0 }, [5], 5]) {
      const wrong = await desk.send('zhang', order.id, 'countIn', { shipmentId, goods });
      expect(wrong.status, JSON.stringify(goods)).toBeGreaterThanOrEqual(400);
    }
    for (const who of ['mei', 'li', 'zhao'])
      expect(
        (await desk.send(who, order.id, 'countIn', { shipmentId, goods: { [line]: 5 } })).status,
      ).toBeGreaterThanOrEqual(400);
    expect(offered(await read('li', order.id))).not.toContain('cancel');
  });
});

describe('money that will never come', () => {
  it('is written off with a reason: received and written off are what was due, the order ends, its customer is told', async () => {
    const { order, parcels } = await approved('mei', 'cod', 1);
    const shipmentId = parcels[0]!;
    await sendParcel(order.id, shipmentId);
    await desk.send('zhang', order.id, 'confirmDelivery', { shipmentId });
    const { total } = order.totals!;
    const finance = async (who: string, event: string, data: object) =>
      desk.call<OrderView>(who, 'POST', `/api/orders/${order.id}/events`, {
        event,
        data,
        rev: (await read(who, order.id)).rev,
      });
    await finance('zhao', 'confirmPayment', { amount: total - 100, reference: 'R-short' });
    expect(offered(await read('li', order.id))).not.toContain('writeOff');
    const off = await finance('zhao', 'writeOff', { reason: 'the carrier kept it' });
    expect(off.status).toBe(200);
    expect(off.body.payment).toMatchObject({ received: total - 100, outstanding: 0, toRefund: 0 });
    expect(off.body.paymentDetail).toMatchObject({ writtenOff: 100 });
    const told = await desk.call<{ sentence: { en: string } }[]>(
      'mei',
      'GET',
      `/api/orders/${order.id}/history`,
    );
    expect(JSON.stringify(told.body)).toContain('¥1.00 need not be paid');
    expect(JSON.stringify(told.body)).not.toContain('the carrier kept it');
    expect((await desk.send('mei', order.id, 'confirmReceipt')).body.open).toBe(false);
  });

  it('above a bound a manager decides it', async () => {
    const { order, parcels } = await approved('mei', 'cod', 30);
    await sendParcel(order.id, parcels[0]!);
    await desk.send('zhang', order.id, 'confirmDelivery', { shipmentId: parcels[0] });
    const refused = (await read('zhao', order.id)).offers.find(({ event }) => event === 'writeOff');
    expect(refused).toMatchObject({ allowed: false });
    expect(refused!.refusal!.text.en).toContain('a manager');
    expect(offered(await read('wang', order.id))).toContain('writeOff');
  });
});

it('a parcel refused at the door sends the next cash order of that customer to a person, with the reason', async () => {
  const place = async (who: string, method: 'cod' | 'credit') =>
    (await desk.place(who, { payment: { method }, note: 'as soon as possible' })).body;
  const order = (await desk.send('wang', (await place('tom', 'cod')).id, 'approve')).body;
  const [parcel] = order.shipments;
  await sendParcel(order.id, parcel!.id);
  expect((await comesBack(order.id, parcel!.id, 'refused')).status).toBe(200);
  const found = async ({ id }: OrderView) =>
    (await read('wang', id)).findings?.map(({ text }) => text.en).join();
  expect(await found(await place('tom', 'cod'))).toMatch(/1 of this customer’s last 1 orders was refused/);
  expect(await found(await place('dora', 'credit'))).not.toMatch(/refused/);
});
