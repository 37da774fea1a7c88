import type { HistoryEntry, OrderView } from '@orderdesk/contract';
import { formatMoney } from '@orderdesk/domain';
import { notificationModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
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

/** A cash order at the customer's door, its money to be confirmed. */
async function deliveredOrder(): Promise<OrderView> {
  const { body } = await desk.place('mei', NOTED);
  await desk.send('chen', body.id, 'approve');
  const at = { shipmentId: 's1' };
  await desk.send('zhang', body.id, 'startPicking', at);
  await desk.send('zhang', body.id, 'finishPacking', at);
  await desk.send('zhang', body.id, 'ship', { ...at, carrier: 'sf', tracking: 'SF1' });
  await desk.send('zhang', body.id, 'confirmDelivery', at);
  return body;
}

const confirm = (id: string, amount: number) =>
  desk.send('zhao', id, 'confirmPayment', { amount, again: amount });
const historyFor = async (who: string, id: string) =>
  (await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${id}/history`)).body;

describe('less money than was due', () => {
  it('is kept, stands out for finance, and what is missing closes it', async () => {
    const { id, total } = await deliveredOrder();
    await desk.call('li', 'POST', `/api/orders/${id}/claim`);
    const short = await confirm(id, total! - 500);
    expect(short.status).toBe(200);
    expect(short.body).toMatchObject({
      queues: ['cod'],
      payment: { status: 'due', standing: 'part', received: total! - 500, outstanding: 500, toRefund: 0 },
      paymentDetail: { received: total! - 500, due: total },
    });
    expect(short.body.findings).toContainEqual(
      expect.objectContaining({ kind: 'payment', severity: 'warn', text: expect.anything() as object }),
    );
    expect((await historyFor('zhao', id)).at(-1)!.data).toEqual({
      amount: total! - 500,
      outstanding: 500,
    });
    await vi.waitFor(async () => {
      const told = await notificationModel(store.connection).find({ personId: 'li', orderId: id }).lean();
      expect(told.map(({ text }) => text.zh)).toContainEqual(expect.stringContaining('还差 ¥5.00'));
    });

    const rest = await confirm(id, 500);
    expect(rest.body).toMatchObject({
      payment: { status: 'paid', standing: 'paid', outstanding: 0 },
      paymentDetail: { received: total },
    });
    expect(rest.body.findings!.map(({ kind }) => kind)).not.toContain('payment');
    expect((await historyFor('zhao', id)).at(-1)!.data).toEqual({ amount: 500 });
  });
});

describe('money that came in and went back', () => {
  it('is told to the customer, every amount of it, and what is off then has its word', async () => {
    const { id, total } = await deliveredOrder();
    const yuan = (minor: number) => formatMoney(minor, 'CNY', 'zh');
    // Half of it: what came in and what is missing are the same words.
    const half = Math.floor(total! / 2);
    await confirm(id, half);
    await confirm(id, total! - half + 1_000);
    await desk.send('zhao', id, 'returnExcess', { reference: 'R-9' });

    const seen = (await historyFor('mei', id)).filter(({ type }) => /^confirmPayment|^return/.test(type));
    const besides = ({ said }: HistoryEntry) =>
      said.filter(({ inSentence }) => !inSentence).map(({ label, text }) => `${label.zh} ${text.zh}`);
    expect(seen.map((entry) => [entry.sentence.zh, ...besides(entry)])).toEqual([
      [`已收到您的付款 ${yuan(half)}`, `还差 ${yuan(total! - half)}`],
      [`已收到您的付款 ${yuan(total! - half + 1_000)}`, '待退 ¥10.00'],
      ['¥10.00 已退还给您', '退款凭证号 R-9'],
    ]);
  });
});

describe('more money than was due', () => {
  it('keeps the order open for finance until the excess was returned', async () => {
    const { id, total } = await deliveredOrder();
    await confirm(id, total! + 1_000);
    const received = await desk.send('mei', id, 'confirmReceipt');
    expect(received.body).toMatchObject({
      open: true,
      payment: { status: 'paid', standing: 'excess', toRefund: 1_000 },
      paymentDetail: { received: total! + 1_000 },
    });
    expect(received.body).not.toHaveProperty('findings');
    const { body: seen } = await desk.call<OrderView>('zhao', 'GET', `/api/orders/${id}`);
    expect(seen).toMatchObject({ queues: ['refund'], stage: { id: 'active/payment/overpaid' } });
    expect(seen.findings!.find(({ kind }) => kind === 'payment')!.facts).toMatchObject({ toRefund: 1_000 });
    expect(seen.offers.find(({ event }) => event === 'returnExcess')!.moves).toEqual({
      what: 'toRefund',
      amount: 1_000,
    });

    const settled = await desk.send('zhao', id, 'returnExcess', { reference: 'R-1' });
    expect(settled.body).toMatchObject({
      open: false,
      payment: { status: 'paid' },
      paymentDetail: { received: total, references: [] },
    });
    const entry = (await historyFor('zhao', id)).find(({ type }) => type === 'confirmPayment')!;
    expect(entry.data).toEqual({ amount: total! + 1_000, toRefund: 1_000 });
    const returned = (await historyFor('mei', id)).find(({ type }) => type === 'returnExcess')!;
    expect(returned.sentence.en).toBe('¥10.00 was given back to you');
  });

  it('is nobody’s business in the warehouse', async () => {
    const { id, total } = await deliveredOrder();
    await confirm(id, total! + 1);
    const { body } = await desk.call<OrderView>('zhang', 'GET', `/api/orders/${id}`);
    expect(body).not.toHaveProperty('payment');
    const entries = await historyFor('zhang', id);
    expect(entries.find(({ type }) => type === 'confirmPayment')!.data).toEqual({});
  });
});

describe('money that comes in after the order has ended', () => {
  it('is noted and goes back, also where all of it went back before', async () => {
    const { body } = await desk.place('mei', NOTED);
    const { id } = body;
    await desk.send('chen', id, 'reject', { reason: 'nobody answers' });
    const came = await desk.send('zhao', id, 'noteReceipt', { amount: 1200, reference: 'LATE-1' });
    expect(came.status).toBe(200);
    expect(came.body).toMatchObject({
      queues: ['refund'],
      payment: { standing: 'to-refund', toRefund: 1200 },
    });
    const back = await desk.send('zhao', id, 'confirmRefund', { reference: 'B-1' });
    expect(back.body).toMatchObject({ queues: [], payment: { standing: 'refunded', toRefund: 0 } });

    const again = await desk.send('zhao', id, 'noteReceipt', { amount: 700, reference: 'LATE-2' });
    expect(again.body.payment).toMatchObject({ standing: 'to-refund', received: 700, toRefund: 700 });
    await desk.send('zhao', id, 'confirmRefund', { reference: 'B-2' });
    const seen = (await desk.call<OrderView>('mei', 'GET', `/api/orders/${id}`)).body;
    expect(seen.payment).toMatchObject({ standing: 'refunded', toRefund: 0 });
  });
});
