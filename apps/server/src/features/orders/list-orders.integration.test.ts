import type { DeskToday, OrderPage, OrderSum, OrderView } from '@orderdesk/contract';
import { companyModel, type Store } from '@orderdesk/store';
import { manualClock, testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
// 00:30 in Shenzhen: the company's day has begun, UTC's has not.
const clock = manualClock('2026-11-20T16:30:00.000Z');
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
let running: OrderView;
let cancelled: OrderView;
let dealers: OrderView;

beforeAll(async () => {
  store = await furnish(database, 100, clock);
  desk = await openDesk(database, { clock });
  running = (await desk.place('mei', NOTED)).body;
  cancelled = (await desk.place('mei', { lines: [{ productId: 'p3', unitId: 'each', quantity: 1 }] })).body;
  await desk.send('mei', cancelled.id, 'cancel', { reason: '买错了' });
  dealers = (
    await desk.place('dora', {
      lines: [{ productId: 'p5', unitId: 'each', quantity: 1 }],
      payment: { method: 'credit' },
      contact: { name: '李仓', phone: '13911112222' },
    })
  ).body;
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

async function numbers(who: string, query: Record<string, string> = {}): Promise<string[]> {
  const answer = await desk.call<OrderPage>(
    who,
    'GET',
    `/api/orders?${new URLSearchParams(query).toString()}`,
  );
  expect(answer.status).toBe(200);
  return answer.body.orders.map(({ number }) => number).toSorted();
}
const these = (...orders: OrderView[]) => orders.map(({ number }) => number).toSorted();

describe('a list of orders', () => {
  it('has what its reader may see', async () => {
    expect(await numbers('li')).toEqual(these(running, cancelled, dealers));
    expect(await numbers('mei')).toEqual(these(running, cancelled));
    expect(await numbers('dora')).toEqual(these(dealers));
    expect(await numbers('zhang')).not.toContain(running.number);
    expect(await numbers('tom')).toEqual([]);
  });

  it('has a sum over all its pages, for those whose figures open it', async () => {
    const sum = (who: string, query = '') => desk.call<OrderSum>(who, 'GET', `/api/orders/sum${query}`);
    const value = (...orders: OrderView[]) => orders.reduce((all, { total }) => all + total!, 0);
    expect((await sum('wang', '?limit=1')).body).toEqual({
      count: 3,
      value: value(running, cancelled, dealers),
    });
    expect((await sum('wang', '?outcome=cancelled')).body).toEqual({ count: 1, value: value(cancelled) });
    expect([(await sum('mei')).status, (await sum('zhang')).status]).toEqual([403, 403]);
  });

  it('goes on where the page before says, and begins nowhere else', async () => {
    const page = (await desk.call<OrderPage>('li', 'GET', '/api/orders?limit=1')).body;
    const next = await desk.call<OrderPage>('li', 'GET', `/api/orders?limit=2&after=${page.next}`);
    expect([...page.orders, ...next.body.orders].map(({ number }) => number).toSorted()).toEqual(
      these(running, cancelled, dealers),
    );
    for (const after of ['~', '2026-01-01', '2026-01-01T00:00:00Z', `${page.next}~x`, 'constructor'])
      expect([after, (await desk.call('li', 'GET', `/api/orders?after=${after}`)).status]).toEqual([
        after,
        400,
      ]);
  });

  it('finds by words, for each reader among their own', async () => {
    expect(await numbers('li', { q: 'wireless 鼠标' })).toEqual(these(running, cancelled, dealers));
    expect(await numbers('mei', { q: 'wireless 鼠标' })).toEqual(these(running, cancelled));
    expect(await numbers('li', { q: 'LS-1005' })).toEqual(these(dealers));
    expect(await numbers('mei', { q: 'LS-1005' })).toEqual([]);
    expect(await numbers('li', { q: '华南' })).toEqual(these(dealers));
    expect(await numbers('li', { q: '1111 2222' })).toEqual(these(dealers));
    expect(await numbers('li', { q: 'nothing of the kind' })).toEqual([]);
  });

  it('finds by an amount as people type it, for those who may read amounts', async () => {
    const { total = 0 } = dealers;
    const yuan = (total / 100).toFixed(2);
    for (const q of [yuan, `¥${yuan}`, `${yuan} 元`])
      expect([q, await numbers('zhao', { q })]).toEqual([q, these(dealers)]);
    expect(await numbers('dora', { q: yuan })).toEqual(these(dealers));
    expect(await numbers('mei', { q: yuan })).toEqual([]);
  });

  it('finds by a company’s tax number, for those who may read companies', async () => {
    const companies = companyModel(store.connection).collection;
    await companies.updateOne({ _id: 'acme' as never }, { $set: { taxNumber: '91440300MA5F8K2X31' } });
    for (const q of ['91440300MA5F8K2X31', '税号：9144 0300 MA5F 8K2X 31', '91440300ma5f8k2x31'])
      expect([q, await numbers('zhao', { q })]).toEqual([q, these(dealers)]);
    expect(await numbers('zhang', { q: '91440300MA5F8K2X31' })).toEqual([]);
    expect(await numbers('mei', { q: '91440300MA5F8K2X31' })).toEqual([]);
  });

  it('finds a whole number directly, under the same rights and filters', async () => {
    const bare = running.number.replaceAll('-', '');
    expect(await numbers('li', { q: bare })).toEqual(these(running));
    expect(await numbers('mei', { q: bare })).toEqual(these(running));
    expect(await numbers('tom', { q: bare })).toEqual([]);
    expect(await numbers('li', { q: bare, open: 'false' })).toEqual([]);
  });

  it('counts days where the company is', async () => {
    expect(await numbers('li', { from: '2026-11-21', to: '2026-11-21' })).toHaveLength(3);
    expect(await numbers('li', { to: '2026-11-20' })).toEqual([]);
    expect(await numbers('li', { from: '0001-01-01', to: '9999-12-31' })).toHaveLength(3);
  });

  it('turns its pages without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after: string | null = '';
    do {
      const query = new URLSearchParams({ limit: '1', ...(after ? { after } : {}) }).toString();
      const page: OrderPage = (await desk.call<OrderPage>('li', 'GET', `/api/orders?${query}`)).body;
      seen.push(...page.orders.map(({ number }) => number));
      after = page.next;
    } while (after !== null);
    expect(seen.toSorted()).toEqual(these(running, cancelled, dealers));
    expect(await numbers('li', { after: '2999-01-01T00:00:00.000Z~x' })).toHaveLength(3);
  });

  it('knows a step as soon as it is answered', async () => {
    await desk.call('li', 'POST', `/api/orders/${running.id}/claim`);
    expect(await numbers('li', { owner: 'me' })).toEqual(these(running));
    expect(await numbers('li', { owner: 'none', open: 'true' })).toEqual(these(dealers));
    const sum = await desk.call<OrderSum>('wang', 'GET', '/api/orders/sum?owner=none&open=true');
    expect(sum.body).toEqual({ count: 1, value: dealers.total });
  });

  it('shows exactly the orders that a figure of the day counts', async () => {
    const { day, ...figures } = (await desk.call<DeskToday>('wang', 'GET', '/api/desk/today')).body;
    const ended = { endedFrom: day, endedTo: day };
    expect(day).toBe('2026-11-21');
    expect(await numbers('wang', { ...ended, outcome: 'cancelled' })).toEqual(these(cancelled));
    expect(figures.cancelled.count).toBe(1);
    expect(await numbers('wang', { ...ended, outcome: 'completed' })).toHaveLength(figures.completed.count);
    expect(await numbers('wang', { from: day })).toHaveLength(figures.placed.count);
    expect(await numbers('wang', { endedTo: '2026-11-20' })).toEqual([]);
  });
});
