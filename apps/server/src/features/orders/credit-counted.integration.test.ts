import type { MeView, OrderView } from '@orderdesk/contract';
import { companyModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 10_000);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});
beforeEach(() => limit(10_000_000));

const limit = (creditLimit: number) =>
  companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit } });
const used = async () => (await companyModel(store.connection).findById('acme').lean())!.creditUsed;
const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
const me = async () => (await desk.call<MeView>('dora', 'GET', '/api/me')).body;

const onAccount = (quantity: number) => ({
  ...NOTED,
  payment: { method: 'credit' as const },
  lines: [{ productId: 'p1', unitId: 'each', quantity }],
});
const place = async (quantity: number) => (await desk.place('dora', onAccount(quantity))).body;
const approve = async (who: string, id: string) =>
  (await read(who, id)).offers.find(({ event }) => event === 'approve');
const WHY = { note: 'an old customer, paid by Friday' };
const creditFinding = async (id: string) =>
  (await read('wang', id)).findings?.find(({ kind }) => kind === 'credit');
const end = async (...ids: string[]) => {
  for (const id of ids) expect((await desk.send('wang', id, 'cancel', { reason: 'x' })).status).toBe(200);
};

describe('an order on credit that nobody has approved yet', () => {
  it('holds its credit from the moment it is placed, and gives it back when it is off', async () => {
    const free = await used();
    const order = await place(20);
    expect(await used()).toBe(free + order.totals!.total);
    expect((await me()).company?.creditUsed).toBe(free + order.totals!.total);
    expect((await desk.send('chen', order.id, 'reject', { reason: 'no' })).status).toBe(200);
    expect(await used()).toBe(free);
  });

  it('beyond its credit and beyond what one person decides, is lent by the manager who gives the second approval', async () => {
    await limit(1000);
    const order = await place(1200);
    expect(order.totals!.total).toBeGreaterThan(5_000_000);
    expect((await desk.send('wang', order.id, 'approve', WHY)).status).toBe(200);
    expect(await approve('admin', order.id)).toMatchObject({ allowed: true });
    const approved = await desk.send('admin', order.id, 'approve', WHY);
    expect(approved).toMatchObject({ status: 200, body: { queues: ['pick'] } });
    expect(await used()).toBe(order.totals!.total);
    await end(order.id);
    expect(await used()).toBe(0);
  });

  it('leaves the next one what is really left: beyond it only a manager approves, and is told so', async () => {
    const first = await place(20);
    const { total } = first.totals!;
    await limit((await used()) + total - 1);
    const second = await place(20);
    expect(await used()).toBe(total);
    expect(await creditFinding(first.id)).toBeUndefined();
    expect((await creditFinding(second.id))?.severity).toBe('block');
    expect(await approve('chen', first.id)).toMatchObject({ allowed: true });
    expect(await approve('chen', second.id)).toMatchObject({ allowed: false });
    expect((await desk.send('chen', second.id, 'approve')).status).toBe(409);
    expect((await desk.send('chen', first.id, 'approve')).status).toBe(200);
    // Who goes beyond it says why.
    expect((await desk.send('wang', second.id, 'approve')).status).toBe(409);
    expect((await desk.send('wang', second.id, 'approve', WHY)).status).toBe(200);
    expect(await used()).toBe(2 * total);
    await end(first.id, second.id);
    expect(await used()).toBe(0);
  });

  it('is found covered again as soon as another order gives its credit back', async () => {
    const first = await place(20);
    await limit(await used());
    expect((await me()).paymentMethods).not.toContain('credit');
    expect((await desk.place('dora', onAccount(1))).status).toBe(409);
    await limit((await used()) + 1);
    const second = await place(20);
    expect(await creditFinding(second.id)).toBeDefined();
    await end(first.id);
    expect(await creditFinding(second.id)).toBeUndefined();
    expect((await desk.send('chen', second.id, 'approve')).status).toBe(200);
    await end(second.id);
    expect(await used()).toBe(0);
  });

  it('never takes more than there is when many are placed at the same moment', async () => {
    const one = await place(20);
    const { total } = one.totals!;
    await limit(3 * total + total / 2);
    const placed = await Promise.all(Array.from({ length: 6 }, () => desk.place('dora', onAccount(20))));
    expect(placed.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(await used()).toBe(3 * total);
    const blocked = await Promise.all(placed.map(({ body }) => creditFinding(body.id)));
    expect(blocked.filter((finding) => finding?.severity === 'block')).toHaveLength(4);
    await end(one.id, ...placed.map(({ body }) => body.id));
    expect(await used()).toBe(0);
  });

  it('lets go of its credit when a correction makes it cost more than there is', async () => {
    const order = await place(20);
    await limit(await used());
    const change = { lines: [{ lineId: 'l1', quantity: 30 }] };
    const preview = await desk.call<{ difference: { totals: { after: { total: number } } } }>(
      'chen',
      'POST',
      `/api/orders/${order.id}/changes/preview`,
      { event: 'correct', change },
    );
    const { total } = preview.body.difference.totals.after;
    const corrected = await desk.send('chen', order.id, 'correct', {
      change: { ...change, total },
      agreed: 'phone',
    });
    expect(corrected.status).toBe(200);
    expect(await used()).toBe(0);
    expect(await approve('chen', order.id)).toMatchObject({ allowed: false });
    expect((await desk.send('wang', order.id, 'approve', WHY)).status).toBe(200);
    expect(await used()).toBe(total);
    await end(order.id);
  });
});

describe('a part of an invoice that is paid', () => {
  it('frees as much credit at once, and the rest frees the rest', async () => {
    const order = await place(20);
    const { total } = order.totals!;
    await desk.send('chen', order.id, 'approve');
    const at = { shipmentId: 's1' };
    for (const [event, data] of [
      ['startPicking', at],
      ['finishPacking', at],
      ['ship', { ...at, carrier: 'sf', tracking: 'SF1' }],
      ['confirmDelivery', at],
    ] as const)
      expect((await desk.send('zhang', order.id, event, data)).status).toBe(200);
    expect(await used()).toBe(total);
    await desk.send('zhao', order.id, 'confirmPayment', { amount: 1_000, reference: 'T1' });
    expect(await used()).toBe(total - 1_000);
    await desk.send('zhao', order.id, 'confirmPayment', { amount: total - 1_000, reference: 'T2' });
    expect(await used()).toBe(0);
  });
});
