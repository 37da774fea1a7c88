import type { Store } from '@orderdesk/store';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BusyCompany, openBusyCompany } from './busy-company.fixture.ts';
import { liveOrder } from './live-order.fixture.ts';
import { life } from './random-life.fixture.ts';

/** `npm run lives` says how many lives there are to be, and may say which (`LIVES_SEED`, as a run that failed told it). */
const TOLD = process.env['LIVES'];
const SEED = process.env['LIVES_SEED'];

/** Random lives of orders, as many as there is time for (ms), on the commands of the server. A failure tells seed and shortest life. */
export function livesHold(on: { store: () => Promise<Store>; lives: number; time: number }): void {
  const lives = TOLD === undefined ? on.lives : Number(TOLD);
  let busy: BusyCompany;
  beforeAll(async () => {
    busy = await openBusyCompany(await on.store(), new Date('2026-11-23T01:00:00.000Z'));
  });
  afterAll(() => busy.close());

  it(
    'whatever people, clocks and others do to an order: what is offered is accepted, some way leads on to an end, nothing is lost',
    async () => {
      const ends = new Map<string, number>();
      let [lived, steps, tried] = [0, 0, 0];
      await fc.assert(
        fc.asyncProperty(life, async (one) => {
          const order = await liveOrder(busy, one);
          const end = order.placed ? (order.outcome ?? 'open') : `not placed: ${order.outcome}`;
          ends.set(end, (ends.get(end) ?? 0) + 1);
          lived += 1;
          steps += order.steps;
          tried += order.tried;
        }),
        {
          numRuns: lives,
          ...(TOLD === undefined && { interruptAfterTimeLimit: on.time }),
          ...(SEED !== undefined && { seed: Number(SEED) }),
        },
      );
      if (TOLD !== undefined)
        console.info(`${lived} lives, ${steps} events, ${tried} more tried`, Object.fromEntries(ends));
      expect(ends.size).toBeGreaterThan(1);
    },
    on.time * 3 + lives * 3000,
  );
}
