import type { DeskToday, OrderPage, OrderView } from '@orderdesk/contract';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Awaited<ReturnType<typeof furnish>>;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const at = { shipmentId: 's1' };
const STEPS = [
  ['startPicking', at],
  ['finishPacking', at],
  ['ship', { ...at, carrier: 'SF' }],
] as const;
/** No two parcels on their way have one number. */
const labelled = (event: string, data: object, number: string) =>
  event === 'ship' ? { ...data, tracking: `SF${number.replaceAll('-', '')}` } : { ...data };

/** An order at the warehouse, with the first `done` of its steps done. */
async function atWarehouse(done: number): Promise<OrderView> {
  const { body } = await desk.place('mei', NOTED);
  await desk.send('chen', body.id, 'approve');
  for (const [event, data] of STEPS.slice(0, done)) await desk.send('zhang', body.id, event, data);
  return (await desk.call<OrderView>('zhang', 'GET', `/api/orders/${body.id}`)).body;
}

describe('a problem or an open change request stops the work of the warehouse', () => {
  it.each(STEPS.map(([event, data], done) => ({ event, data, done })))(
    '$event is not done and says why, until it is settled',
    async ({ event, data, done }) => {
      for (const [start, who, end, said] of [
        ['requestChange', 'mei', 'declineChange', /change/],
        ['reportProblem', 'zhang', 'resolveProblem', /problem/],
      ] as const) {
        const { id, number } = await atWarehouse(done);
        const filled = labelled(event, data, number);
        await desk.send(who, id, start, { text: 'To another address, please' });
        const { body } = await desk.call<OrderView>('zhang', 'GET', `/api/orders/${id}`);
        const offer = body.offers.find((one) => one.event === event);
        expect([start, offer?.allowed]).toEqual([start, false]);
        expect(offer?.refusal?.text.en).toMatch(said);
        expect((await desk.send('zhang', id, event, filled)).status).toBe(409);
        await desk.send('li', id, end, end === 'declineChange' ? { reason: 'Too late' } : { text: 'done' });
        expect((await desk.send('zhang', id, event, filled)).status).toBe(200);
      }
    },
  );
});

describe('the warehouse is told what the carrier has to collect', () => {
  it('when a parcel paid in cash is ready to leave, and no other amount', async () => {
    expect(await atWarehouse(1)).not.toHaveProperty('cashToCollect');
    const packed = await atWarehouse(2);
    const known = (await desk.call<OrderView>('wang', 'GET', `/api/orders/${packed.id}`)).body;
    expect(packed.cashToCollect).toEqual([{ amount: known.total, shipmentId: 's1' }]);
    expect(packed).not.toHaveProperty('total');
    expect(packed).toMatchObject({ contact: { name: '王梅' }, address: { street: '科技园南路 18 号' } });
  });
});

describe('what a person worked on', () => {
  it('is listed for the day, exactly as many as Today counts', async () => {
    await atWarehouse(2);
    const { body: today } = await desk.call<DeskToday>('wang', 'GET', '/api/desk/today');
    for (const { id, handledToday } of today.people) {
      const { body } = await desk.call<OrderPage>(
        'wang',
        'GET',
        `/api/orders?handledBy=${id}&handledOn=${today.day}&limit=100`,
      );
      expect([id, body.orders.length]).toEqual([id, handledToday]);
    }
    const answer = await desk.call('mei', 'GET', `/api/orders?handledBy=chen&handledOn=${today.day}`);
    expect(answer.status).toBe(403);
  });
});
