import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';
import { changing, offer } from './changing.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Desk;
let on: ReturnType<typeof changing>;

beforeAll(async () => {
  store = await furnish(database, 100_000);
  desk = await openDesk(database);
  on = changing(database, desk, store);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const pieces = (quantity: number) => [{ productId: 'p1', unitId: 'each', quantity }];
const asking = (quantity: number) => ({ lines: [{ lineId: 'l1', quantity }] });
const totalOf = async (quantity: number) => {
  const quote = await desk.call<{ totals: { total: number } }>('mei', 'POST', '/api/quote', {
    lines: pieces(quantity),
    delivery: 'standard',
  });
  return quote.body.totals.total;
};
/** About as many pieces as cost so much, minor units. */
const worth = async (amount: number) => Math.floor(amount / ((await totalOf(1000)) / 1000));
async function approved(who: string, quantity: number) {
  const placed = (await desk.place(who, { ...NOTED, lines: pieces(quantity) })).body;
  const { body } = await desk.send('chen', placed.id, 'approve');
  expect(body.stages.map(({ id }) => id)).toContain('active/fulfilment/allocated');
  return body;
}

describe('a change of an order is judged as an order placed like that would be', () => {
  it('together with what its customer placed in a day and has not paid: above the limit a manager makes it', async () => {
    await approved('mei', await worth(4_000_000));
    const small = await approved('mei', 1);
    await on.change('mei', small.id, 'requestChange', asking(await worth(1_500_000)));
    for (const who of ['li', 'chen'])
      expect(offer(await on.read(who, small.id), 'applyChange')).toMatchObject({
        allowed: false,
        refusal: { text: { en: expect.stringMatching(/With 1 other order .* above ¥50,000.00. A manager/) } },
      });
    expect((await desk.send('chen', small.id, 'applyChange')).status).toBe(409);
    const { status, body } = await desk.send('wang', small.id, 'applyChange');
    expect(status).toBe(200);
    // What the finding compares is what it says.
    const finding = body.findings?.find(({ kind }) => kind === 'amount');
    expect(finding?.text.en).toMatch(/^With 1 other order of the 24 hours before, not paid/);
    // Now it is as large as it is for what is ordered next.
    const next = (await desk.place('mei', { lines: pieces(1) })).body;
    const { findings } = await on.read('chen', next.id);
    expect(findings?.find(({ kind }) => kind === 'amount')?.text.en).toMatch(/^With 2 other orders/);
    await desk.send('chen', next.id, 'reject', { reason: 'x' });
  });

  it('and a doubt about an amount was let pass at that amount, not at every larger one', async () => {
    await approved('tom', await worth(2_500_000));
    const small = await approved('tom', 1);
    expect(small.findings?.map(({ kind }) => kind)).toContain('amount');
    await on.change('tom', small.id, 'requestChange', asking(await worth(1_000_000)));
    expect(offer(await on.read('li', small.id), 'applyChange')).toMatchObject({ allowed: false });
    expect((await desk.send('li', small.id, 'applyChange')).status).toBe(409);
    expect((await desk.send('chen', small.id, 'applyChange')).status).toBe(200);
    // Less of what was agreed to is no new doubt.
    expect((await on.change('li', small.id, 'correct', asking(3))).sent.status).toBe(200);
  });

  it('and one that nobody could make is refused before it is asked for, with the reason', async () => {
    const placed = await approved('tom', 1);
    const { body } = await on.preview('tom', placed.id, 'requestChange', asking(await worth(6_000_000)));
    expect(body).toMatchObject({ title: expect.stringContaining('50,000.00') });
    const change = { ...asking(await worth(6_000_000)), total: 6_000_000 };
    expect((await desk.send('tom', placed.id, 'requestChange', { change })).status).toBe(409);
    expect((await on.read('li', placed.id)).changeRequest).toBeNull();
    expect((await desk.send('tom', placed.id, 'requestChange', { text: '多要一些' })).status).toBe(200);
  });

  it('and who approves because of a limit reads that limit', async () => {
    const placed = (await desk.place('dora', { ...NOTED, lines: pieces(await worth(6_000_000)) })).body;
    const seen = await on.read('chen', placed.id);
    expect(seen.findings?.find(({ kind }) => kind === 'amount')?.text.en).toMatch(/above ¥20,000.00$/);
    const { body } = await desk.send('chen', placed.id, 'approve');
    expect(body.queues).toEqual(['approval']);
    expect(body.findings?.find(({ kind }) => kind === 'amount')?.text.en).toMatch(/above ¥50,000.00$/);
  });
});
