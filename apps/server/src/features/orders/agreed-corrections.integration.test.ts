import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, type Desk, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';
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
    expect(offer(await on.read('mei', placed.id), 'disagree')).toMatchObject({
      allowed: true,
      form: [{ name: 'text', reader: 'customer' }],
      confirm: { zh: expect.stringMatching(/^chen，.+：“我们更正了您的订单”（电话告知）/) },
    });
    const denied = await desk.send('mei', placed.id, 'disagree', { text: 'I never asked for express' });
    expect(denied.status).toBe(200);
    expect((await on.read('li', placed.id)).queues).toContain('problem');
    const heard = (await on.historyOf('li', placed.id)).find(({ type }) => type === 'disagree');
    expect(heard?.said).toMatchObject([{ text: { en: 'I never asked for express' } }]);
  });

  it('is denied one statement after the other, a delivery that they are said to have told too', async () => {
    const placed = await approved();
    const shipmentId = placed.shipments[0]!.id;
    const { body } = await on.preview('chen', placed.id, 'correct', { delivery: 'express' });
    const change = { delivery: 'express', total: body.difference.totals!.after.total };
    await desk.send('chen', placed.id, 'correct', { change, agreed: 'phone' });
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId });
    await desk.send('zhang', placed.id, 'finishPacking', { shipmentId });
    await desk.send('zhang', placed.id, 'ship', { shipmentId, carrier: 'sf', tracking: 'SF7100200300' });
    const delivered = { shipmentId, known: 'message' };
    expect((await desk.send('li', placed.id, 'confirmDelivery', delivered)).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toMatchObject({
      confirm: { zh: expect.stringMatching(/^li，.+（客户留言告知）/) },
    });
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toMatchObject({
      confirm: { zh: expect.stringMatching(/^chen，.+（电话告知）/) },
    });
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')?.allowed ?? false).toBe(false);
  });

  it('is not hidden by whoever is denied: they neither correct it again nor cancel the order, a colleague may', async () => {
    const placed = await approved();
    const { body } = await on.preview('chen', placed.id, 'correct', { delivery: 'express' });
    const change = { delivery: 'express', total: body.difference.totals!.after.total };
    await desk.send('chen', placed.id, 'correct', { change, agreed: 'phone' });
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    const seen = await on.read('chen', placed.id);
    for (const event of ['correct', 'cancel', 'resolveProblem'])
      expect([event, offer(seen, event)?.refusal?.text.en]).toEqual([
        event,
        expect.stringContaining('another colleague'),
      ]);
    const again = { delivery: 'standard', total: placed.totals!.total };
    for (const [event, data] of [
      ['correct', { change: again, agreed: 'phone' }],
      ['cancel', { reason: 'not wanted' }],
    ] as const)
      expect([event, (await desk.send('chen', placed.id, event, data)).status]).toEqual([event, 409]);
    expect((await desk.send('li', placed.id, 'cancel', { reason: 'not wanted' })).status).toBe(200);
  });

  it('what the carrier says was delivered is nobody’s word to be denied', async () => {
    const placed = await approved();
    const shipmentId = placed.shipments[0]!.id;
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId });
    await desk.send('zhang', placed.id, 'finishPacking', { shipmentId });
    await desk.send('zhang', placed.id, 'ship', { shipmentId, carrier: 'sf', tracking: 'SF7100200301' });
    await desk.send('li', placed.id, 'confirmDelivery', { shipmentId, known: 'carrier' });
    expect(offer(await on.read('mei', placed.id), 'disagree')?.allowed ?? false).toBe(false);
  });

  it.each([
    ['recipient', { contact: { name: '李娜', phone: '13800138000' } }],
    ['telephone', { contact: { name: '王梅', phone: '13800138999' } }],
    ['street', { address: { ...ADDRESS, street: '李娜家 2 号' } }],
    ['district', { address: { ...ADDRESS, district: '福田区' } }],
  ])('takes it for another %s: goods are redirected by nobody alone', async (_, change) => {
    const placed = await approved();
    const { body } = await on.preview('li', placed.id, 'correct', change);
    const asked = { change: { ...change, total: body.difference.totals!.after.total } };
    const silent = await desk.send('li', placed.id, 'correct', asked);
    expect(silent).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'data.agreed', code: 'agreement' }] },
    });
    expect((await desk.send('li', placed.id, 'correct', { ...asked, agreed: 'phone' })).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toMatchObject({ allowed: true });
  });

  it('stays one press where it costs no more and goes to whom it went', async () => {
    const placed = await approved();
    const contact = { name: '王 梅', phone: '138-0013-8000' };
    expect((await desk.send('li', placed.id, 'correct', { change: { contact } })).status).toBe(200);
    // Of what concerned nobody its customer is not told that it is impossible.
    expect(offer(await on.read('mei', placed.id), 'disagree')).toBeUndefined();
    expect(offer(await on.read('mei', placed.id), 'withdrawChange')).toBeUndefined();
  });

  it('takes it in an answer that staff write down for a customer, who is not asked it when they answer themselves', async () => {
    const { body: placed } = await desk.place('mei', NOTED);
    await desk.send('chen', placed.id, 'ask', { text: '送到哪里？' });
    const change = { contact: { name: '李娜', phone: '13800138999' } };
    const fields = async (who: string) =>
      offer(await on.read(who, placed.id), 'answer')!.form.map(({ name }) => name);
    expect([await fields('li'), await fields('mei')]).toEqual([
      ['text', 'change', 'agreed'],
      ['text', 'change'],
    ]);
    expect((await desk.send('li', placed.id, 'answer', { change })).status).toBe(422);
    expect((await desk.send('mei', placed.id, 'answer', { change, agreed: 'phone' })).status).toBe(422);
    expect((await desk.send('li', placed.id, 'answer', { change, agreed: 'phone' })).status).toBe(200);
  });

  it('tells both receivers, the one it was and the one it is, in the history of either side', async () => {
    const placed = await approved();
    const contact = { name: '李先生', phone: '13900139000' };
    expect(
      (await desk.send('li', placed.id, 'correct', { change: { contact }, agreed: 'phone' })).status,
    ).toBe(200);
    for (const who of ['mei', 'chen']) {
      const entry = (await on.historyOf(who, placed.id)).find(({ type }) => type === 'correct');
      expect(entry?.difference?.contact?.before.phone).toContain('13800138000');
      expect(entry?.difference?.contact?.after).toMatchObject({ name: '李先生' });
    }
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

describe('goods that nobody ordered', () => {
  it('are sent only to a customer who agreed to them, however little they cost', async () => {
    const placed = await approved();
    const swapped = {
      lines: [{ lineId: placed.lines[0]!.id, quantity: 0 }],
      added: [{ productId: 'p4', unitId: 'each', quantity: 1 }],
    };
    const { body } = await on.preview('chen', placed.id, 'correct', swapped);
    const change = { ...swapped, total: body.difference.totals!.after.total };
    expect(await desk.send('chen', placed.id, 'correct', { change })).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'data.agreed', code: 'agreement' }] },
    });
    expect((await desk.send('chen', placed.id, 'correct', { change, agreed: 'phone' })).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toMatchObject({ allowed: true });
  });

  it('are not agreed to “in the order” by a customer who wrote nothing in it', async () => {
    const { body } = await desk.place('mei', { ...NOTED, note: '' });
    const { sent } = await on.change(
      'chen',
      body.id,
      'correct',
      { delivery: 'express' },
      { agreed: 'order' },
    );
    expect(sent).toMatchObject({ status: 422, body: { errors: [{ path: 'data.agreed' }] } });
  });
});

describe('what staff say for a customer', () => {
  it('says how the customer told it, which the customer reads and can deny in one press, once', async () => {
    const placed = await approved();
    await desk.send('mei', placed.id, 'reportProblem', { text: 'Where is it?' });
    await desk.send('li', placed.id, 'ask', { text: 'Which floor?' });
    const answer = offer(await on.read('li', placed.id), 'answer');
    expect(answer?.form.find(({ name }) => name === 'agreed')).toMatchObject({ required: true });
    const own = offer(await on.read('mei', placed.id), 'answer');
    expect(own?.form.map(({ name }) => name)).toEqual(['text', 'change']);
    const silent = await desk.send('li', placed.id, 'answer', { text: 'The third' });
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ path: 'data.agreed' }] } });
    const said = await desk.send('li', placed.id, 'answer', { text: 'The third', agreed: 'phone' });
    expect(said.status).toBe(200);
    const told = (await on.historyOf('mei', placed.id)).find(({ type }) => type === 'answer');
    expect(told?.said.map(({ text }) => text.zh)).toContain('电话');
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toBeUndefined();
  });

  it('stays to be denied when the change that came with it is made; what they ask for themselves settles it', async () => {
    const placed = await approved();
    await desk.send('mei', placed.id, 'reportProblem', { text: 'Where is it?' });
    await desk.send('li', placed.id, 'ask', { text: 'By express?' });
    const { sent } = await on.change('li', placed.id, 'answer', { delivery: 'express' }, { agreed: 'phone' });
    expect(sent.status).toBe(200);
    expect((await desk.send('chen', placed.id, 'applyChange')).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toMatchObject({ allowed: true });
    await on.change('mei', placed.id, 'requestChange', { delivery: 'standard' });
    expect((await desk.send('chen', placed.id, 'applyChange')).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toBeUndefined();
  });
});

describe('what a customer denies', () => {
  async function denied() {
    const placed = await approved();
    await on.change(
      'li',
      placed.id,
      'correct',
      { contact: { name: '李娜', phone: '13800138999' } },
      { agreed: 'phone' },
    );
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    return placed;
  }

  it('is settled by another than who wrote it down, who corrects nothing meanwhile; each is denied once', async () => {
    const placed = await denied();
    const solved = { answer: '已核实' };
    expect(await desk.send('li', placed.id, 'resolveProblem', solved)).toMatchObject({
      status: 409,
      body: { title: expect.stringContaining('另一位同事') },
    });
    expect((await desk.send('wang', placed.id, 'resolveProblem', solved)).status).toBe(200);
    await on.change('li', placed.id, 'correct', { delivery: 'express' }, { agreed: 'phone' });
    // What she writes down after that is another word, and can be denied like the first; then nothing is left to be denied.
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    expect((await desk.send('li', placed.id, 'resolveProblem', solved)).status).toBe(409);
    expect((await desk.send('wang', placed.id, 'resolveProblem', solved)).status).toBe(200);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toBeUndefined();
  });

  it('can be denied from the moment it was written down, in the review too, where another approves then', async () => {
    const { body: placed } = await desk.place('mei', NOTED);
    await desk.send('chen', placed.id, 'ask', { text: '送到哪里？' });
    expect(await desk.send('mei', placed.id, 'disagree')).toMatchObject({
      status: 409,
      body: { title: expect.not.stringContaining('disagree') },
    });
    const change = { contact: { name: '李娜', phone: '13800138999' } };
    expect(
      (await desk.send('li', placed.id, 'answer', { text: '客户要这样', change, agreed: 'phone' })).status,
    ).toBe(200);
    const told = (await on.historyOf('mei', placed.id)).find(({ type }) => type === 'answer');
    expect(told?.sentence).toEqual({ zh: 'li替您记录了您的回复', en: 'li wrote down your answer' });
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    expect((await on.historyOf('mei', placed.id)).map(({ type }) => type)).toContain('disagree');
    await on.change(
      'chen',
      placed.id,
      'correct',
      { contact: { name: '陈立', phone: '13800138998' } },
      { agreed: 'phone' },
    );
    expect((await desk.send('mei', placed.id, 'disagree')).status).toBe(200);
    expect((await desk.send('chen', placed.id, 'approve')).status).toBe(409);
    // Whoever is not believed reads what was found.
    expect((await desk.send('wang', placed.id, 'approve')).body).toMatchObject({
      errors: [{ path: 'data.answer', code: 'denied' }],
    });
    const answer = '已与您电话核实，按原订单发货';
    expect((await desk.send('wang', placed.id, 'approve', { answer })).status).toBe(200);
    expect(JSON.stringify(await on.historyOf('mei', placed.id))).toContain(answer);
    expect(offer(await on.read('mei', placed.id), 'disagree')).toBeUndefined();
  });
});
