import type { HistoryEntry, OrderView } from '@orderdesk/contract';
import { type EventDoc, eventModel, orderModel, type Store } from '@orderdesk/store';
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

const historyFor = async (who: string, id: string) =>
  (await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${id}/history`)).body;
const told = (history: readonly HistoryEntry[], locale: 'zh' | 'en') =>
  history.map(({ sentence }) => sentence[locale]);

describe('the history of an order, after its review has ended', () => {
  it('tells what a person did as what they did, to each side in its words', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('chen', 'POST', `/api/orders/${body.id}/claim`);
    await desk.send('chen', body.id, 'ask', { text: '几楼？' });
    await desk.send('mei', body.id, 'answer', { text: '三楼' });
    await desk.send('chen', body.id, 'approve');
    const at = { shipmentId: 's1' };
    await desk.send('zhang', body.id, 'startPicking', at);
    await desk.send('zhang', body.id, 'finishPacking', at);
    await desk.send('zhang', body.id, 'ship', { ...at, carrier: '顺丰速运', tracking: 'SF123' });

    const seen = await historyFor('wang', body.id);
    expect(told(seen, 'zh')).toEqual([
      'mei提交了订单',
      'chen认领了订单',
      'chen向客户提问',
      'mei回复了',
      'chen批准了订单',
      'zhang在深圳仓开始拣货',
      'zhang在深圳仓打包完成',
      'zhang把包裹交给顺丰速运 SF Express，运单号 SF123',
    ]);
    expect(seen.find(({ type }) => type === 'approve')!.label).toEqual({ zh: '批准', en: 'Approve' });
    expect(told(await historyFor('mei', body.id), 'en')).toEqual([
      'The order was placed',
      'We asked you a question',
      'The reply reached us',
      'We confirmed your order',
      'We started to prepare your goods',
      'Your parcel is packed',
      'Your parcel was handed to 顺丰速运 SF Express, tracking number SF123',
    ]);
  });

  it('names to customers whoever of the house wrote to them, and nobody else, nor anybody by an id', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'ask', { text: '几楼？' });
    await desk.send('mei', body.id, 'answer', { text: '三楼' });
    await desk.send('chen', body.id, 'approve');
    await desk.send('zhang', body.id, 'startPicking', { shipmentId: 's1' });
    const seen = await historyFor('mei', body.id);
    expect(seen.map(({ type, actor }) => [type, actor])).toEqual([
      ['order.placed', { id: 'mei', name: 'mei', side: 'customer' }],
      ['ask', { name: 'chen', side: 'staff' }],
      ['answer', { id: 'mei', name: 'mei', side: 'customer' }],
      ['approve', { side: 'staff' }],
      ['startPicking', { side: 'staff' }],
    ]);
    const own = await historyFor('wang', body.id);
    expect(own.find(({ type }) => type === 'approve')!.actor).toMatchObject({ id: 'chen', name: 'chen' });
  });

  it('names a rejection and its reason, to the customer too', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.send('chen', body.id, 'reject', { reason: '超出配送范围' });
    for (const who of ['wang', 'mei']) {
      const last = (await historyFor(who, body.id)).at(-1)!;
      expect(last.type).toBe('reject');
      expect(last.sentence.zh).toBe(who === 'mei' ? '很抱歉，我们无法接受这张订单' : 'chen拒绝了订单');
      expect(last.said.map(({ text }) => text.zh)).toEqual(['超出配送范围']);
      expect(JSON.stringify(last)).not.toContain('到时自动处理');
    }
  });

  it('says nothing of a stage that did not change', async () => {
    const { body } = await desk.place('mei', NOTED);
    await desk.call('chen', 'POST', `/api/orders/${body.id}/claim`);
    await desk.send('chen', body.id, 'approve');
    const stages = (await historyFor('wang', body.id)).map(({ type, stage }) => [type, stage?.en ?? null]);
    expect(stages).toEqual([
      ['order.placed', 'To be reviewed'],
      ['order.claimed', null],
      ['approve', 'To be picked'],
    ]);
  });
});

describe('a problem of the house', () => {
  const stageOf = async (who: string, id: string) =>
    (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;

  it('alarms no customer, and is no finding once it is solved', async () => {
    const { id } = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', id, 'approve');
    const before = await stageOf('mei', id);
    await desk.send('zhang', id, 'reportProblem', { text: '箱子摔坏了' });
    expect((await stageOf('wang', id)).stage.id).toBe('active/attention/problem');
    const during = await stageOf('mei', id);
    expect([during.stage, during.stages]).toEqual([before.stage, before.stages]);
    await desk.send('li', id, 'resolveProblem', { text: '换了一箱' });

    const theirs = await historyFor('mei', id);
    expect(theirs.map(({ type }) => type)).toEqual(['order.placed', 'approve']);
    const told = await desk.call<{ orderId: string; text: { zh: string } }[]>(
      'mei',
      'GET',
      '/api/notifications',
    );
    const words = told.body.filter(({ orderId }) => orderId === id).map(({ text }) => text.zh);
    expect(words.join()).not.toMatch(/问题/);
    await desk.send('zhang', id, 'reportProblem', { text: '又摔坏了' });
    await desk.send('li', id, 'resolveProblem', { text: '又换了一箱', answer: '明天送到' });
    const last = (await historyFor('mei', id)).at(-1)!;
    expect([last.sentence.en, last.said.map(({ text }) => text.zh)]).toEqual([
      'We wrote to you',
      ['明天送到'],
    ]);
    const seen = await stageOf('wang', id);
    expect(JSON.stringify(seen.findings)).not.toMatch(/箱子摔坏了|换了一箱/);
  });

  it('is theirs when they raised it, or were asked about it', async () => {
    const { id } = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', id, 'approve');
    await desk.send('mei', id, 'reportProblem', { text: '少了一件' });
    const during = await stageOf('mei', id);
    expect(during.stage.label.en).toBe('We are looking into the problem');
    expect(during.stage.tone).toBe('warn');
    expect((await desk.send('li', id, 'resolveProblem')).status).toBe(409);
    await desk.send('li', id, 'resolveProblem', { answer: '已补发' });
    expect((await historyFor('mei', id)).map(({ type }) => type)).toContain('resolveProblem');
    expect((await stageOf('mei', id)).stage.label.en).not.toBe('We are looking into the problem');
  });
});

describe('a long history', () => {
  it('comes in pages, the latest first; a page that hides all of itself from its reader is no end', async () => {
    const { body } = await desk.place('mei', NOTED);
    const events = eventModel(store.connection).collection;
    const first = (await events.findOne<EventDoc>({ orderId: body.id }))!;
    const claims = Array.from({ length: 249 }, (_, n) => ({
      ...first,
      _id: `${body.id}:${n + 2}`,
      rev: n + 2,
      type: 'order.claimed',
      actor: { id: 'li', name: 'li', roles: ['service'] },
    }));
    await events.insertMany(claims as never[]);
    await orderModel(store.connection).collection.updateOne(
      { _id: body.id as never },
      { $set: { rev: 250 } },
    );
    const page = async (who: string, before = '') =>
      (await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${body.id}/history?before=${before}`)).body;
    const revs = (history: readonly HistoryEntry[]) => [history[0]?.rev, history.at(-1)?.rev, history.length];
    expect(revs(await page('wang'))).toEqual([151, 250, 100]);
    expect(revs(await page('wang', '151'))).toEqual([51, 150, 100]);
    expect(revs(await page('wang', '51'))).toEqual([1, 50, 50]);
    expect(await page('wang', '1')).toEqual([]);
    expect(revs(await page('mei'))).toEqual([1, 1, 1]);
    expect((await desk.call('wang', 'GET', `/api/orders/${body.id}/history?before=0x10`)).status).toBe(400);
  });
});
