import { reservationModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desks: Awaited<ReturnType<typeof openDesk>>[];

beforeAll(async () => {
  store = await furnish(database, 10);
  // Two processes' worth of servers: the guards in the database decide, not one server's locks.
  desks = [await openDesk(database), await openDesk(database)];
});
afterAll(async () => {
  for (const desk of desks) await desk.server.close();
  await store.close();
});

describe('two hundred checkouts for the last twenty units', () => {
  it(
    'sell exactly twenty, with cancels among them, and leave reservations equal to the ledger',
    { timeout: 120_000 },
    async () => {
      const lines = [{ productId: 'p1', unitId: 'each', quantity: 1 }];
      const quoted = await desks[0]!.place('mei', {
        lines: [{ productId: 'p2', unitId: 'each', quantity: 1 }],
      });
      expect(quoted.status).toBe(201);
      const price = await desks[0]!.call<{ totals: { total: number } }>('mei', 'POST', '/api/quote', {
        lines,
        delivery: 'standard',
      });
      const expectedTotal = price.body.totals.total;
      let cancelled = 0;
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, n) => {
          const desk = desks[n % 2]!;
          const who = n % 3 === 0 ? 'tom' : 'mei';
          const answer = await desk.place(who, { lines, expectedTotal }, `last-units-${n}`);
          if (answer.status === 201 && n % 5 === 0) {
            const gone = await desk.send(who, answer.body.id, 'cancel', { reason: '手滑' });
            if (gone.status === 200) cancelled += 1;
          }
          return answer;
        }),
      );
      const sold = answers.filter(({ status }) => status === 201).length;
      const refused = answers.filter(({ status }) => status !== 201);
      expect(sold - cancelled).toBe(20);
      expect(
        new Set(refused.map(({ status, body }) => `${status} ${(body as unknown as { code: string }).code}`)),
      ).toEqual(new Set(['409 stock.insufficient']));
      await expectLedgerToMatch('p1');
      const rows = await stockModel(store.connection).find({ productId: 'p1' }).lean();
      expect(rows.map(({ reserved, available }) => [reserved, available])).toEqual([
        [10, 0],
        [10, 0],
      ]);
    },
  );
});

/** What is reserved is what the ledger holds, warehouse by warehouse; and nothing was made or lost. */
async function expectLedgerToMatch(productId: string): Promise<void> {
  const rows = await stockModel(store.connection).find({ productId }).lean();
  for (const { warehouseId, onHand, reserved, available } of rows) {
    const held = await reservationModel(store.connection)
      .find({ productId, warehouseId, state: 'held' })
      .lean();
    expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(reserved);
    expect(available).toBe(onHand - reserved);
  }
}
