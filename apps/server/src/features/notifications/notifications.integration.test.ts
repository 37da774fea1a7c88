import type { NotificationView } from '@orderdesk/contract';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../core/clock.ts';
import type { Core } from '../../core/core.ts';
import { createLogger } from '../../observe/logger.ts';
import { dayTextAt } from '../../core/days.ts';
import { companyCalendar } from '../../core/company-calendar.ts';
import { furnish, NOTED, openDesk, PEOPLE } from '../../testing/desk.fixture.ts';
import { runOutbox } from '../../worker/run-outbox.ts';
import { changing } from '../orders/changing.fixture.ts';

const database = testDatabase();
const COLLEAGUE = { ...PEOPLE.find(({ id }) => id === 'dora')!, id: 'dan', name: 'dan' };
let store: Awaited<ReturnType<typeof furnish>>;
let desk: Awaited<ReturnType<typeof openDesk>>;
let core: Core;
let on: ReturnType<typeof changing>;

beforeAll(async () => {
  store = await furnish(database, 100, systemClock, [...PEOPLE, COLLEAGUE]);
  // No worker of its own: the test carries the effects out.
  desk = await openDesk(database, { roles: ['http'], log: createLogger('silent') });
  core = desk.server.core;
  on = changing(database, desk, store);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

/** What the bell of this person holds about an order, oldest first, in English. */
async function bell(who: string, orderId: string): Promise<NotificationView[]> {
  while ((await runOutbox(core)) > 0);
  const { body } = await desk.call<NotificationView[]>(who, 'GET', '/api/notifications');
  return body.filter((notice) => notice.orderId === orderId).toReversed();
}
const texts = async (who: string, orderId: string) =>
  (await bell(who, orderId)).map(({ text }) => text.en.replace(/^[^:]+: /, ''));
const staff = PEOPLE.filter(({ kind }) => kind === 'staff').map(({ name }) => name);

describe('the bell holds only what is mine', () => {
  it('rings for nobody of the staff when a new order comes: its queue says so', async () => {
    const { body } = await desk.place('mei', NOTED);
    for (const who of staff) expect(await texts(who, body.id), who).toEqual([]);
    expect(await texts('mei', body.id)).toEqual(['we have your order and are on it']);
  });

  it('tells the owner of an order, and them alone, what others did to it', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('chen', 'POST', `/api/orders/${body.id}/claim`);
    await desk.send('wang', body.id, 'ask', { text: 'Is Friday all right?' });
    await desk.send('mei', body.id, 'answer', { text: 'Yes' });
    expect(await texts('chen', body.id)).toEqual(['the customer has answered: “Yes”']);
    for (const who of staff.filter((name) => name !== 'chen'))
      expect(await texts(who, body.id), who).toEqual([]);
  });

  it('tells who is given an order, with the reason', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('wang', 'POST', `/api/orders/${body.id}/assign`, {
      personId: 'chen',
      reason: 'You know her',
    });
    expect(await texts('chen', body.id)).toEqual(['wang handed it to you: “You know her”']);
    expect(await texts('wang', body.id)).toEqual([]);
  });
});

describe('what one of the house does to orders that were accepted', () => {
  it('is read by managers with their name, whoever has the order: cancelling it', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    await desk.call('li', 'POST', `/api/orders/${body.id}/claim`);
    expect((await desk.send('li', body.id, 'cancel', { reason: 'x' })).status).toBe(200);
    expect(await texts('wang', body.id)).toEqual(['li cancelled the order: “x”']);
    expect(await texts('li', body.id)).toEqual([]);

    const own = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', own.id, 'approve');
    await desk.send('mei', own.id, 'cancel', { reason: 'x' });
    expect(await texts('wang', own.id)).toEqual([]);
  });
});

describe('what a customer says is heard by somebody', () => {
  it('by whoever asked, where nobody has the order', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    await desk.send('zhang', body.id, 'reportProblem', { text: 'The shelf is empty' });
    await desk.send('li', body.id, 'ask', { text: 'Would a black one do?' });
    await desk.send('mei', body.id, 'answer', { text: 'Yes' });
    expect(await texts('li', body.id)).toEqual(['the customer has answered: “Yes”']);
    for (const who of staff.filter((name) => name !== 'li'))
      expect(await texts(who, body.id), who).toEqual([]);
  });

  it('by whoever took the order over from the one who asked, and no longer by them', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'ask', { text: 'Is Friday all right?' });
    await desk.call('wang', 'POST', `/api/orders/${body.id}/claim`);
    await desk.send('mei', body.id, 'answer', { text: 'Yes' });
    expect(await texts('wang', body.id)).toEqual(['the customer has answered: “Yes”']);
    expect(await texts('chen', body.id)).toEqual([]);
  });

  it('by whoever had the order, when it is called off and nobody has it any more', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('chen', 'POST', `/api/orders/${body.id}/claim`);
    await desk.send('mei', body.id, 'cancel', { reason: 'Ordered twice' });
    expect(await texts('chen', body.id)).toEqual([
      'the order was cancelled: “Ordered twice” (by the customer)',
    ]);
    const { body: nobodys } = await desk.place('mei', NOTED);
    await desk.send('mei', nobodys.id, 'cancel', { reason: 'Ordered twice' });
    for (const who of staff) expect(await texts(who, nobodys.id), who).toEqual([]);
  });

  it('by everybody of the role, where the order lies in their queue already and nobody has it', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    await desk.send('zhang', body.id, 'reportProblem', { text: 'The shelf is empty' });
    expect(await texts('li', body.id)).toEqual([]);
    await desk.send('mei', body.id, 'reportProblem', { text: 'Where is it?' });
    expect(await texts('li', body.id)).toEqual(['the customer reported a problem: “Where is it?”']);
    for (const who of ['chen', 'zhang']) expect(await texts(who, body.id), who).toEqual([]);
  });
});

describe('what a customer denies', () => {
  it.each([true, false])(
    'is told at once to those who lead and who may decide on it, with whose act it was and what (approved: %s)',
    async (isApproved) => {
      const { body } = await desk.place('mei', NOTED);
      if (isApproved) await desk.send('chen', body.id, 'approve');
      const contact = { name: '李娜', phone: '13900009999' };
      expect((await on.change('li', body.id, 'correct', { contact })).sent.status).toBe(200);
      expect((await desk.send('mei', body.id, 'disagree', { text: 'Not my sister' })).status).toBe(200);
      for (const who of ['wang', 'admin', 'chen']) {
        const told = (await texts(who, body.id)).at(-1);
        expect(told, who).toMatch(
          /the customer says that this was not agreed or said.+“Not my sister” \(.+: li corrected the order, told by telephone; Receiver .+ → 李娜 13900009999\)$/,
        );
      }
      expect(await texts('zhang', body.id)).toEqual([]);
    },
  );
});

describe('a colleague of whoever placed the order', () => {
  const placed = async () => {
    const { body } = await desk.place('dora', { ...NOTED, payment: { method: 'cod' } });
    await desk.send('chen', body.id, 'approve');
    return body.id;
  };

  it('is told the answer to the change they asked for, as is who placed it, each once', async () => {
    const id = await placed();
    expect(await texts('dan', id)).toEqual([]);
    for (const [name, answer, data] of [
      ['李娜', 'applyChange', {}],
      ['张三', 'declineChange', { reason: 'x' }],
    ] as const) {
      const contact = { name, phone: '13900009999' };
      expect((await on.change('dan', id, 'requestChange', { contact })).sent.status).toBe(200);
      expect((await desk.send('li', id, answer, data)).status, answer).toBe(200);
    }
    const dans = await texts('dan', id);
    expect(dans).toEqual([
      expect.stringContaining('changed as asked'),
      'we are sorry, the change is not possible: “x”',
    ]);
    expect((await texts('dora', id)).slice(-2)).toEqual(dans);
  });

  it('is told what is asked and answered about the problem they reported', async () => {
    const id = await placed();
    await desk.send('dan', id, 'reportProblem', { text: 'Where is it?' });
    await desk.send('li', id, 'ask', { text: 'Which floor?' });
    expect(await texts('dan', id)).toEqual(['about the problem with your order: “Which floor?”']);
  });
});

describe('a change of an order', () => {
  it('is told with the day before and after it, as its page shows them', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'approve');
    const { difference, sent } = await on.change('chen', body.id, 'correct', { delivery: 'express' });
    expect(sent.status).toBe(200);
    const { before, after } = difference.expectedAt!;
    const day = (at: string | null) => dayTextAt(companyCalendar(core), at!).en;
    expect(day(before)).not.toBe(day(after));
    expect((await texts('mei', body.id)).at(-1)).toContain(`Expected ${day(before)} → ${day(after)}`);
  });
});

describe('what is told often of one order', () => {
  it('does not push out what is told of others, nor what of it waits to be read', async () => {
    const { body: quiet } = await desk.place('mei', NOTED);
    const { body: loud } = await desk.place('mei', NOTED);
    for (const { id } of [quiet, loud]) await desk.call('chen', 'POST', `/api/orders/${id}/claim`);
    await desk.send('wang', quiet.id, 'ask', { text: 'Is Friday all right?' });
    await desk.send('mei', quiet.id, 'answer', { text: 'Yes' });
    for (let n = 0; n < 6; n += 1) {
      await desk.send('wang', loud.id, 'ask', { text: 'And Monday?' });
      await desk.send('mei', loud.id, 'answer', { text: `No ${n}` });
    }
    expect(await texts('chen', loud.id)).toHaveLength(6);
    expect((await texts('chen', loud.id)).at(-1)).toBe('the customer has answered: “No 5”');
    expect(await texts('chen', quiet.id)).toHaveLength(1);
    await desk.call('chen', 'POST', '/api/notifications/read');
    expect(await texts('chen', loud.id)).toHaveLength(5);
  });
});

describe('nobody is told of what they did themselves', () => {
  it('neither staff', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('wang', 'POST', `/api/orders/${body.id}/assign`, { personId: 'wang' });
    await desk.send('wang', body.id, 'approve');
    await desk.send('wang', body.id, 'reportProblem', { text: 'The box is wet' });
    expect(await texts('wang', body.id)).toEqual([]);
  });

  it('nor customers', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('mei', body.id, 'cancel', { reason: 'Ordered twice' });
    expect(await texts('mei', body.id)).toEqual(['we have your order and are on it']);
  });
});

describe('what a customer does on an order', () => {
  it('leaves nothing unread that they were told of it before: it is over', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'ask', { text: 'Is Friday all right?' });
    const unread = async () =>
      (await bell('mei', body.id)).flatMap(({ read, text }) => (read ? [] : [text.en.slice(12)]));
    expect(await unread()).toHaveLength(2);
    await desk.send('mei', body.id, 'answer', { text: 'Yes' });
    expect(await unread()).toEqual([]);
    await desk.send('chen', body.id, 'approve');
    expect(await unread()).toEqual(['your order is confirmed']);
    await desk.send('mei', body.id, 'cancel', { reason: 'Ordered twice' });
    expect(await unread()).toEqual([]);
  });
});

describe('notifications are read one by one', () => {
  it('marks what is named, and of others nothing', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'ask', { text: 'Is Friday all right?' });
    const [first, second] = await bell('mei', body.id);
    await desk.call('tom', 'POST', '/api/notifications/read', { ids: [second!.id] });
    expect((await desk.call('mei', 'POST', '/api/notifications/read', { ids: [first!.id] })).status).toBe(
      204,
    );
    expect((await bell('mei', body.id)).map(({ read }) => read)).toEqual([true, false]);
    await desk.call('mei', 'POST', '/api/notifications/read');
    expect((await bell('mei', body.id)).map(({ read }) => read)).toEqual([true, true]);
  });
});
