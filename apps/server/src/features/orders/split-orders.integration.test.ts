import type { OrderView } from '@orderdesk/contract';
import { groupModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, furnish, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 100_000);
  await groupModel(store.connection).updateOne({ _id: 'dealer' }, { $set: { trusted: true } });
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const order = (quantity: number) => ({ lines: [{ productId: 'p1', unitId: 'each', quantity }] });
const stage = ({ stages }: OrderView) => stages.map(({ id }) => id).join();
/** Somebody who is known: a first order is looked at whatever it comes to. */
async function known(who: string): Promise<void> {
  const { body } = await desk.place(who, order(1));
  if (stage(body).includes('review')) await desk.send('chen', body.id, 'approve');
}
/** No two alike: those wait for another reason. */
const burst = async (who: string, many: number, quantity: number) =>
  (
    await Promise.all(Array.from({ length: many }, (_, index) => desk.place(who, order(quantity + index))))
  ).map(({ body }) => body);

describe('one large order in many parts', () => {
  it('waits for a reviewer as the whole would, and says what it comes to', async () => {
    await known('mei');
    const [one] = await burst('mei', 1, 100);
    const each = one!.totals!.total;
    const fit = Math.floor(2_000_000 / each) - 1;
    const placed = await burst('mei', fit + 4, 100);
    const waiting = placed.filter((each) => stage(each).includes('review'));
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    expect(waiting.length).toBeLessThanOrEqual(5);
    const { body } = await desk.call<OrderView>('chen', 'GET', `/api/orders/${waiting.at(-1)!.id}`);
    expect(body.findings?.find(({ kind }) => kind === 'amount')?.text.en).toMatch(
      /^With \d+ other orders of the 24 hours before, not paid \(¥[\d,.]+\), it comes to ¥[\d,.]+: above ¥20,000\.00$/,
    );
  });

  it('goes on by itself where its customer pays and orders again', async () => {
    await known('tom');
    for (let round = 0; round < 3; round += 1) {
      const { body } = await desk.place('tom', order(300));
      expect(stage(body)).not.toContain('review');
      expect((await desk.send('tom', body.id, 'cancel')).status).toBe(200);
    }
  });

  it('needs the second approval of the whole, also of a trusted company', async () => {
    const [one] = await burst('dora', 1, 500);
    const each = one!.totals!.total;
    const fit = Math.floor(5_000_000 / each);
    const placed = [one!, ...(await burst('dora', fit + 1, 500))];
    const waiting = placed.filter((each) => stage(each).includes('review'));
    expect(waiting).toHaveLength(placed.length - fit);
    const approved = await desk.send('chen', waiting[0]!.id, 'approve');
    expect(stage(approved.body)).toContain('approval');
  });
});

describe('the same goods to the same place', () => {
  it('within the hour wait for a person, who reads how many they are and of which; others, and those after it is off, do not', async () => {
    await known('tom');
    const [first] = await burst('tom', 1, 3);
    expect(stage(first!)).not.toContain('review');
    const again = await Promise.all([1, 2, 3, 4].map(() => desk.place('tom', order(3))));
    for (const { body } of again) expect(stage(body)).toContain('review');
    const { body } = await desk.call<OrderView>('chen', 'GET', `/api/orders/${again.at(-1)!.body.id}`);
    expect(body.findings?.map(({ text }) => text.en).join()).toMatch(
      /The same goods were ordered to the same place \w+( times)? within the hour before, last by 26-/,
    );
    const elsewhere = await desk.place('tom', {
      ...order(3),
      address: { ...ADDRESS, street: '科技园二路 9 号' },
    });
    expect(stage(elsewhere.body)).not.toContain('review');
    expect(stage((await desk.place('tom', order(4))).body)).not.toContain('review');
  });
});
