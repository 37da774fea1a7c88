import type { HistoryEntry, OrderView } from '@orderdesk/contract';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Awaited<ReturnType<typeof furnish>>;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 100);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

/** An order in review that chen has claimed. */
async function claimed(): Promise<OrderView> {
  const { body } = await desk.place('mei', NOTED);
  return (await desk.call<OrderView>('chen', 'POST', `/api/orders/${body.id}/claim`)).body;
}
const send = (who: string, { id }: OrderView, event: string, more: object = {}) =>
  desk.call<OrderView & { code?: string; title?: string }>(
    ...([who, 'POST', `/api/orders/${id}/events`, { event, ...more }] as const),
  );
const ask = { data: { text: 'Is Friday all right?' } };

describe('an order that a colleague has claimed', () => {
  it('is decided by nobody else unawares: they are asked, and do it all the same once they know', async () => {
    const order = await claimed();
    const asked = await send('li', order, 'ask', ask);
    expect([asked.status, asked.body.code]).toEqual([409, 'order.claimed-by-other']);
    expect(asked.body.title).toContain('chen');
    expect((await send('li', order, 'ask', { ...ask, claimant: 'zhang' })).status).toBe(409);
    expect((await send('li', order, 'ask', { ...ask, claimant: 'chen' })).status).toBe(200);
  });

  it('is its owner’s, its customer’s and a manager’s without a question', async () => {
    expect((await send('chen', await claimed(), 'ask', ask)).status).toBe(200);
    expect((await send('wang', await claimed(), 'ask', ask)).status).toBe(200);
    expect((await send('mei', await claimed(), 'cancel')).status).toBe(200);
  });

  it('holds up no work that is not its owner’s', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    await desk.call('li', 'POST', `/api/orders/${body.id}/claim`);
    const picked = await send('zhang', body, 'startPicking', { data: { shipmentId: body.shipments[0]!.id } });
    expect(picked.status).toBe(200);
    expect((await send('zhang', body, 'reportProblem', { data: { text: 'The box is wet' } })).status).toBe(
      200,
    );
  });

  it('is taken over from whom it was seen with, by who can work on it', async () => {
    const order = await claimed();
    const take = (who: string, from: string) =>
      desk.call<OrderView>(who, 'POST', `/api/orders/${order.id}/claim`, { from });
    expect((await take('li', 'wang')).status).toBe(409);
    const taken = await take('li', 'chen');
    expect([taken.status, taken.body.owner?.id]).toEqual([200, 'li']);
    const told = await desk.call<HistoryEntry[]>('li', 'GET', `/api/orders/${order.id}/history`);
    expect(told.body.at(-1)?.sentence.zh).toBe('li接手了chen的订单');
    expect((await take('chen', 'chen')).status).toBe(409);
  });
});
