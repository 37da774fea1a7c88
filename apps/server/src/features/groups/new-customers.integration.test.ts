import type { GroupsView, NotificationView, OrderView, QuoteView } from '@orderdesk/contract';
import { auditModel, groupModel, orderModel, outboxModel, type Store, UNGROUPED } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADDRESS, furnish, NOTED, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
const CAPS = { quantityPerProduct: 20, orderAmount: 200_000, openUnpaid: 2, provenAfter: 2 };
type Refusal = { code: string; title: string; facts: Record<string, unknown> };

beforeAll(async () => {
  store = await furnish(database, 100_000);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});
beforeEach(async () => {
  // What an order's step still has to cause goes with it.
  await outboxModel(store.connection).deleteMany({});
  await orderModel(store.connection).deleteMany({});
  desk.server.core.previousOrders.clear();
  await setCaps(CAPS);
});

const groups = (who = 'wang') => desk.call<GroupsView>(who, 'GET', '/api/groups');
const ungrouped = async () => (await groups()).body.groups.find(({ id }) => id === UNGROUPED)!;
async function setCaps(caps: typeof CAPS | null, who = 'wang') {
  return desk.call<GroupsView & Refusal>(who, 'PUT', `/api/groups/${UNGROUPED}/caps`, {
    rev: (await ungrouped()).rev,
    caps,
  });
}
const quote = (who: string, lines: readonly { productId: string; quantity: number; unitId?: string }[]) =>
  desk.call<QuoteView>(who, 'POST', '/api/quote', {
    lines: lines.map((line) => ({ unitId: 'each', ...line })),
    address: ADDRESS,
  });
const line = (quantity: number, productId = 'p1', unitId = 'each') => ({ productId, unitId, quantity });
const refusalOf = (answer: { status: number; body: unknown }) => answer.body as Refusal;

describe('a customer without a history', () => {
  it('may take so much of one product, over all lines, and is told how much beside the line', async () => {
    const answer = await desk.place('mei', { lines: [line(15), line(1, 'p1', 'box')], expectedTotal: 1 });
    expect(answer.status).toBe(409);
    const { code, facts } = refusalOf(answer);
    expect(code).toBe('lines.refused');
    expect(facts['lines']).toEqual([
      expect.objectContaining({ code: 'quantity.capped', asked: 15, maximum: 10 }),
      expect.objectContaining({ code: 'quantity.capped', asked: 1, maximum: 0 }),
    ]);
    const { body } = await quote('mei', [line(21), line(20, 'p2')]);
    expect(body.lines.map(({ issue }) => issue?.code)).toEqual(['quantity.capped', undefined]);
    expect((await quote('chen', [line(21)])).body.lines[0]!.issue).toBeNull();
  });

  it('may order for so much at once, and the quote says so before it is sent', async () => {
    const lines = Array.from({ length: 3 }, (_, n) => line(18, `p${n + 1}`));
    const { body } = await quote('mei', lines);
    expect(body.limit).toMatchObject({ code: 'customer.amount-capped' });
    expect(body.limit!.text.en).toContain('2,000');
    const refused = refusalOf(await desk.place('mei', { lines }));
    expect(refused).toMatchObject({ code: 'customer.amount-capped', facts: { most: 200_000 } });
  });

  it('may have so many unpaid orders open, also when they are sent at once', async () => {
    const sent = await Promise.all(Array.from({ length: 6 }, () => desk.place('tom', NOTED)));
    expect(sent.filter(({ status }) => status === 201)).toHaveLength(2);
    const refused = sent.filter(({ status }) => status !== 201).map((answer) => refusalOf(answer).code);
    expect(new Set(refused)).toEqual(new Set(['customer.too-many-unpaid']));
    const [first] = sent.filter(({ status }) => status === 201);
    expect((await desk.send('tom', first!.body.id, 'cancel', { reason: 'x' })).status).toBe(200);
    expect((await desk.place('tom', NOTED)).status).toBe(201);
  });

  it('is not shut out by what a stranger ordered to the same telephone or address, until several accounts did; the review is told of each', async () => {
    await setCaps({ ...CAPS, openUnpaid: 1 });
    const newcomer = async () => {
      const login = `eve${Math.random().toString(36).slice(2)}`;
      const body = { name: login, email: `${login}@orderdesk.example`, password: PASSWORD };
      expect((await desk.call(null, 'POST', '/api/register', body)).status).toBe(201);
      return login;
    };
    const elsewhere = { ...ADDRESS, street: '梅林路 20 号' };
    const other = { name: 'tom', phone: '13900139000' };
    await desk.place('mei', NOTED);
    expect(refusalOf(await desk.place('mei', { ...NOTED, address: elsewhere }))).toMatchObject({
      code: 'customer.too-many-unpaid',
      title: expect.stringContaining('最多可有 1 张'),
    });
    const same = await desk.place('tom', { ...NOTED, address: elsewhere });
    expect(same.status).toBe(201);
    const found = (await desk.call<OrderView>('chen', 'GET', `/api/orders/${same.body.id}`)).body.findings;
    expect(found?.map(({ text }) => text.en)).toContainEqual(expect.stringMatching(/1 other new account /));
    expect((await desk.place(await newcomer(), NOTED)).status).toBe(201);

    const last = await newcomer();
    // Of the three, two went to this place; the telephone is that of all three.
    const newHere = { contact: other, address: { ...ADDRESS, postcode: '' } };
    expect(refusalOf(await desk.place(last, { ...NOTED, address: elsewhere }))).toMatchObject({
      code: 'customer.too-many-unpaid',
      title: expect.stringContaining('几个新账户'),
    });
    const apart = await desk.place(last, { ...NOTED, ...newHere });
    expect(apart.status).toBe(201);
    // A change is asked what placing is asked.
    const asked = await desk.send(last, apart.body.id, 'requestChange', {
      change: { contact: { name: 'tom', phone: '13800138000' } },
    });
    expect(refusalOf(asked)).toMatchObject({ code: 'customer.too-many-unpaid' });
  });

  it('has one after some orders have reached the warehouse, and may then order like everybody', async () => {
    for (let n = 0; n < CAPS.provenAfter; n += 1) {
      const { body } = await desk.place('mei', NOTED);
      expect((await desk.send('chen', body.id, 'approve')).status).toBe(200);
    }
    expect((await desk.place('mei', { lines: [line(500)] })).status).toBe(201);
    expect((await desk.place('tom', { lines: [line(21)], expectedTotal: 1 })).status).toBe(409);
  });

  it('is anybody in a group with caps; others order as they did', async () => {
    const dealers = await desk.place('dora', { lines: [line(500)], payment: { method: 'credit' } });
    expect(dealers.status).toBe(201);
  });
});

describe('all unpaid orders of a customer without credit', () => {
  const setCeiling = async (unpaidCeiling: number) =>
    desk.call<GroupsView>('wang', 'PUT', `/api/groups/${UNGROUPED}/caps`, {
      rev: (await ungrouped()).rev,
      caps: null,
      unpaidCeiling,
    });

  it('come to no more than their group’s ceiling, however well they are known, and the quote says so', async () => {
    const first = await desk.place('mei', NOTED);
    const { total } = first.body.totals!;
    const saved = await setCeiling(2 * total);
    expect(saved.body.changes.map(({ ceiling }) => ceiling).find(Boolean)).toMatchObject({
      after: 2 * total,
    });
    expect((await desk.place('mei', NOTED)).status).toBe(201);
    expect(refusalOf(await desk.place('mei', NOTED))).toMatchObject({
      code: 'customer.unpaid-ceiling',
      facts: { most: 0, ceiling: 2 * total },
    });
    const { body } = await quote('mei', [line(2)]);
    expect(body.limit).toMatchObject({ code: 'customer.unpaid-ceiling' });
    expect((await desk.send('mei', first.body.id, 'cancel', { reason: 'x' })).status).toBe(200);
    expect((await quote('mei', [line(2)])).body).not.toHaveProperty('limit.code');
    const credit = { ...NOTED, lines: [line(500)], payment: { method: 'credit' as const } };
    expect((await desk.place('dora', credit)).status).toBe(201);
    await setCeiling(1_000_000_000);
  });
});

describe('the caps of a group', () => {
  it('are changed by managers, count at once, and stand in the audit', async () => {
    const before = await ungrouped();
    const saved = await setCaps({ ...CAPS, openUnpaid: 4 });
    const told = (await desk.call<NotificationView[]>('zhao', 'GET', '/api/notifications')).body;
    expect(told[0]!.text.zh).toMatch(/^wang改了“未分组”的下单限额：.*新客户最多 4 张未付订单/);
    expect(saved.status).toBe(200);
    expect(saved.body.changes[0]).toMatchObject({
      by: 'wang',
      group: UNGROUPED,
      before: CAPS,
      after: { openUnpaid: 4 },
    });
    const sent: { status: number; body: OrderView }[] = [];
    for (let n = 0; n < 5; n += 1) sent.push(await desk.place('tom', NOTED));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 409]);
    const stale = await desk.call<Refusal>('wang', 'PUT', `/api/groups/${UNGROUPED}/caps`, {
      rev: before.rev,
      caps: null,
    });
    expect(stale).toMatchObject({ status: 409, body: { code: 'group.moved-on' } });
    expect(
      await auditModel(store.connection).countDocuments({ what: 'group.caps', subject: UNGROUPED }),
    ).toBe((await ungrouped()).rev - 1);
  });

  it('are nobody else’s to see or change, and only of groups that are there', async () => {
    for (const who of ['li', 'chen', 'zhang', 'zhao', 'mei', 'dora']) {
      expect([who, (await groups(who)).status]).toEqual([who, 403]);
      const put = await desk.call(who, 'PUT', '/api/groups/dealer/caps', { rev: 1, caps: null });
      expect(put.status).toBe(403);
    }
    expect((await desk.call('wang', 'PUT', '/api/groups/nowhere/caps', { rev: 0, caps: null })).status).toBe(
      404,
    );
    for (const wrong of [
      { ...CAPS, openUnpaid: 0 },
      { ...CAPS, provenAfter: 9 },
      { ...CAPS, more: 1 },
    ])
      expect(
        (await desk.call('wang', 'PUT', '/api/groups/dealer/caps', { rev: 1, caps: wrong })).status,
      ).toBe(400);
    expect(await groupModel(store.connection).findById('dealer').lean()).not.toHaveProperty('caps');
  });

  it('hold for customers in no group until somebody decides', async () => {
    await groupModel(store.connection).deleteOne({ _id: UNGROUPED });
    await desk.server.core.reference.reload();
    expect(await ungrouped()).toMatchObject({ rev: 0, caps: { quantityPerProduct: 200, openUnpaid: 5 } });
    expect(refusalOf(await desk.place('mei', { lines: [line(3596)], expectedTotal: 1 })).code).toBe(
      'lines.refused',
    );
    expect((await setCaps(CAPS)).status).toBe(200);
  });
});
