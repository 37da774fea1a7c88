import type { HistoryEntry, OrderRow, OrderView } from '@orderdesk/contract';
import { companyModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 20);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
const at = (shipmentId: string) => ({ shipmentId });
async function deliver(id: string, parcel: string): Promise<OrderView> {
  await desk.send('zhang', id, 'startPicking', at(parcel));
  await desk.send('zhang', id, 'finishPacking', at(parcel));
  await desk.send('zhang', id, 'ship', { ...at(parcel), carrier: 'sf', tracking: 'SF1' });
  const there = await desk.send('zhang', id, 'confirmDelivery', at(parcel));
  expect(there.status).toBe(200);
  return there.body;
}
async function delivered() {
  const { body } = await desk.place('mei', NOTED);
  await desk.send('chen', body.id, 'approve');
  await deliver(body.id, 's1');
  return body;
}
const confirm = (id: string, data: Record<string, unknown>) => desk.send('zhao', id, 'confirmPayment', data);
type Refused = { code: string; errors?: { field: string }[] };

describe('an amount above what is outstanding', () => {
  it('is taken only when it is typed twice alike', async () => {
    const { id, total } = await delivered();
    const amount = total! * 10;
    for (const data of [{ amount }, { amount, again: total! }]) {
      const refused = await confirm(id, data);
      expect([refused.status, (refused.body as unknown as Refused).code]).toEqual([422, 'workflow.form']);
    }
    expect((await read('zhao', id)).payment?.received).toBe(0);
    expect((await confirm(id, { amount, again: amount })).body.payment).toMatchObject({ received: amount });
  });

  it('has a bound', async () => {
    const { id } = await delivered();
    const amount = 10_000_000_000_001;
    expect((await confirm(id, { amount, again: amount })).status).toBe(422);
  });
});

describe('a payment that was noted by mistake', () => {
  it('is corrected with a reason, told as a correction, and what is missing is due again', async () => {
    const { id, total } = await delivered();
    const amount = total! * 10;
    await confirm(id, { amount, again: amount, reference: 'wire 1' });
    expect((await desk.send('zhao', id, 'correctPayment', { received: total! - 1 })).status).toBe(422);
    const data = { received: total! - 1, reason: 'one digit too many' };
    const corrected = await desk.send('zhao', id, 'correctPayment', data);
    expect(corrected.body).toMatchObject({
      queues: ['cod'],
      payment: { status: 'due', standing: 'part', received: total! - 1, outstanding: 1, toRefund: 0 },
      paymentDetail: { references: ['wire 1'], paidAt: null },
    });
    const told = (await desk.call<HistoryEntry[]>('mei', 'GET', `/api/orders/${id}/history`)).body;
    const entry = told.find(({ type }) => type === 'correctPayment')!;
    expect(entry.sentence.en).toMatch(/^We corrected our records: ¥[\d,.]+ has come in altogether$/);
    expect(JSON.stringify(entry)).not.toContain('one digit');
    expect((await confirm(id, { amount: 1, reference: 'wire 2' })).body.payment).toMatchObject({
      status: 'paid',
    });
  });

  it('may have been nothing at all: its reference can come again', async () => {
    const { id, total } = await delivered();
    await confirm(id, { amount: total! - 1, reference: 'wire 9' });
    const none = await desk.send('zhao', id, 'correctPayment', { received: 0, reason: 'of another order' });
    expect(none.body.paymentDetail).toMatchObject({ received: 0, outstanding: total, references: [] });
    expect((await confirm(id, { amount: total!, reference: 'wire 9' })).status).toBe(200);
  });

  it('is never raised: more money is a payment of its own', async () => {
    const { id, total } = await delivered();
    await confirm(id, { amount: total! - 10 });
    for (const received of [total! - 10, total!])
      expect((await desk.send('zhao', id, 'correctPayment', { received, reason: 'x' })).status).toBe(409);
  });
});

describe('an order that was completed by a payment of another one', () => {
  it('counts as completed everywhere, and is owed again once that is corrected', async () => {
    const { id, number, total } = await delivered();
    await desk.send('mei', id, 'confirmReceipt');
    const done = (await confirm(id, { amount: total!, reference: 'wire 21' })).body;
    expect(done).toMatchObject({ open: false, queues: [], owner: null });
    expect(done.stages.map(({ label }) => label.en)).toEqual(['Completed']);
    expect(done.path.at(-1)).toMatchObject({ id: 'completed', state: 'done' });
    const completed = async () => {
      const asked = `/api/orders?q=${number}&open=false`;
      const { body } = await desk.call<{ orders: OrderRow[] }>('wang', 'GET', asked);
      return body.orders.map((row) => row.stage.label.en);
    };
    expect(await completed()).toEqual(['Completed']);

    const data = { received: 0, reason: 'of another order' };
    const again = (await desk.send('zhao', id, 'correctPayment', data)).body;
    expect(again).toMatchObject({
      open: true,
      queues: ['cod'],
      payment: { standing: 'on-delivery', outstanding: total, status: 'due' },
    });
    expect(again.path.at(-1)).toMatchObject({ id: 'completed', state: 'ahead' });
    expect(await completed()).toEqual([]);
    const { stages } = await read('mei', id);
    expect(stages.map(({ label }) => label.en)).not.toContain('Completed');
    expect((await confirm(id, { amount: total!, reference: 'wire 22' })).body.open).toBe(false);
  });

  it("holds what it owes of its company's credit again", async () => {
    const { body } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
    const { id, total } = body;
    await desk.send('chen', id, 'approve');
    await deliver(id, 's1');
    await desk.send('dora', id, 'confirmReceipt');
    await confirm(id, { amount: total!, reference: 'wire 23' });
    const used = async () => (await companyModel(store.connection).findById('acme').lean())!.creditUsed;
    const before = await used();
    const again = await desk.send('zhao', id, 'correctPayment', { received: total! - 500, reason: 'x' });
    expect(again.body).toMatchObject({ open: true, queues: ['payment'], payment: { outstanding: 500 } });
    expect((await used()) - before).toBe(500);
  });

  it('hears its customer, and is open until they are answered', async () => {
    const { id, total } = await delivered();
    await desk.send('mei', id, 'confirmReceipt');
    await confirm(id, { amount: total!, reference: 'wire 24' });
    const problem = await desk.send('mei', id, 'reportProblem', { text: 'one is broken' });
    expect(problem.body).toMatchObject({ open: true });
    expect((await read('li', id)).queues).toContain('problem');
    const answered = await desk.send('li', id, 'resolveProblem', { answer: 'send it back' });
    expect(answered.body).toMatchObject({ open: false });
    expect((await read('mei', id)).offers.map(({ event }) => event)).toContain('reportProblem');
  });
});

describe('what stands as the references of a payment', () => {
  it('is what came in, never a refund', async () => {
    const { id, total } = await delivered();
    await confirm(id, { amount: total! - 10, reference: 'wire 11' });
    await confirm(id, { amount: 20, again: 20, reference: 'wire 12' });
    const { body } = await desk.send('zhao', id, 'returnExcess', { reference: 'RX' });
    expect(body.paymentDetail?.references).toEqual(['wire 11', 'wire 12']);
  });

  it('and what came in and went back stands on the order for good, for its customer too', async () => {
    const { id, total } = await delivered();
    await confirm(id, { amount: total! + 500, again: total! + 500, reference: 'wire 3' });
    await desk.send('zhao', id, 'returnExcess', { reference: 'RX 3' });
    const { paymentDetail } = await read('mei', id);
    expect(paymentDetail).toMatchObject({
      received: total,
      receipts: [{ reference: 'wire 3', amount: total! + 500 }],
      returned: [{ reference: 'RX 3', amount: 500 }],
    });
  });
});

describe('money that goes back, more than a little', () => {
  const why = async (sent: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await sent;
    return [status, JSON.stringify(body)];
  };

  it('is given back by another one than who noted that it came in', async () => {
    const { id, total } = await delivered();
    const amount = total! * 10;
    await confirm(id, { amount, again: amount, reference: 'wire 31' });
    const [status, said] = await why(desk.send('zhao', id, 'returnExcess', { reference: 'R1' }));
    expect([status, said]).toEqual([409, expect.stringMatching(/另一位同事/)]);
    expect((await desk.send('wang', id, 'returnExcess', { reference: 'R1' })).body.payment?.status).toBe(
      'paid',
    );
  });

  it('so is the refund of an order that was cancelled; what never came in is corrected instead', async () => {
    const { body } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
    await desk.send('chen', body.id, 'approve');
    await confirm(body.id, { amount: 50_000, again: 50_000, reference: 'wire 32' });
    const off = await desk.send('li', body.id, 'cancel', { reason: 'x' });
    expect(off.body.queues).toContain('refund');
    expect((await desk.send('zhao', body.id, 'confirmRefund', { reference: 'R2' })).status).toBe(409);
    const none = { received: 0, reason: 'of another order' };
    const corrected = await desk.send('zhao', body.id, 'correctPayment', none);
    expect(corrected.body).toMatchObject({ open: false, payment: { received: 0, toRefund: 0 } });
  });

  it('is let off as well: by finance as far as it may write off, beyond by a manager', async () => {
    const { id, total } = await delivered();
    await desk.send('mei', id, 'confirmReceipt');
    await confirm(id, { amount: total!, reference: 'wire 33' });
    const broken = (amount: number) => ({ amount, reason: 'one lamp broken' });
    expect((await desk.send('zhao', id, 'giveBack', broken(20_001))).status).toBe(409);
    const given = await desk.send('zhao', id, 'giveBack', broken(100));
    expect(given.body).toMatchObject({ open: true, payment: { toRefund: 100, writtenOff: 100 } });
    const back = await desk.send('zhao', id, 'returnExcess', { reference: 'R3' });
    expect(back.body).toMatchObject({ open: false, payment: { received: total! - 100, outstanding: 0 } });
    expect((await desk.send('wang', id, 'giveBack', broken(total!))).status).toBe(409);
  });
});

describe('an order of which a part was written off', () => {
  it('is paid once received and written off come to what it costs, whatever was corrected between', async () => {
    const { id, total } = await delivered();
    await confirm(id, { amount: total! - 500, reference: 'wire 41' });
    await desk.send('zhao', id, 'writeOff', { reason: 'x' });
    await desk.send('zhao', id, 'correctPayment', { received: total! - 2500, reason: 'x' });
    const { body } = await confirm(id, { amount: 2000, reference: 'wire 42' });
    expect(body).toMatchObject({ queues: [], payment: { status: 'paid', outstanding: 0 } });
  });
});

describe('a rest that was let off', () => {
  it('is settled first by what comes in later: only what is above it is money to give back', async () => {
    const { id, total } = await delivered();
    await desk.send('mei', id, 'confirmReceipt');
    await confirm(id, { amount: total! - 500, reference: 'wire 61' });
    const off = (await desk.send('wang', id, 'writeOff', { reason: 'x' })).body;
    expect(off).toMatchObject({ open: false, payment: { writtenOff: 500 } });
    const again = (amount: number, reference: string) =>
      desk.send('zhao', id, 'noteReceipt', { amount, again: amount, reference });
    const part = await again(200, 'wire 62');
    expect(part.body).toMatchObject({
      ...{ open: false, queues: [] },
      payment: { received: total! - 300, writtenOff: 300, outstanding: 0, toRefund: 0 },
    });
    const rest = (await again(300, 'wire 63')).body;
    expect(rest).toMatchObject({ open: false, payment: { standing: 'paid', received: total, toRefund: 0 } });
    expect(rest.payment).not.toHaveProperty('writtenOff');
    expect((await again(100, 'wire 64')).body).toMatchObject({ open: true, payment: { toRefund: 100 } });
  });
});

describe('an order on account that is paid before it is there', () => {
  it('is confirmed at any time, frees as much credit, and is corrected like any other', async () => {
    const { body } = await desk.place('dora', { ...NOTED, payment: { method: 'credit' } });
    const { id, total } = body;
    await desk.send('chen', id, 'approve');
    const used = async () => (await companyModel(store.connection).findById('acme').lean())!.creditUsed;
    const before = await used();
    const part = await confirm(id, { amount: 300, reference: 'wire 51' });
    expect(part.body).toMatchObject({ queues: ['pick'], payment: { received: 300, status: 'due' } });
    expect(before - (await used())).toBe(300);
    const paid = await confirm(id, { amount: total! - 300, reference: 'wire 52' });
    expect(paid.body.payment?.status).toBe('paid');
    const again = await desk.send('zhao', id, 'correctPayment', { received: 300, reason: 'x' });
    expect(again.body).toMatchObject({ queues: ['pick'], payment: { status: 'due', standing: 'part' } });
    expect((await deliver(id, 's1')).queues).toContain('payment');
  });
});

describe('cash on delivery in two parcels', () => {
  async function placed(productId: string) {
    const lines = [{ productId, unitId: 'each', quantity: 30 }];
    const { body } = await desk.place('mei', { ...NOTED, address: ADDRESS, lines });
    await desk.send('chen', body.id, 'approve');
    return body;
  }
  const own = (order: OrderView, id: string) =>
    order.paymentDetail!.collectedWith.find(({ shipmentId }) => shipmentId === id)!.amount;

  it('is collected with each for its own goods, which all pages say, and confirmed as soon as that one is there', async () => {
    const { id, total } = await placed('p7');
    const order = await read('mei', id);
    const [first, second] = [own(order, 's1'), own(order, 's2')];
    expect(first + second).toBe(total);
    const there = await deliver(id, 's2');
    expect(there.queues).toContain('cod');
    expect((await read('zhao', id)).payment).toMatchObject({ outstanding: total, later: first });
    const part = await confirm(id, { amount: second, reference: 'COD 7' });
    expect(part.body.payment!.later).toBeUndefined();
    expect(part.body).toMatchObject({ payment: { standing: 'on-delivery', outstanding: first } });
    expect(part.body.queues).not.toContain('cod');
    await desk.send('zhang', id, 'startPicking', at('s1'));
    await desk.send('zhang', id, 'finishPacking', at('s1'));
    expect((await read('zhang', id)).cashToCollect).toEqual([{ amount: first, shipmentId: 's1' }]);
    await desk.send('zhang', id, 'ship', { ...at('s1'), carrier: 'sf', tracking: 'SF1' });
    await desk.send('zhang', id, 'confirmDelivery', at('s1'));
    expect((await confirm(id, { amount: first, reference: 'COD 8' })).body.payment?.status).toBe('paid');
  });

  it('nobody keeps one parcel unpaid by refusing the other; who sends it again reads what it brings, and nothing else of the money', async () => {
    const { id } = await placed('p8');
    const before = await read('zhao', id);
    const second = own(before, 's2');
    await deliver(id, 's2');
    await desk.send('zhang', id, 'startPicking', at('s1'));
    await desk.send('zhang', id, 'finishPacking', at('s1'));
    await desk.send('zhang', id, 'ship', { ...at('s1'), carrier: 'sf', tracking: 'SF1' });
    await desk.send('zhang', id, 'comesBack', { ...at('s1'), why: 'refused' });
    const back = await read('zhao', id);
    const atWarehouse = await read('zhang', id);
    expect(atWarehouse.cashToCollect).toEqual([{ shipmentId: 's1', amount: own(before, 's1') }]);
    for (const field of ['total', 'totals', 'payment', 'paymentDetail'])
      expect(atWarehouse).not.toHaveProperty(field);
    expect([back.queues.includes('cod'), back.paymentDetail!.collectedWith.length]).toEqual([true, 1]);
    const part = await confirm(id, { amount: second, reference: 'COD 3' });
    expect(part.body.payment).toMatchObject({ received: second, status: 'due' });
  });

  it('that one left with its own, the other is called off: the order costs just what was collected, and delivery', async () => {
    const { id } = await placed('p6');
    const first = own(await read('mei', id), 's1');
    await deliver(id, 's1');
    const off = await desk.send('li', id, 'callOff', { ...at('s2'), reason: 'broken' });
    expect(off.body.payment).toMatchObject({ outstanding: first, toRefund: 0 });
    expect((await confirm(id, { amount: first, reference: 'COD 9' })).body.payment?.status).toBe('paid');
  });
});
