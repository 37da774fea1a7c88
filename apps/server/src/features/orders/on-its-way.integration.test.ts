import type { HistoryEntry, OrderPage, OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 100);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

async function packed(): Promise<{ id: string; at: { shipmentId: string } }> {
  const { body } = await desk.place('mei', NOTED);
  const approved = await desk.send('wang', body.id, 'approve');
  const at = { shipmentId: approved.body.shipments[0]!.id };
  await desk.send('zhang', body.id, 'startPicking', at);
  await desk.send('zhang', body.id, 'finishPacking', at);
  return { id: body.id, at };
}

it('a parcel is sent under a number of letters and digits, which can be corrected while it is on its way', async () => {
  const { id, at } = await packed();
  for (const tracking of ['？？', 'abc'])
    expect((await desk.send('zhang', id, 'ship', { ...at, carrier: '顺丰', tracking })).status).toBe(422);
  await desk.send('zhang', id, 'ship', { ...at, carrier: '顺丰', tracking: 'SF1012006732450' });
  const right = { ...at, carrier: '顺丰速运', tracking: 'ＳＦ 1012006732451' };
  const corrected = await desk.send('li', id, 'correctTracking', right);
  expect(corrected.body.shipments[0]).toMatchObject({
    carrier: '顺丰速运 SF Express',
    tracking: 'SF1012006732451',
    step: 'shipped',
  });
  const told = await desk.call<HistoryEntry[]>('mei', 'GET', `/api/orders/${id}/history`);
  expect(told.body.at(-1)!.sentence.en).toContain('SF1012006732451');
  const bell = () => desk.call('mei', 'GET', '/api/notifications');
  await expect.poll(async () => JSON.stringify((await bell()).body)).toContain('corrected');
  const path = (await desk.call<OrderView>('mei', 'GET', `/api/orders/${id}`)).body.path;
  expect(path.filter(({ state, at: when }) => state === 'done' && when === null)).toEqual([]);
  await desk.send('zhang', id, 'confirmDelivery', at);
  expect((await desk.send('zhang', id, 'correctTracking', right)).status).toBe(409);
});

it('staff find an order by its tracking number and by the e-mail of its customer, who may see it', async () => {
  const { id, at } = await packed();
  await desk.send('zhang', id, 'ship', { ...at, carrier: '顺丰', tracking: 'SF1099006732451' });
  const found = async (who: string, q: string) =>
    (await desk.call<OrderPage>(who, 'GET', `/api/orders?q=${encodeURIComponent(q)}`)).body.orders.map(
      (row) => row.id,
    );
  expect(await found('zhang', 'sf1099006732451')).toEqual([id]);
  expect(await found('li', 'MEI@orderdesk.example')).toContain(id);
  expect(await found('li', 'tom@orderdesk.example')).toEqual([]);
  expect(await found('zhang', 'mei@orderdesk.example')).toEqual([]);
});

it('staff say why they cancel, and the customer reads it; customers need not say', async () => {
  const { body } = await desk.place('mei', NOTED);
  expect((await desk.send('li', body.id, 'cancel')).status).toBe(422);
  await desk.send('li', body.id, 'cancel', { reason: 'Out of stock for good' });
  const told = await desk.call<HistoryEntry[]>('mei', 'GET', `/api/orders/${body.id}/history`);
  expect(JSON.stringify(told.body.at(-1))).toContain('Out of stock for good');
  const own = await desk.place('mei', NOTED);
  expect((await desk.send('mei', own.body.id, 'cancel')).status).toBe(200);
});

it('what has left is offered no change, in no form, and the refusal says where to go', async () => {
  const { id, at } = await packed();
  await desk.send('mei', id, 'reportProblem', { text: 'Is it the blue one?' });
  await desk.send('li', id, 'ask', { text: 'Which one do you need?' });
  const offers = async () =>
    new Map(
      (await desk.call<OrderView>('mei', 'GET', `/api/orders/${id}`)).body.offers.map((offer) => [
        offer.event,
        offer,
      ]),
    );
  const fields = async () => (await offers()).get('answer')!.form.map(({ type }) => type);
  expect(await fields()).toEqual(['textarea', 'change']);
  await desk.send('mei', id, 'answer', { text: 'The blue one' });
  await desk.send('li', id, 'resolveProblem', { answer: 'It is blue' });
  await desk.send('zhang', id, 'ship', { ...at, carrier: '顺丰', tracking: 'SF1012006732888' });
  await desk.send('zhang', id, 'confirmDelivery', at);
  const change = (await offers()).get('requestChange')!;
  expect(change).toMatchObject({
    allowed: false,
    refusal: { text: { en: expect.stringMatching(/report a problem/) } },
  });
  await desk.send('mei', id, 'reportProblem', { text: 'It is green' });
  await desk.send('li', id, 'ask', { text: 'May we send a photograph?' });
  expect(await fields()).toEqual(['textarea']);
});
