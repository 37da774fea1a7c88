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
  store = await furnish(database, 1000);
  desk = await openDesk(database);
  on = changing(database, desk, store);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

async function approved() {
  const { body } = await desk.place('mei', NOTED);
  return (await desk.send('chen', body.id, 'approve')).body;
}

describe('what staff correct', () => {
  it('takes the customer’s yes where it is more than a repair, which the customer reads and can deny in one press', async () => {
    const placed = await approved();
    const { body } = await on.preview('chen', placed.id, 'correct', { delivery: 'express' });
    const change = { delivery: 'express', total: body.difference.totals!.after.total };
    const silent = await desk.send('chen', placed.id, 'correct', { change });
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ path: 'data.agreed' }] } });
    expect((await on.read('mei', placed.id)).delivery.method).toBe('standard');

    expect((await desk.send('chen', placed.id, 'correct', { change, agreed: 'phone' })).status).toBe(200);
    const told = (await on.historyOf('mei', placed.id)).find(({ type }) => type === 'correct');
    expect(told?.said.map(({ text }) => text.zh)).toContain('电话');
    expect(offer(await on.read('mei', placed.id), 'disagree')).toMatchObject({ allowed: true, form: [] });
    const denied = await desk.send('mei', placed.id, 'disagree');
    expect(denied.status).toBe(200);
    expect((await on.read('li', placed.id)).queues).toContain('problem');
  });

  it('stays one press where it costs no more and goes where it went', async () => {
    const placed = await approved();
    const contact = { name: '王小梅', phone: '13900139000' };
    expect((await desk.send('li', placed.id, 'correct', { change: { contact } })).status).toBe(200);
    // Of what concerned nobody its customer is not told that it is impossible.
    expect(offer(await on.read('mei', placed.id), 'disagree')).toBeUndefined();
    expect(offer(await on.read('mei', placed.id), 'withdrawChange')).toBeUndefined();
  });

  it('comes before an answer in words where an exact change was asked for: nothing is told as arranged that is not', async () => {
    const placed = await approved();
    await on.change('mei', placed.id, 'requestChange', { delivery: 'express' });
    const words = { text: '好的' };
    expect(offer(await on.read('chen', placed.id), 'answerChange')).toMatchObject({ allowed: false });
    expect((await desk.send('chen', placed.id, 'answerChange', words)).status).toBe(409);
    await on.change('chen', placed.id, 'correct', { delivery: 'express' }, { agreed: 'order' });
    expect((await desk.send('chen', placed.id, 'answerChange', words)).status).toBe(200);
  });
});
