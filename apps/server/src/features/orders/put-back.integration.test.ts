import type { NotificationView, OrderPage, OrderRow, OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, openDesk } from '../../testing/desk.fixture.ts';
import { changing } from './changing.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
let work: ReturnType<typeof changing>;

beforeAll(async () => {
  store = await furnish(database, 100);
  desk = await openDesk(database);
  work = changing(database, desk, store);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const listed = async (who: string, queue: string): Promise<OrderRow[]> =>
  (await desk.call<OrderPage>(who, 'GET', `/api/orders?queue=${queue}`)).body.orders;
const isListed = async (who: string, queue: string, id: string) =>
  (await listed(who, queue)).some((row) => row.id === id);
const bellOf = async (who: string) =>
  JSON.stringify((await desk.call<NotificationView[]>(who, 'GET', '/api/notifications')).body);

/** An approved cash order of one product; more than 100 pieces come from both warehouses. */
async function approved(productId: string, quantity: number): Promise<OrderView> {
  const placed = await desk.place('mei', {
    lines: [{ productId, unitId: 'each', quantity }],
    payment: { method: 'cod' },
    note: 'please call before',
  });
  expect(placed.status).toBe(201);
  return (await desk.send('wang', placed.body.id, 'approve')).body;
}
async function pack(order: OrderView, nth = 0) {
  const shipmentId = order.shipments[nth]!.id;
  await desk.send('zhang', order.id, 'startPicking', { shipmentId });
  return (await desk.send('zhang', order.id, 'finishPacking', { shipmentId })).body;
}

describe('an order that is called off while the warehouse has it in hand', () => {
  it('stays before the eyes of the warehouse until its goods are back, and can be looked at afterwards', async () => {
    const order = await approved('p1', 3);
    await pack(order);
    const cancelled = await desk.send('li', order.id, 'cancel', {
      reason: 'the customer changed their mind',
    });
    expect(cancelled.body).toMatchObject({ open: false });
    await work.stockAddsUp();

    const seen = await desk.call<OrderView>('zhang', 'GET', `/api/orders/${order.id}`);
    expect(seen.status).toBe(200);
    expect(seen.body.queues).toEqual(['put-back']);
    expect(seen.body.can.putBack).toBe(true);
    expect(seen.body.putBack).toMatchObject([
      { worker: 'zhang', done: null, lines: [{ quantity: 3, shelf: 'A-01-1' }] },
    ]);
    expect(await isListed('zhang', 'put-back', order.id)).toBe(true);
    await expect.poll(() => bellOf('zhang')).toContain(order.number);

    const { shipmentId } = seen.body.putBack![0]!;
    const put = (who: string) =>
      desk.call<OrderView>(who, 'POST', `/api/orders/${order.id}/put-back`, { shipmentId });
    expect((await put('li')).status).toBe(403);
    const done = await put('zhang');
    expect(done.body.putBack).toMatchObject([{ done: { by: 'zhang' } }]);
    expect((await put('zhang')).body.rev).toBe(done.body.rev);
    expect(done.body.queues).toEqual([]);
    expect(await isListed('zhang', 'put-back', order.id)).toBe(false);
    expect((await desk.call('zhang', 'GET', `/api/orders/${order.id}`)).status).toBe(200);
    expect(
      (await desk.call<OrderPage>('zhang', 'GET', `/api/orders?q=${order.number}`)).body.orders,
    ).toHaveLength(1);
  });

  it('is nothing to the warehouse when it had not begun with it, and never to the customer', async () => {
    const untouched = await approved('p2', 1);
    await desk.send('li', untouched.id, 'cancel', { reason: 'double' });
    expect((await desk.call('zhang', 'GET', `/api/orders/${untouched.id}`)).status).toBe(404);
    const begun = await approved('p2', 1);
    await pack(begun);
    await desk.send('li', begun.id, 'cancel', { reason: 'double' });
    const own = (await desk.call<OrderView>('mei', 'GET', `/api/orders/${begun.id}`)).body;
    expect([own.putBack, own.queues, own.warehouses[0]!.queues]).toEqual([undefined, [], undefined]);
    const told = await work.historyOf('mei', begun.id);
    expect(told.some(({ type }) => type === 'order.put-back')).toBe(false);
  });

  it('names what was packed of a parcel that alone is called off', async () => {
    const order = await approved('p3', 150);
    await pack(order, 1);
    const shipmentId = order.shipments[1]!.id;
    const off = await desk.send('li', order.id, 'callOff', { shipmentId, reason: 'damaged' });
    expect(off.body.putBack).toMatchObject([
      { shipmentId, lines: [{ quantity: order.shipments[1]!.lines[0]!.quantity }] },
    ]);
    expect(off.body.queues.toSorted()).toEqual(['pick', 'put-back']);
  });
});

describe('an order in several parcels', () => {
  it('packed, then with less in it, is opened first: what is too much is put back as work of its own, and only then it goes on', async () => {
    const order = await approved('p5', 13);
    await pack(order);
    const shipmentId = order.shipments[0]!.id;
    const lineId = order.lines[0]!.id;
    const correct = (quantity: number) =>
      work.change('li', order.id, 'correct', { lines: [{ lineId, quantity }] }, { reason: 'too many' });
    const { sent } = await correct(9);
    expect(sent.status).toBe(200);
    expect((await correct(5)).sent.status).toBe(200);

    const seen = await work.read('zhang', order.id);
    expect(seen.queues).toEqual(expect.arrayContaining(['pick', 'put-back']));
    expect(seen.putBack).toMatchObject([
      { opened: true, packed: true, done: null, lines: [{ quantity: 8, shelf: 'A-01-1' }] },
    ]);
    expect(seen.putBack).toHaveLength(1);
    const pick = () => desk.send('zhang', order.id, 'startPicking', { shipmentId });
    const held = await pick();
    expect(held.status).toBe(409);
    expect(JSON.stringify(held.body)).toContain('取出');

    // How long it waits counts from the change, not from the order.
    const row = (await listed('zhang', 'put-back')).find(({ id }) => id === order.id)!;
    expect(row.warehouses[0]!.since!['put-back']).toBe(seen.putBack![0]!.at);

    await desk.call('zhang', 'POST', `/api/orders/${order.id}/put-back`, { shipmentId });
    expect((await pick()).status).toBe(200);
    await desk.send('zhang', order.id, 'finishPacking', { shipmentId });
    await desk.send('li', order.id, 'cancel', { reason: 'changed their mind' });
    // Only what was still in it.
    expect((await work.read('zhang', order.id)).putBack).toMatchObject([
      { done: null, lines: [{ quantity: 5 }] },
      { done: { by: 'zhang' }, lines: [{ quantity: 8 }] },
    ]);
    await work.stockAddsUp();
  });

  it('with less in it while it is picked, goes on without: its picker reads what to take out, and of nothing packed', async () => {
    const order = await approved('p6', 7);
    await desk.send('zhang', order.id, 'startPicking', { shipmentId: order.shipments[0]!.id });
    const lines = [{ lineId: order.lines[0]!.id, quantity: 5 }];
    expect((await work.change('li', order.id, 'correct', { lines }, { reason: 'fewer' })).sent.status).toBe(
      200,
    );
    const [goods] = (await work.read('zhang', order.id)).putBack!;
    expect(goods).toMatchObject({ opened: true, lines: [{ quantity: 2 }] });
    expect(goods!.packed).toBeUndefined();
    const bell = async () => {
      const { body } = await desk.call<{ text: { zh: string } }[]>('zhang', 'GET', '/api/notifications');
      return body.map(({ text }) => text.zh).filter((text) => text.startsWith(order.number));
    };
    await expect.poll(bell, { timeout: 15_000 }).toHaveLength(1);
    expect((await bell())[0]).toMatch(/：订单已修改，请取出 .+ 2 .+，放回货架；其余照发$/);
  });

  it('stands at every station at which one of its parcels is', async () => {
    const order = await approved('p4', 150);
    const [first, second] = order.shipments.map(({ id }) => id) as [string, string];
    const packed = await pack(order);
    expect(packed.queues.toSorted()).toEqual(['pick', 'ship']);
    expect(await isListed('zhang', 'ship', order.id)).toBe(true);
    expect(packed.warehouses.map(({ queues }) => queues)).toEqual([['ship'], ['pick']]);
    await desk.send('zhang', order.id, 'ship', {
      shipmentId: first,
      carrier: 'sf',
      tracking: 'SF1234567890123',
    });
    const ahead = (await desk.send('zhang', order.id, 'startPicking', { shipmentId: second })).body;
    expect(ahead.queues.toSorted()).toEqual(['delivery', 'pack']);
  });
});
