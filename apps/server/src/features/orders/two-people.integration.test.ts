import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../core/clock.ts';
import { furnish, NOTED, openDesk, PEOPLE } from '../../testing/desk.fixture.ts';

const MANAGER = { id: 'lin', name: 'lin', kind: 'staff', roles: ['manager'] } as const;
const open = async (people: typeof PEOPLE) => {
  const database = testDatabase();
  const store = await furnish(database, 600, systemClock, people);
  return { store, desk: await openDesk(database) };
};
type Shop = Awaited<ReturnType<typeof open>>;
let large: Shop;
let small: Shop;

beforeAll(async () => {
  large = await open([...PEOPLE, MANAGER]);
  small = await open(PEOPLE.filter(({ id }) => id !== 'zhao'));
});
afterAll(async () => {
  for (const { desk, store } of [large, small] as { desk: Shop['desk']; store: Store }[]) {
    await desk.server.close();
    await store.close();
  }
});

/** Notices are written after the step. */
const WAIT = { timeout: 10_000 };
const PARCEL = { shipmentId: 's1' };

/** A delivered order of 60 pieces, ¥2,979.00 and more, which nothing has come in for. */
async function delivered({ desk }: Shop, method: 'cod' | 'credit') {
  const lines = [{ productId: 'p1', unitId: 'each', quantity: 60 }];
  const placed = await desk.place('dora', { ...NOTED, lines, payment: { method } });
  const { id, number, total } = placed.body as OrderView & { total: number };
  for (const [who, event, data] of [
    ['chen', 'approve', {}],
    ['zhang', 'startPicking', PARCEL],
    ['zhang', 'finishPacking', PARCEL],
    ['zhang', 'ship', { ...PARCEL, carrier: 'sf', tracking: `SF${number.replaceAll('-', '')}` }],
    ['zhang', 'confirmDelivery', PARCEL],
  ] as const) {
    const { status, body } = await desk.send(who, id, event, data);
    expect(status, `${event} ${JSON.stringify(body)}`).toBe(200);
  }
  return { id, number, total };
}
const bell = async ({ desk }: Shop, who: string) =>
  JSON.stringify((await desk.call(who, 'GET', '/api/notifications')).body);
const why = (answer: { body: unknown }) => JSON.stringify(answer.body);

describe('a large rest', () => {
  it('is written off by two: one asks, another of finance or the managers does it; both are told to all of them', async () => {
    const { desk } = large;
    const { id, number } = await delivered(large, 'credit');
    const alone = await desk.send('wang', id, 'writeOff', { reason: 'x' });
    expect([alone.status, why(alone)]).toEqual([409, expect.stringContaining('¥2,000.00')]);
    expect((await desk.send('wang', id, 'askWriteOff', { reason: 'bankrupt' })).status).toBe(200);
    const twice = await desk.send('wang', id, 'writeOff', { reason: 'x' });
    expect([twice.status, why(twice)]).toEqual([409, expect.stringContaining('您已提请免除')]);
    expect((await desk.send('zhao', id, 'writeOff', { reason: 'so it is' })).status).toBe(200);
    for (const who of ['lin', 'wang', 'admin'])
      await expect.poll(() => bell(large, who), WAIT).toContain(`${number}：zhao免除了余款`);
    expect(await bell(large, 'lin')).toContain(`${number}：wang提请免除余款`);
    expect(await bell(large, 'admin')).toContain(`${number}：wang提请免除余款`);
  });

  it('is nothing that its customer reads of before it is written off', async () => {
    const { desk } = large;
    const { id } = await delivered(large, 'credit');
    const history = () => desk.call('dora', 'GET', `/api/orders/${id}/history`);
    const before = why(await history());
    await desk.send('zhao', id, 'askWriteOff', { reason: 'bankrupt' });
    expect(why(await history())).toBe(before);
  });

  it('asked for by finance is no finance clerk’s to write off: one of the two is a manager', async () => {
    const { desk } = large;
    const { id } = await delivered(large, 'credit');
    await desk.send('zhao', id, 'askWriteOff', { reason: 'bankrupt' });
    expect((await desk.send('zhao', id, 'writeOff', { reason: 'x' })).status).toBe(409);
    expect((await desk.send('lin', id, 'writeOff', { reason: 'x' })).status).toBe(200);
  });

  it('is one person’s where nobody else settles money, and the administrator is told', async () => {
    const { id, number } = await delivered(small, 'credit');
    expect((await small.desk.send('wang', id, 'writeOff', { reason: 'bankrupt' })).status).toBe(200);
    await expect.poll(() => bell(small, 'admin'), WAIT).toContain(`${number}：wang免除了余款`);
  });
});

describe('the money of goods that are lost', () => {
  const lose = async (shop: Shop, noted: string) => {
    const { id, number, total } = await delivered(shop, 'cod');
    await shop.desk.send(noted, id, 'confirmPayment', { amount: total });
    for (const [who, event, data] of [
      ['wang', 'correctDelivery', { reason: 'a mistake' }],
      ['zhang', 'comesBack', { why: 'lost' }],
      ['wang', 'countIn', { goods: { l1: 0 } }],
    ] as const)
      expect((await shop.desk.send(who, id, event, { ...PARCEL, ...data })).status, event).toBe(200);
    return { id, number };
  };

  it('goes back by another than who said that they are, and all who settle money hear of it', async () => {
    const { id, number } = await lose(large, 'zhao');
    const own = await large.desk.send('wang', id, 'confirmRefund', { reference: 'RF-20' });
    expect([own.status, why(own)]).toEqual([409, expect.stringContaining('您登记了商品丢失或损坏')]);
    for (const who of ['zhao', 'lin', 'admin'])
      await expect.poll(() => bell(large, who), WAIT).toContain(`${number}：wang撤回了已收款包裹的送达记录`);
    await expect.poll(() => bell(large, 'lin'), WAIT).toContain(`${number}：wang清点了没有送达的包裹`);
    expect((await large.desk.send('lin', id, 'confirmRefund', { reference: 'RF-20' })).status).toBe(200);
  });

  it('goes back by the same person where nobody else settles money', async () => {
    const { id } = await lose(small, 'wang');
    expect((await small.desk.send('wang', id, 'confirmRefund', { reference: 'RF-1' })).status).toBe(200);
  });
});
