import type { NotificationView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';
import { changing, lines, offer } from './changing.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Desk;
let on: ReturnType<typeof changing>;

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database);
  on = changing(database, desk, store);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

/** Two lines, three and two pieces; its customer asks for one of the first. */
async function asked(approved = true): Promise<string> {
  const { id } = (await desk.place('mei', { ...NOTED, lines: lines(3, 2) })).body;
  if (approved) await desk.send('chen', id, 'approve');
  await on.change('mei', id, 'requestChange', { lines: [{ lineId: 'l1', quantity: 1 }] });
  return id;
}
const quantities = async (id: string) =>
  (await on.read('li', id)).changeRequest?.difference?.lines.map(({ after }) => after?.quantity);
const lastSaid = async (who: string, id: string) =>
  (await on.historyOf(who, id)).at(-1)!.said.map(({ text }) => text.en);

describe('a change that waits to be decided', () => {
  it.each([true, false])(
    'is taken back by its customer, and the order stays (approved: %s)',
    async (approved) => {
      const id = await asked(approved);
      const { body } = await desk.send('mei', id, 'withdrawChange');
      expect([body.changeRequest, body.lines[0]!.quantity]).toEqual([null, 3]);
      expect(offer(body, 'requestChange')).toMatchObject({ allowed: true });
      expect((await desk.send('li', id, 'applyChange')).status).toBe(409);
    },
  );

  it.each([true, false])(
    'is replaced by its customer, which the history says (approved: %s)',
    async (approved) => {
      const id = await asked(approved);
      const { sent } = await on.change('mei', id, 'requestChange', {
        lines: [{ lineId: 'l2', quantity: 5 }],
      });
      expect(sent.status).toBe(200);
      expect(await quantities(id)).toEqual([5]);
      for (const who of ['mei', 'li'])
        expect(await lastSaid(who, id)).toContain('It replaces the change asked for before');
    },
  );

  it('stays when staff correct something else: worked out anew, and both sides are told', async () => {
    const id = await asked();
    await on.change('li', id, 'correct', { lines: [{ lineId: 'l2', quantity: 1 }] });
    const order = await on.read('li', id);
    expect(await quantities(id)).toEqual([1]);
    expect(order.changeRequest?.difference?.totals?.before.total).toBe(order.totals!.total);
    expect(order.changeRequest?.outdated?.en).toMatch(/has changed since/);
    expect(offer(order, 'applyChange')).toMatchObject({ allowed: false });
    expect(await lastSaid('mei', id)).toContain('We are still looking at the change that was asked for');
    expect(await lastSaid('li', id)).toContain('The change the customer asks for is still open');
    const { body } = await desk.call<{ notifications: NotificationView[] }>(
      'mei',
      'GET',
      '/api/notifications',
    );
    expect(body).toBeDefined();
    expect(
      (await desk.send('li', id, 'answerChange', { text: 'one of each' })).body.changeRequest,
    ).toBeNull();
  });

  it('stays when a question is answered in words, and is replaced by an answer that changes the order', async () => {
    const id = await asked(false);
    await desk.send('chen', id, 'ask', { text: 'who receives it?' });
    await desk.send('mei', id, 'answer', { text: 'my sister' });
    expect(await quantities(id)).toEqual([1]);
    await desk.send('chen', id, 'ask', { text: 'and her number?' });
    await on.change('mei', id, 'answer', { contact: { name: '王兰', phone: '13900139000' } });
    expect((await on.read('li', id)).changeRequest).toBeNull();
    expect(await lastSaid('li', id)).toContain('It replaces the change asked for before');
  });

  it('is told in the figures of whoever reads: with tax to consumers, before it on the desk', async () => {
    const id = await asked();
    const [theirs, ours] = [await on.read('mei', id), await on.read('li', id)].map(
      ({ changeRequest }) => changeRequest!.difference!,
    );
    expect([theirs!.convention, ours!.convention]).toEqual(['with-tax', 'before-tax']);
    expect(theirs!.totals!.after.goods).toBeGreaterThan(ours!.totals!.after.goods);
    expect(theirs!.totals!.after.total).toBe(ours!.totals!.after.total);
  });
});
