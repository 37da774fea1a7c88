import type { HistoryEntry, Problem } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const readBy = async (who: string, id: string): Promise<string> => {
  const history = await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${id}/history`);
  const order = await desk.call(who, 'GET', `/api/orders/${id}`);
  const told = await desk.call(who, 'GET', '/api/notifications');
  return JSON.stringify([history.body, order.body, told.body]);
};

describe('what staff write is private unless the form says that the customer reads it', () => {
  it('keeps the note of an approval and a problem text of the warehouse from the customer', async () => {
    const { id } = (await desk.place('mei')).body;
    await desk.send('chen', id, 'approve', { note: 'pays late, watch him' });
    await desk.send('zhang', id, 'reportProblem', { text: 'dropped it on the floor' });
    await desk.send('li', id, 'resolveProblem', { text: 'took another from the shelf' });
    const customer = await readBy('mei', id);
    expect(customer).not.toMatch(/pays late|dropped it|another from the shelf/);
    const staff = await readBy('wang', id);
    for (const words of ['pays late', 'dropped it', 'another from the shelf']) expect(staff).toContain(words);
  });

  it('tells the customer what was written for them, and each side what the customer wrote', async () => {
    const { id } = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', id, 'ask', { text: 'which colour?' });
    await desk.send('mei', id, 'answer', { text: 'the green one' });
    expect(await readBy('mei', id)).toMatch(/which colour\?.*the green one/);
    expect(await readBy('chen', id)).toContain('the green one');
    await desk.send('chen', id, 'approve');
    await desk.send('mei', id, 'reportProblem', { text: 'I moved house' });
    expect(await readBy('mei', id)).toContain('I moved house');
  });
});

describe('a form that says too little', () => {
  it.each([{}, { text: ' ' }])(
    'is refused with the words beside the field, to both sides: %j',
    async (data) => {
      const missing = async (who: string, id: string, event: string, said: object = {}) => {
        const { status, body } = await desk.call<Problem>(who, 'POST', `/api/orders/${id}/events`, {
          event,
          data: { ...data, ...said },
        });
        return [status, body.errors?.map(({ path, message }) => [path, message])];
      };
      const { id } = (await desk.place('mei', NOTED)).body;
      expect(await missing('mei', id, 'requestChange')).toEqual([
        409,
        [['data.text', '请说明要改什么，或直接填写修改']],
      ]);
      await desk.send('chen', id, 'ask', { text: 'which colour?' });
      // Who writes down a customer's answer says how they told it besides.
      for (const [who, said] of [['mei', {}] as const, ['li', { agreed: 'phone' }] as const])
        expect(await missing(who, id, 'answer', said)).toEqual([
          409,
          [['data.text', '请回复，或直接修改订单']],
        ]);
      await desk.send('mei', id, 'answer', { text: 'green' });
      await desk.send('chen', id, 'approve');
      await desk.send('mei', id, 'reportProblem', { text: 'where is it?' });
      expect(await missing('li', id, 'resolveProblem')).toEqual([
        409,
        [['data.answer', '客户在等答复：请写给客户的话']],
      ]);
    },
  );
});
