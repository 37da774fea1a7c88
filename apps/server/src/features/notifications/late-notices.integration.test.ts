import type { NotificationView } from '@orderdesk/contract';
import { manualClock, testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Core } from '../../core/core.ts';
import { createLogger } from '../../observe/logger.ts';
import { furnish, NOTED, openDesk, PEOPLE } from '../../testing/desk.fixture.ts';
import { fireDueTimers } from '../../worker/fire-timers.ts';
import { runOutbox } from '../../worker/run-outbox.ts';

const database = testDatabase();
// Monday, nine in the morning.
const clock = manualClock('2026-11-23T01:00:00.000Z');
let store: Awaited<ReturnType<typeof furnish>>;
let desk: Awaited<ReturnType<typeof openDesk>>;
let core: Core;

beforeAll(async () => {
  store = await furnish(database, 100, clock);
  // No worker of its own: the test lets time pass.
  desk = await openDesk(database, { roles: ['http'], clock, log: createLogger('silent') });
  core = desk.server.core;
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});
beforeEach(() => {
  // Nine in the morning of the next day: orders of one test are late in no other.
  const day = clock.now().getUTCDate() + 1;
  clock.set(`2026-11-${String(day).padStart(2, '0')}T01:00:00.000Z`);
});

async function pass(minutes: number): Promise<void> {
  clock.advance({ minutes });
  while ((await fireDueTimers(core)) > 0);
  while ((await runOutbox(core)) > 0);
}

/** How often each of the staff was told that the order is late; who was not is left out. */
async function toldLate(orderId: string): Promise<Record<string, number>> {
  const told: Record<string, number> = {};
  for (const { name } of PEOPLE.filter(({ kind }) => kind === 'staff')) {
    const { body } = await desk.call<NotificationView[]>(name, 'GET', '/api/notifications');
    const late = body.filter((notice) => notice.orderId === orderId && notice.text.en.includes(' is late'));
    if (late.length > 0) told[name] = late.length;
  }
  return told;
}

describe('that an order is late', () => {
  it('is told to whoever has it, and to those in charge once it still lies there', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('chen', 'POST', `/api/orders/${body.id}/claim`);
    await pass(121);
    expect(await toldLate(body.id)).toEqual({ chen: 1 });
    await pass(241);
    expect(await toldLate(body.id)).toEqual({ chen: 1, wang: 1, admin: 1 });
  });

  it('is told to those in charge where nobody has it, and to nobody twice', async () => {
    const { body } = await desk.place('mei', NOTED);
    await pass(121);
    expect(await toldLate(body.id)).toEqual({ wang: 1 });
    await pass(241);
    expect(await toldLate(body.id)).toEqual({ wang: 1, admin: 1 });
  });

  it('is over in every bell as soon as it is handled, and waits there to be read by nobody', async () => {
    const { body } = await desk.place('mei', NOTED);
    await pass(121);
    const inBell = async () => {
      const told = await desk.call<NotificationView[]>('wang', 'GET', '/api/notifications');
      const alarm = told.body.find((notice) => notice.orderId === body.id && notice.alarm !== undefined);
      return [alarm?.alarm, alarm?.read];
    };
    expect(await inBell()).toEqual(['on', false]);
    await desk.send('chen', body.id, 'approve');
    expect(await inBell()).toEqual(['over', true]);
  });

  it('is told anew once its clock was started anew', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    for (const times of [1, 2]) {
      await desk.call('wang', 'POST', `/api/orders/${body.id}/assign`, { personId: 'li' });
      await desk.send('zhang', body.id, 'reportProblem', { text: 'The box is wet' });
      await pass(241);
      expect((await toldLate(body.id))['li']).toBeGreaterThanOrEqual(times);
      await desk.send('li', body.id, 'resolveProblem', { text: 'Another box' });
    }
  });
});
