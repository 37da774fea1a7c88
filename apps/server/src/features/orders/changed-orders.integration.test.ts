import { companyModel, type Store } from '@orderdesk/store';
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

describe('a change of an order that is still reviewed', () => {
  it('waits in the queue of changes until it is decided, and is found wanting of credit where it is', async () => {
    const { creditUsed } = (await companyModel(store.connection).findById('acme').lean())!;
    const placed = (await desk.place('dora', { ...NOTED, payment: { method: 'credit' }, lines: lines(5) }))
      .body;
    const room = creditUsed + placed.totals!.total;
    await companyModel(store.connection).updateOne({ _id: 'acme' }, { $set: { creditLimit: room } });
    await on.change('dora', placed.id, 'requestChange', { lines: [{ lineId: 'l1', quantity: 50 }] });
    const asked = await on.read('chen', placed.id);
    expect(asked.queues).toEqual(['change']);
    expect(offer(asked, 'approve')).toBeUndefined();
    expect((await on.read('dora', placed.id)).stage.label.en).toMatch(/change that was asked for/);
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
    expect((await on.preview('li', placed.id, 'correct', many)).status).toBe(409);
    await on.change('mei', placed.id, 'requestChange', many);
    expect(offer(await on.read('li', placed.id), 'applyChange')).toMatchObject({ allowed: false });
    expect((await desk.send('li', placed.id, 'applyChange')).status).toBe(409);
    expect((await desk.send('chen', placed.id, 'applyChange')).status).toBe(200);
    await on.stockAddsUp();
  });

  it('or comes with an answer, waits for somebody to agree once the order is on its way', async () => {
    const placed = (await desk.place('mei', NOTED)).body;
    await desk.send('chen', placed.id, 'approve');
    await desk.send('mei', placed.id, 'reportProblem', { text: 'wrong number' });
    await desk.send('li', placed.id, 'ask', { text: 'which is right?' });
    const { sent } = await on.change('mei', placed.id, 'answer', {
      contact: { name: '王梅', phone: '13900139000' },
    });
    expect(sent.body.contact).toEqual(placed.contact);
    expect((await desk.send('li', placed.id, 'applyChange')).body.contact?.phone).toBe('13900139000');
  });

  it('names lines that nobody else had: what stands on an old screen is never taken for something else', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 2) })).body;
    await desk.send('chen', placed.id, 'approve');
    await on.change('li', placed.id, 'correct', { lines: [{ lineId: 'l2', quantity: 0 }] });
    const { sent } = await on.change('wang', placed.id, 'correct', {
      added: [{ productId: 'p4', unitId: 'each', quantity: 2 }],
    });
    expect(sent.body.lines.map(({ productId }) => productId)).toEqual(['p1', 'p4']);
    expect(sent.body.lines[1]!.id).not.toBe('l2');
    const old = await on.preview('mei', placed.id, 'requestChange', {
      lines: [{ lineId: 'l2', quantity: 0 }],
    });
    expect(old.body.code).toBe('change.unknown-line');
  });
});

describe('parcels under a change', () => {
  it('stay packed when only the receiver changes, and are put together anew when their goods do', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2) })).body;
    const [parcel] = (await desk.send('chen', placed.id, 'approve')).body.shipments;
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: parcel!.id });
    await desk.send('zhang', placed.id, 'finishPacking', { shipmentId: parcel!.id });
    const receiver = await on.change('li', placed.id, 'correct', {
      contact: { name: '王小梅', phone: '13800138000' },
    });
    expect(receiver.sent.body.shipments).toMatchObject([{ step: 'packed' }]);
    const goods = await on.change('wang', placed.id, 'correct', {
      added: [{ productId: 'p5', unitId: 'box', quantity: 1 }],
    });
    expect(goods.sent.body.shipments).toMatchObject([{ id: parcel!.id, step: 'allocated' }]);
    expect(await on.held(placed.id)).toBe(12);
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: parcel!.id });
    await desk.send('zhang', placed.id, 'finishPacking', { shipmentId: parcel!.id });
    const shipped = await desk.send('zhang', placed.id, 'ship', {
      shipmentId: parcel!.id,
      carrier: 'sf',
      tracking: 'SF1',
    });
    expect(shipped.status).toBe(200);
    expect(offer(await on.read('li', placed.id), 'correct')).toMatchObject({ allowed: false });
    await on.stockAddsUp();
  });

  it('from two warehouses become one where one is enough, and two again', async () => {
    const placed = (
      await desk.place('mei', { ...NOTED, lines: [{ productId: 'p6', unitId: 'each', quantity: 1500 }] })
    ).body;
    const approved = (await desk.send('wang', placed.id, 'approve')).body;
    expect(approved.shipments).toHaveLength(2);
    const one = await on.change('wang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 900 }] });
    expect(one.sent.body.shipments).toHaveLength(1);
    expect(await on.held(placed.id)).toBe(900);
    const two = await on.change('wang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 1400 }] });
    expect(two.sent.body.shipments).toHaveLength(2);
    expect(await on.held(placed.id)).toBe(1400);
    await on.stockAddsUp();
    expect((await desk.send('wang', placed.id, 'cancel', { reason: 'not wanted' })).status).toBe(200);
    expect(await on.held(placed.id)).toBe(0);
    await on.stockAddsUp();
  });

  it('that are collected lie in one place, which is told when it becomes another', async () => {
    const twoTowns = { productId: 'p8', unitId: 'each', quantity: 1500 };
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
    const { difference, sent } = await on.change('li', placed.id, 'correct', { delivery: 'pickup' });
    expect(difference.collectAt?.after?.en).toBe('Shenzhen');
    expect(sent.body.shipments).toMatchObject([{ warehouseId: 'sz' }]);
    const more = await on.change('wang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 3 }] });
    expect(more.sent.body.shipments).toMatchObject([{ warehouseId: 'sz' }]);
    await on.stockAddsUp();
  });

  it('that were begun stay before the eyes of the warehouse, whoever has to pay first', async () => {
    const placed = await on.read('mei', await on.placePaidOnline());
    await desk.send('chen', placed.id, 'approve');
    const paid = await on.pay(placed.id, placed.totals!.total);
    await desk.send('zhang', placed.id, 'startPicking', { shipmentId: paid.shipments[0]!.id });
    await on.change('wang', placed.id, 'correct', { lines: [{ lineId: 'l1', quantity: 3 }] });
    const seen = await on.read('zhang', placed.id);
    expect(offer(seen, 'startPicking')).toMatchObject({ allowed: false });
  });

  it('of an order that several change at once follow the one that was first', async () => {
    const placed = (await desk.place('mei', { ...NOTED, lines: lines(2, 2, 2) })).body;
    await desk.send('chen', placed.id, 'approve');
    const shown = await Promise.all(
      ['l1', 'l2', 'l3'].map(async (lineId) => {
        const wanted = { lines: [{ lineId, quantity: 5 }] };
        const { body } = await on.preview('wang', placed.id, 'correct', wanted);
        return { ...wanted, total: body.difference.totals!.after.total };
      }),
    );
    const sent = await Promise.all(
      shown.map((each) => desk.send('wang', placed.id, 'correct', { change: each, agreed: 'phone' })),
    );
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await on.held(placed.id)).toBe(9);
    await on.stockAddsUp();
  });
});
