import type {
  HistoryEntry,
  NotificationView,
  OrderChangeInput,
  OrderDifferenceView,
  OrderView,
} from '@orderdesk/contract';
import { companyModel, productModel, reservationModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valueOf } from '../../core/refused.ts';
import { openCompany } from '../../open-company.ts';
import { ADDRESS, freshKey, furnish, NOTED, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database);
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

const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
const preview = (who: string, id: string, event: string, change: OrderChangeInput) =>
  desk.call<{ difference: OrderDifferenceView; code?: string }>(
    who,
    'POST',
    `/api/orders/${id}/changes/preview`,
    { event, change },
  );
/** Looks at what the change makes, then sends it at the total that was shown. */
async function change(who: string, id: string, event: string, wanted: OrderChangeInput, data: object = {}) {
  const shown = await preview(who, id, event, wanted);
  expect(shown.status).toBe(200);
  const total = shown.body.difference.totals!.after.total;
  const sent = await desk.send(who, id, event, { ...data, change: { ...wanted, total } });
  return { difference: shown.body.difference, sent };
}
const offer = (order: OrderView, event: string) => order.offers.find((each) => each.event === event);
const historyOf = async (who: string, id: string) =>
  (await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${id}/history`)).body;
const held = async (orderId: string) => {
  const rows = await reservationModel(store.connection).find({ orderId, state: 'held' }).lean();
  return rows.reduce((sum, { quantity }) => sum + quantity, 0);
};
async function stockAddsUp() {
  const rows = await stockModel(store.connection).find().lean();
  const ledger = await reservationModel(store.connection).find({ state: 'held' }).lean();
  for (const { productId, warehouseId, onHand, reserved, available } of rows) {
    const own = ledger
      .filter((row) => row.productId === productId && row.warehouseId === warehouseId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    expect([productId, warehouseId, reserved, available]).toEqual([
      productId,
      warehouseId,
      own,
      onHand - own,
    ]);
  }
}
/** As a shop with a payment gateway places it. */
async function placePaidOnline(): Promise<string> {
  const company = await openCompany({ uri: database.uri, database: database.name, start: new Date() });
  try {
    await company.reload();
    const mei = await company.person('mei');
    const contact = { name: '王梅', phone: '13800138000' };
    const placed = await company.placeOrder(
      mei!,
      {
        ...NOTED,
        lines: lines(2),
        address: ADDRESS,
        contact,
        delivery: { method: 'standard' },
        payment: { method: 'wechat' },
      },
      freshKey(),
    );
    return valueOf(placed)._id;
  } finally {
    await company.close();
  }
}
/** Counts the shelves: so many are left besides what is promised. */
async function leave(productId: string, available: number) {
  const rows = await stockModel(store.connection).find({ productId }).lean();
  for (const { _id, reserved } of rows)
    await stockModel(store.connection).updateOne(
      { _id },
      { $set: { available, onHand: reserved + available } },
    );
}
async function pay(id: string, amount: number) {
  const paid = await desk.send('zhao', id, 'confirmPayment', { amount, reference: freshKey() });
  expect(paid.status).toBe(200);
  return paid.body;
}
const lines = (...quantities: number[]) =>
  quantities.map((quantity, n) => ({ productId: `p${n + 1}`, unitId: 'each', quantity }));

describe('a change that is asked for', () => {
  it('is applied exactly as both sides saw it: lines, total, stock and history', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 3) })).body;
    await desk.send('chen', placed.id, 'approve');
    const before = await held(placed.id);
    const { difference, sent } = await change('mei', placed.id, 'requestChange', {
      lines: [{ lineId: 'l1', quantity: 1 }],
    });
    expect(sent.status).toBe(200);
    expect(difference.lines).toMatchObject([
      { lineId: 'l1', before: { quantity: 2 }, after: { quantity: 1 } },
    ]);
    expect(difference.totals!.before.total).toBe(placed.totals!.total);

    const asked = await read('li', placed.id);
    expect(asked.changeRequest?.difference).toEqual(difference);
    expect([asked.lines[0]!.quantity, asked.totals!.total]).toEqual([2, placed.totals!.total]);
    const applied = await desk.send('li', placed.id, 'applyChange');
    expect(applied.status).toBe(200);
    expect(applied.body.lines.map(({ quantity }) => quantity)).toEqual([1, 3]);
    expect(applied.body.totals).toEqual(difference.totals!.after);
    expect(applied.body.changeRequest).toBeNull();
    expect(await held(placed.id)).toBe(before - 1);
    await stockAddsUp();
    const told = (await historyOf('mei', placed.id)).find(({ type }) => type === 'applyChange');
    expect(told?.difference).toEqual(difference);
    const bell = await desk.call<{ notifications: NotificationView[] }>('mei', 'GET', '/api/notifications');
    expect(bell.status).toBe(200);
  });

  it('in words only is never told as done: staff correct the order or decline', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    expect((await desk.send('mei', placed.id, 'requestChange', { text: '鼠标改成 1 个' })).status).toBe(200);
    const asked = await read('li', placed.id);
    expect(offer(asked, 'applyChange')).toMatchObject({ allowed: false });
    expect((await desk.send('li', placed.id, 'applyChange')).status).toBe(409);
    const { sent } = await change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1 }] });
    expect(sent.body.lines[0]!.quantity).toBe(1);
    expect(sent.body.changeRequest).toBeNull();
  });

  it('that has become impossible is not offered, and says why', async () => {
    const placed = (
      await desk.place('mei', { ...NOTED, lines: [{ productId: 'p7', unitId: 'each', quantity: 1 }] })
    ).body;
    await desk.send('chen', placed.id, 'approve');
    await change('mei', placed.id, 'requestChange', { lines: [{ lineId: 'l1', quantity: 500 }] });
    await leave('p7', 0);
    expect(offer(await read('li', placed.id), 'applyChange')).toMatchObject({ allowed: false });
    expect((await desk.send('li', placed.id, 'applyChange')).status).toBe(409);
    expect((await desk.send('li', placed.id, 'declineChange', { reason: 'sold out' })).status).toBe(200);
    await leave('p7', 999);
  });

  it('of nothing, or of what the order does not hold, is refused', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    const refusedAs = async (wanted: object) =>
      (await preview('mei', placed.id, 'requestChange', wanted)).body.code;
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
    expect((await preview('tom', placed.id, 'requestChange', { lines: [] })).status).toBe(404);
    expect(
      (await preview('zhang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1 }] })).status,
    ).not.toBe(200);
  });
});

describe('what a change costs', () => {
  it('is refused at another total than was shown, with both', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    const dearer = await desk.send('li', placed.id, 'correct', { change: { address: TIBET } });
    expect(dearer).toMatchObject({ status: 409, body: { code: 'price.changed' } });
    expect((await read('li', placed.id)).address).toEqual(ADDRESS);
    const { difference, sent } = await change('li', placed.id, 'correct', { address: TIBET });
    expect(difference.totals!.after.total).toBeGreaterThan(difference.totals!.before.total);
    expect(sent.body).toMatchObject({ address: TIBET, totals: difference.totals!.after });
    expect(sent.body.delivery.expectedAt).toBe(difference.expectedAt!.after);
  });

  it('keeps the price of what stays, and asks today’s for what is another quantity', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 3) })).body;
    await desk.send('chen', placed.id, 'approve');
    await productModel(store.connection).updateMany({ _id: { $in: ['p1', 'p2'] } }, { $inc: { price: 100 } });
    const { difference } = await change('li', placed.id, 'correct', {
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
    const placed = await read('mei', await placePaidOnline());
    await desk.send('chen', placed.id, 'approve');
    const paid = await pay(placed.id, placed.totals!.total);
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: paid.shipments[0]!.id });
    const more = await change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 4 }] });
    const rest = more.difference.totals!.after.total - placed.totals!.total;
    expect(more.difference.settles).toEqual({ outstanding: rest, toRefund: 0 });
    expect(more.sent.body.paymentDetail).toMatchObject({ status: 'due', outstanding: rest });
    expect(more.sent.body.shipments).toMatchObject([{ step: 'allocated' }]);
    await pay(placed.id, rest);
    expect(offer(await read('zhang', placed.id), 'startPicking')).toMatchObject({ allowed: true });
    const less = await change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1 }] });
    expect(less.sent.body.paymentDetail!.toRefund).toBe(less.difference.settles!.toRefund);
    expect(offer(await read('zhao', placed.id), 'returnExcess')).toMatchObject({ allowed: true });
    await stockAddsUp();
  });

  it('on account moves the credit by the difference, and not beyond it but by a manager', async () => {
    const used = async () => (await companyModel(store.connection).findById('acme').lean())!.creditUsed;
    const free = await used();
    const placed = (await desk.place('dora', { ...NOTED, payment: { method: 'credit' }, lines: lines(5) }))
      .body;
    await desk.send('wang', placed.id, 'approve');
    expect(await used()).toBe(free + placed.totals!.total);
    const more = await change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 9 }] });
    expect(await used()).toBe(free + more.difference.totals!.after.total);
    await companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit: await used() } });
    const wanted = { lines: [{ lineId: 'l1', quantity: 30 }] };
    const over = await preview('li', placed.id, 'correct', wanted);
    expect(over).toMatchObject({ status: 409, body: { code: 'workflow.guard' } });
    const total = placed.totals!.total;
    const sent = await desk.send('li', placed.id, 'correct', { change: { ...wanted, total } });
    expect(sent.status).toBe(409);
    expect((await change('wang', placed.id, 'correct', wanted)).sent.status).toBe(200);
    expect((await desk.send('wang', placed.id, 'cancel')).status).toBe(200);
    expect(await used()).toBe(free);
    await companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit: 10_000_000 } });
    await stockAddsUp();
  });
});

describe('a change of an order that is still reviewed', () => {
  it('waits in the queue of changes until it is decided, and is found wanting of credit where it is', async () => {
    const { creditUsed } = (await companyModel(store.connection).findById('acme').lean())!;
    const placed = (await desk.place('dora', { ...NOTED, payment: { method: 'credit' }, lines: lines(5) }))
      .body;
    const room = creditUsed + placed.totals!.total;
    await companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit: room } });
    await change('dora', placed.id, 'requestChange', { lines: [{ lineId: 'l1', quantity: 50 }] });
    const asked = await read('chen', placed.id);
    expect(asked.queues).toEqual(['change']);
    expect(offer(asked, 'approve')).toBeUndefined();
    expect((await read('dora', placed.id)).stage.label.en).toMatch(/change you asked for/);
    const applied = await desk.send('chen', placed.id, 'applyChange');
    expect(applied.body.queues).toEqual(['review']);
    expect(applied.body.findings?.map(({ kind }) => kind)).toContain('credit');
    expect(offer(applied.body, 'approve')).toMatchObject({ allowed: false });
    await desk.send('wang', placed.id, 'reject', { reason: 'too much' });
    await companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit: 10_000_000 } });
  });
});

describe('a change that raises doubts', () => {
  it('is made by a reviewer, as the order would be reviewed if it were placed like this', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    const many = { lines: [{ lineId: 'l1', quantity: 600 }] };
    expect((await preview('li', placed.id, 'correct', many)).status).toBe(409);
    await change('mei', placed.id, 'requestChange', many);
    expect(offer(await read('li', placed.id), 'applyChange')).toMatchObject({ allowed: false });
    expect((await desk.send('li', placed.id, 'applyChange')).status).toBe(409);
    expect((await desk.send('chen', placed.id, 'applyChange')).status).toBe(200);
    await stockAddsUp();
  });

  it('or comes with an answer, waits for somebody to agree once the order is on its way', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    await desk.send('mei', placed.id, 'reportProblem', { text: 'wrong number' });
    await desk.send('li', placed.id, 'ask', { text: 'which is right?' });
    const { sent } = await change('mei', placed.id, 'answer', {
      contact: { name: '王梅', phone: '13900139000' },
    });
    expect(sent.body.contact).toEqual(placed.contact);
    expect((await desk.send('li', placed.id, 'applyChange')).body.contact?.phone).toBe('13900139000');
  });

  it('names lines that nobody else had: what stands on an old screen is never taken for something else', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 2) })).body;
    await desk.send('chen', placed.id, 'approve');
    await change('li', placed.id, 'correct', { lines: [{ lineId: 'l2', quantity: 0 }] });
    const { sent } = await change('li', placed.id, 'correct', {
      added: [{ productId: 'p4', unitId: 'each', quantity: 2 }],
    });
    expect(sent.body.lines.map(({ productId }) => productId)).toEqual(['p1', 'p4']);
    expect(sent.body.lines[1]!.id).not.toBe('l2');
    const old = await preview('mei', placed.id, 'requestChange', { lines: [{ lineId: 'l2', quantity: 0 }] });
    expect(old.body.code).toBe('change.unknown-line');
  });
});

describe('an answer', () => {
  it('may be another telephone number: the difference is kept, the address is not looked at again', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'sendBack', { text: 'a number that works, please' });
    const contact = { name: '王梅', phone: '+86 139-0013-9000' };
    const { sent } = await change('mei', placed.id, 'answer', { contact });
    expect(sent.status).toBe(200);
    expect(sent.body.contact).toEqual({ name: '王梅', phone: '13900139000' });
    expect(sent.body.totals).toEqual(placed.totals);
    const entry = (await historyOf('chen', placed.id)).find(({ type }) => type === 'answer');
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
    const { sent } = await change('mei', placed.id, 'answer', { address: FOSHAN });
    expect(sent).toMatchObject({ status: 200, body: { address: FOSHAN } });
    expect((await desk.send('chen', placed.id, 'approve')).body.address).toEqual(FOSHAN);
  });

  it('of nothing at all is not one', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'ask', { text: 'where to?' });
    expect((await desk.send('mei', placed.id, 'answer')).status).toBe(409);
  });
});

describe('parcels under a change', () => {
  it('stay packed when only the receiver changes, and are put together anew when their goods do', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2) })).body;
    const [parcel] = (await desk.send('chen', placed.id, 'approve')).body.shipments;
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: parcel!.id });
    await desk.send('zhang', placed.id, 'finishPacking', { shipmentId: parcel!.id });
    const receiver = await change('li', placed.id, 'correct', {
      contact: { name: '王小梅', phone: '13800138000' },
    });
    expect(receiver.sent.body.shipments).toMatchObject([{ step: 'packed' }]);
    const goods = await change('li', placed.id, 'correct', {
      added: [{ productId: 'p5', unitId: 'box', quantity: 1 }],
    });
    expect(goods.sent.body.shipments).toMatchObject([{ id: parcel!.id, step: 'allocated' }]);
    expect(await held(placed.id)).toBe(12);
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: parcel!.id });
    await desk.send('zhang', placed.id, 'finishPacking', { shipmentId: parcel!.id });
    const shipped = await desk.send('zhang', placed.id, 'ship', {
      shipmentId: parcel!.id,
      carrier: 'sf',
      tracking: 'SF1',
    });
    expect(shipped.status).toBe(200);
    expect(offer(await read('li', placed.id), 'correct')).toMatchObject({ allowed: false });
    await stockAddsUp();
  });

  it('from two warehouses become one where one is enough, and two again', async () => {
    const placed = (
      await desk.place('mei', { ...NOTED, lines: [{ productId: 'p6', unitId: 'each', quantity: 1500 }] })
    ).body;
    const approved = (await desk.send('wang', placed.id, 'approve')).body;
    expect(approved.shipments).toHaveLength(2);
    const one = await change('wang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 900 }] });
    expect(one.sent.body.shipments).toHaveLength(1);
    expect(await held(placed.id)).toBe(900);
    const two = await change('wang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1400 }] });
    expect(two.sent.body.shipments).toHaveLength(2);
    expect(await held(placed.id)).toBe(1400);
    await stockAddsUp();
    expect((await desk.send('wang', placed.id, 'cancel')).status).toBe(200);
    expect(await held(placed.id)).toBe(0);
    await stockAddsUp();
  });

  it('that are collected lie in one place, which is told when it becomes another', async () => {
    const twoTowns = { productId: 'p6', unitId: 'each', quantity: 1500 };
    const refusedOne = await desk.place('mei', {
      ...NOTED,
      lines: [twoTowns],
      delivery: { method: 'pickup' },
    });
    expect(refusedOne.body).toMatchObject({ code: 'pickup.several-places' });
    const far = {
      ...ADDRESS,
      region: '上海市',
      city: '上海市',
      district: '黄浦区',
      street: '南京东路 1 号',
      postcode: '200001',
    };
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2), address: far })).body;
    expect(placed.shipments).toMatchObject([{ warehouseId: 'sh' }]);
    const approved = await desk.send('chen', placed.id, 'approve');
    expect(approved.status).toBe(200);
    const { difference, sent } = await change('li', placed.id, 'correct', { delivery: 'pickup' });
    expect(difference.collectAt?.after?.en).toBe('Shenzhen');
    expect(sent.body.shipments).toMatchObject([{ warehouseId: 'sz' }]);
    const more = await change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 3 }] });
    expect(more.sent.body.shipments).toMatchObject([{ warehouseId: 'sz' }]);
    await stockAddsUp();
  });

  it('that were begun stay before the eyes of the warehouse, whoever has to pay first', async () => {
    const placed = await read('mei', await placePaidOnline());
    await desk.send('chen', placed.id, 'approve');
    const paid = await pay(placed.id, placed.totals!.total);
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: paid.shipments[0]!.id });
    await change('li', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 3 }] });
    const seen = await read('zhang', placed.id);
    expect(offer(seen, 'startPicking')).toMatchObject({ allowed: false });
  });

  it('of an order that several change at once follow the one that was first', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 2, 2) })).body;
    await desk.send('chen', placed.id, 'approve');
    const shown = await Promise.all(
      ['l1', 'l2', 'l3'].map(async (lineId) => {
        const wanted = { lines: [{ lineId, quantity: 5 }] };
        const { body } = await preview('li', placed.id, 'correct', wanted);
        return { ...wanted, total: body.difference.totals!.after.total };
      }),
    );
    const sent = await Promise.all(
      shown.map((each) => desk.send('li', placed.id, 'correct', { change: each })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await held(placed.id)).toBe(9);
    await stockAddsUp();
  });
});
