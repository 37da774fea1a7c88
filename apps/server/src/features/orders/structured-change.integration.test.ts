import type { NotificationView } from '@orderdesk/contract';
import { companyModel, productModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, type Desk, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';
import { changing, lines, offer } from './changing.fixture.ts';

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

const TIBET = {
  ...ADDRESS,
  region: '西藏自治区',
  city: '拉萨市',
  district: '城关区',
  street: '北京中路 1 号',
  postcode: '850000',
};
const FOSHAN = { ...ADDRESS, city: '佛山市', district: '南海区', street: '桂澜路 8 号', postcode: '528200' };
const ABROAD = {
  country: 'US',
  region: 'CA',
  city: 'Oakland',
  district: '',
  street: '1 Main St',
  postcode: '94607',
};

describe('a change that is asked for', () => {
  it('is applied exactly as both sides saw it: lines, total, stock and history', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 3) })).body;
    await desk.send('chen', placed.id, 'approve');
    const before = await on.held(placed.id);
    const { difference, sent } = await on.change('mei', placed.id, 'requestChange', {
      lines: [{ lineId: 'l1', quantity: 1 }],
    });
    expect(sent.status).toBe(200);
    expect(difference.lines).toMatchObject([
      { lineId: 'l1', before: { quantity: 2 }, after: { quantity: 1 } },
    ]);
    expect(difference.totals!.before.total).toBe(placed.totals!.total);

    const asked = await on.read('li', placed.id);
    const { before: was, after: becomes } = difference.totals!;
    expect(asked.changeRequest?.difference).toMatchObject({
      lines: difference.lines,
      totals: { before: { total: was.total }, after: { total: becomes.total } },
    });
    expect((await on.read('mei', placed.id)).changeRequest?.difference).toEqual(difference);
    expect([asked.lines[0]!.quantity, asked.totals!.total]).toEqual([2, placed.totals!.total]);
    const applied = await desk.send('li', placed.id, 'applyChange');
    expect(applied.status).toBe(200);
    expect(applied.body.lines.map(({ quantity }) => quantity)).toEqual([1, 3]);
    expect(applied.body.totals!.total).toBe(becomes.total);
    expect(applied.body.changeRequest).toBeNull();
    expect(await on.held(placed.id)).toBe(before - 1);
    await on.stockAddsUp();
    const told = (await on.historyOf('mei', placed.id)).find(({ type }) => type === 'applyChange');
    expect(told?.difference).toEqual(difference);
    const bell = await desk.call<{ notifications: NotificationView[] }>('mei', 'GET', '/api/notifications');
    expect(bell.status).toBe(200);
  });

  it('in words only is never told as done: staff correct the order and agree in words, or decline', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    expect((await desk.send('mei', placed.id, 'requestChange', { text: '鼠标改成 1 个' })).status).toBe(200);
    const asked = await on.read('li', placed.id);
    expect(offer(asked, 'applyChange')).toMatchObject({ allowed: false });
    expect((await desk.send('li', placed.id, 'applyChange')).status).toBe(409);
    const { sent } = await on.change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1 }] });
    expect(sent.body.lines[0]!.quantity).toBe(1);
    expect(sent.body.changeRequest).toMatchObject({ text: '鼠标改成 1 个' });
    const agreed = await desk.send('li', placed.id, 'answerChange', { text: '已改为 1 个' });
    expect(agreed.body.changeRequest).toBeNull();
  });

  it('that has become impossible is not offered, and says why', async () => {
    const placed = (
      await desk.place('mei', { ...NOTED, lines: [{ productId: 'p7', unitId: 'each', quantity: 1 }] })
    ).body;
    await desk.send('chen', placed.id, 'approve');
    await on.change('mei', placed.id, 'requestChange', { lines: [{ lineId: 'l1', quantity: 500 }] });
    await on.leave('p7', 0);
    expect(offer(await on.read('li', placed.id), 'applyChange')).toMatchObject({ allowed: false });
    expect((await desk.send('li', placed.id, 'applyChange')).status).toBe(409);
    expect((await desk.send('li', placed.id, 'declineChange', { reason: 'sold out' })).status).toBe(200);
    await on.leave('p7', 999);
  });

  it('of nothing, or of what the order does not hold, is refused', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    const refusedAs = async (wanted: object) =>
      (await on.preview('mei', placed.id, 'requestChange', wanted)).body.code;
    expect(await refusedAs({ lines: [{ lineId: 'l1', quantity: 2 }] })).toBe('change.nothing');
    expect(await refusedAs({ contact: placed.contact })).toBe('change.nothing');
    expect(await refusedAs({ lines: [{ lineId: 'l1', quantity: 0 }] })).toBe('change.nothing-left');
    expect(await refusedAs({ lines: [{ lineId: 'l9', quantity: 1 }] })).toBe('change.unknown-line');
    expect(await refusedAs({ added: [{ productId: 'nope', unitId: 'each', quantity: 1 }] })).toBe(
      'lines.refused',
    );
    expect(await refusedAs({ lines: [{ lineId: 'l1', quantity: 100_000 }] })).toBe('stock.insufficient');
    expect(await refusedAs({ address: ABROAD })).toBe('delivery.country');
    expect(await refusedAs({ contact: { name: '王梅', phone: '12' } })).toBe('workflow.form');
    expect((await on.preview('tom', placed.id, 'requestChange', { lines: [] })).status).toBe(404);
    expect(
      (await on.preview('zhang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1 }] })).status,
    ).not.toBe(200);
  });
});

describe('what a change costs', () => {
  it('is asked anew where it goes elsewhere, and applied with nothing typed as it was asked for', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    const { difference, sent } = await on.change('mei', placed.id, 'requestChange', { address: TIBET });
    expect(sent.status).toBe(200);
    const { before, after } = difference.totals!;
    expect(after.total).toBeGreaterThan(before.total);
    const applied = await desk.send('li', placed.id, 'applyChange', {});
    expect(applied.body).toMatchObject({ address: TIBET, totals: { total: after.total } });
    expect(applied.body.delivery.expectedAt).toBe(difference.expectedAt!.after);
  });

  it('is refused at another total than was shown, with both', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    const dearer = await desk.send('li', placed.id, 'correct', { change: { address: TIBET } });
    expect(dearer).toMatchObject({ status: 409, body: { code: 'price.changed' } });
    expect((await on.read('li', placed.id)).address).toEqual(ADDRESS);
    const { difference, sent } = await on.change('li', placed.id, 'correct', { address: TIBET });
    expect(difference.totals!.after.total).toBeGreaterThan(difference.totals!.before.total);
    expect(sent.body).toMatchObject({ address: TIBET, totals: difference.totals!.after });
    expect(sent.body.delivery.expectedAt).toBe(difference.expectedAt!.after);
  });

  it('keeps the price of what stays, and asks today’s for what is another quantity', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 3) })).body;
    await desk.send('chen', placed.id, 'approve');
    await productModel(store.connection).updateMany({ _id: { $in: ['p1', 'p2'] } }, { $inc: { price: 100 } });
    const { difference } = await on.change('li', placed.id, 'correct', {
      lines: [{ lineId: 'l1', quantity: 3 }],
    });
    expect(difference.lines).toHaveLength(1);
    expect(difference.lines[0]!.after!.unitPrice).toBe(difference.lines[0]!.before!.unitPrice! + 100);
    await productModel(store.connection).updateMany(
      { _id: { $in: ['p1', 'p2'] } },
      { $inc: { price: -100 } },
    );
  });

  it('that is more after payment is paid before picking goes on; what is less goes back', async () => {
    const placed = await on.read('mei', await on.placePaidOnline());
    await desk.send('chen', placed.id, 'approve');
    const paid = await on.pay(placed.id, placed.totals!.total);
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: paid.shipments[0]!.id });
    const more = await on.change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 4 }] });
    const rest = more.difference.totals!.after.total - placed.totals!.total;
    expect(more.difference.settles).toEqual({ outstanding: rest, toRefund: 0 });
    expect(more.sent.body.paymentDetail).toMatchObject({ status: 'due', outstanding: rest });
    expect(more.sent.body.shipments).toMatchObject([{ step: 'allocated' }]);
    await on.pay(placed.id, rest);
    expect(offer(await on.read('zhang', placed.id), 'startPicking')).toMatchObject({ allowed: true });
    const less = await on.change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1 }] });
    expect(less.sent.body.paymentDetail!.toRefund).toBe(less.difference.settles!.toRefund);
    expect(offer(await on.read('zhao', placed.id), 'returnExcess')).toMatchObject({ allowed: true });
    await on.stockAddsUp();
  });

  it('on account moves the credit by the difference, and not beyond it but by a manager', async () => {
    const used = async () => (await companyModel(store.connection).findById('acme').lean())!.creditUsed;
    const free = await used();
    const placed = (await desk.place('dora', { ...NOTED, payment: { method: 'credit' }, lines: lines(5) }))
      .body;
    await desk.send('wang', placed.id, 'approve');
    expect(await used()).toBe(free + placed.totals!.total);
    const more = await on.change('chen', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 9 }] });
    expect(await used()).toBe(free + more.difference.totals!.after.total);
    await companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit: await used() } });
    const wanted = { lines: [{ lineId: 'l1', quantity: 30 }] };
    const over = await on.preview('li', placed.id, 'correct', wanted);
    expect(over).toMatchObject({ status: 409, body: { code: 'workflow.guard' } });
    const total = placed.totals!.total;
    const sent = await desk.send('li', placed.id, 'correct', { change: { ...wanted, total } });
    expect(sent.status).toBe(409);
    expect((await on.change('wang', placed.id, 'correct', wanted)).sent.status).toBe(200);
    expect((await desk.send('wang', placed.id, 'cancel', { reason: 'not wanted' })).status).toBe(200);
    expect(await used()).toBe(free);
    await companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit: 10_000_000 } });
    await on.stockAddsUp();
  });
});

describe('an answer', () => {
  it('may be another telephone number: the difference is kept, the address is not looked at again', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'sendBack', { text: 'a number that works, please' });
    const contact = { name: '王梅', phone: '+86 139-0013-9000' };
    const { sent } = await on.change('mei', placed.id, 'answer', { contact });
    expect(sent.status).toBe(200);
    expect(sent.body.contact).toEqual({ name: '王梅', phone: '13900139000' });
    expect(sent.body.totals).toEqual(placed.totals);
    const entry = (await on.historyOf('chen', placed.id)).find(({ type }) => type === 'answer');
    expect(entry?.difference?.contact).toEqual({ before: placed.contact, after: sent.body.contact });
  });

  it('with an address nobody delivers to is refused, and with a dearer one taken at the total that was shown', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'ask', { text: 'where to?' });
    const abroad = await desk.send('mei', placed.id, 'answer', {
      text: 'there',
      change: { address: ABROAD },
    });
    expect(abroad.body).toMatchObject({ code: 'delivery.country' });
    const dearer = await desk.send('mei', placed.id, 'answer', { text: 'there', change: { address: TIBET } });
    expect(dearer.body).toMatchObject({ code: 'price.changed' });
    const { sent } = await on.change('mei', placed.id, 'answer', { address: FOSHAN });
    expect(sent).toMatchObject({ status: 200, body: { address: FOSHAN } });
    expect((await desk.send('chen', placed.id, 'approve')).body.address).toEqual(FOSHAN);
  });

  it('of nothing at all is not one', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'ask', { text: 'where to?' });
    expect((await desk.send('mei', placed.id, 'answer')).status).toBe(409);
  });

  it('in words alone is taken where the address is not whole and nothing goes there: what nobody touched is neither sent nor checked', async () => {
    const collected = { delivery: { method: 'pickup' } } as const;
    const partly = { ...ADDRESS, district: '', street: '' };
    for (const address of [undefined, partly]) {
      const { body } = await desk.place('mei', { ...NOTED, ...collected, ...(address && { address }) });
      expect(body.number).toBeTruthy();
      await desk.send('chen', body.id, 'ask', { text: 'when do you come?' });
      const answered = await desk.send('mei', body.id, 'answer', { text: 'at noon' });
      expect(answered.status).toBe(200);
      expect(answered.body.waitsFor).toBeNull();
    }
  });
});
