import type { HistoryEntry, MissingStock, OrderView } from '@orderdesk/contract';
import { type ReservationDoc, reservationModel, type StockDoc, stockId, stockModel } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, NOTED, openDesk, PEOPLE } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Awaited<ReturnType<typeof furnish>>;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 100, undefined, [
    ...PEOPLE,
    { id: 'bao', name: 'bao', kind: 'staff', roles: ['warehouse'] },
  ]);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

let products = 0;
/** An order of five (or more) of a product of its own, of whose first parcel the picker finds so many. */
async function found(pieces: number, quantity = 5) {
  products += 1;
  const productId = `p${(products % 8) + 1}`;
  // A product as nobody has ordered it yet.
  await reservationModel(store.connection).collection.deleteMany({ productId });
  await stockModel(store.connection).collection.updateMany(
    { productId },
    { $set: { onHand: 100, available: 100, reserved: 0, missing: 0 } },
  );
  const { body } = await desk.place('mei', {
    ...NOTED,
    lines: [{ productId, unitId: 'each', quantity }],
  });
  const approved = await desk.send('wang', body.id, 'approve');
  const [parcel] = approved.body.shipments;
  const shipmentId = parcel!.id;
  await desk.send('zhang', body.id, 'startPicking', { shipmentId });
  const lineId = parcel!.lines[0]!.lineId;
  const reported = await desk.send('zhang', body.id, 'reportMissing', {
    ...{ shipmentId, found: { [lineId]: pieces } },
    text: 'The box on the shelf is half empty',
  });
  expect(reported.status).toBe(200);
  return { order: reported.body, shipmentId, lineId, row: stockId(productId, parcel!.warehouseId) };
}

/** A stock row as it stands, after the laws that always hold. */
async function stock(id: string) {
  const {
    onHand,
    reserved,
    available,
    missing = 0,
    productId,
    warehouseId,
  } = (await stockModel(store.connection).collection.findOne<StockDoc>({ _id: id as never }))!;
  const ledger = await reservationModel(store.connection)
    .collection.find<ReservationDoc>({ productId, warehouseId })
    .toArray();
  const of = (state: ReservationDoc['state']) =>
    ledger.reduce((sum, each) => sum + (each.state === state ? each.quantity : 0), 0);
  expect([available, reserved, missing]).toEqual([onHand - reserved - missing, of('held'), of('missing')]);
  return { onHand, reserved, available, missing };
}
const missingNow = async () => (await desk.call<MissingStock[]>('zhang', 'GET', '/api/stock/missing')).body;
const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;

describe('goods that nobody finds', () => {
  it('stay promised while the order waits, and are said to the desk alone', async () => {
    const { order, row } = await found(3);
    expect(await stock(row)).toEqual({ onHand: 100, reserved: 5, available: 95, missing: 0 });
    expect(order.queues).toContain('problem');
    expect((await read('li', order.id)).shipments[0]!.lines[0]!.missing).toBe(2);
    const seen = await read('mei', order.id);
    expect(seen.shipments[0]!.lines[0]!.missing).toBeUndefined();
    const { body: history } = await desk.call<{ type: string }[]>(
      'mei',
      'GET',
      `/api/orders/${order.id}/history`,
    );
    expect(history.map(({ type }) => type)).not.toContain('reportMissing');
  });

  it('stand in the history by product, as how many of how many, in their unit', async () => {
    const { order } = await found(3);
    const { body } = await desk.call<HistoryEntry[]>('li', 'GET', `/api/orders/${order.id}/history`);
    const said = body.find(({ type }) => type === 'reportMissing')!.said.find(({ name }) => name === 'found');
    expect(said!.text.zh).toMatch(/^缺 .+ 2 .+（3\/5）$/);
    expect(said!.text.en).toMatch(/^missing: .+, 2 .+ \(3 of 5 there\)$/);
  });

  it('are not sold again when their order is cancelled; what was found is', async () => {
    const { order, row } = await found(3);
    expect((await desk.send('wang', order.id, 'cancel', { reason: 'not there' })).status).toBe(200);
    expect(await stock(row)).toEqual({ onHand: 100, reserved: 0, available: 98, missing: 2 });
    expect((await read('zhang', order.id)).putBack?.[0]?.lines[0]?.quantity).toBe(3);
  });

  it('are not sold again when their parcel is called off and the other is sent', async () => {
    const { order, shipmentId, row } = await found(97, 150);
    const off = await desk.send('wang', order.id, 'callOff', { shipmentId, reason: 'not there' });
    expect(off.status).toBe(200);
    expect(await stock(row)).toEqual({ onHand: 100, reserved: 0, available: 97, missing: 3 });
  });

  it('are not sold again when the order takes less of them', async () => {
    const { order, lineId, row } = await found(3);
    const change = { lines: [{ lineId, quantity: 3 }] };
    const { body } = await desk.call<{ difference: { totals: { after: { total: number } } } }>(
      ...(['wang', 'POST', `/api/orders/${order.id}/changes/preview`, { event: 'correct', change }] as const),
    );
    const { total } = body.difference.totals.after;
    const done = await desk.send('wang', order.id, 'correct', { change: { ...change, total } });
    expect(done.status).toBe(200);
    // Nothing but what was missing had opened the problem: it closes with it.
    expect(done.body.queues).not.toContain('problem');
    expect(await stock(row)).toEqual({ onHand: 100, reserved: 3, available: 95, missing: 2 });
    expect(done.body.shipments[0]!.lines[0]!.missing).toBeUndefined();
  });

  it('are a problem until the order is corrected, the parcel called off or they are found: words do not solve it', async () => {
    const { order, shipmentId, row } = await found(3);
    const none = await desk.send('li', order.id, 'resolveProblem');
    expect(none.status).toBe(409);
    const refused = await desk.send('li', order.id, 'resolveProblem', { text: 'ok' });
    expect(refused).toMatchObject({ status: 409, body: { title: expect.stringContaining('包裹还缺货') } });
    expect((await read('li', order.id)).queues).toContain('problem');
    expect((await desk.send('zhang', order.id, 'finishPacking', { shipmentId })).status).toBe(409);

    const back = await desk.send('zhang', order.id, 'foundAfterAll', { shipmentId });
    expect(back.body.queues).toEqual(['pack']);
    expect((await desk.send('zhang', order.id, 'foundAfterAll', { shipmentId })).status).toBe(409);
    expect((await desk.send('zhang', order.id, 'finishPacking', { shipmentId })).status).toBe(200);
    const off = await desk.send('wang', order.id, 'cancel', { reason: 'too late' });
    expect(off.status).toBe(200);
    expect(await stock(row)).toMatchObject({ reserved: 0 });
  });

  it('that are found close the problem they opened, and no other', async () => {
    const { order, shipmentId } = await found(3);
    await desk.send('mei', order.id, 'reportProblem', { text: 'when does it come?' });
    const back = await desk.send('zhang', order.id, 'foundAfterAll', { shipmentId });
    expect(back.body.queues).toContain('problem');
    await desk.send('li', order.id, 'resolveProblem', { answer: 'tomorrow' });

    // A problem that is reported after a shortage was settled is none of the next shortage's.
    const other = await found(3);
    await desk.send('zhang', other.order.id, 'foundAfterAll', { shipmentId: other.shipmentId });
    await desk.send('li', other.order.id, 'reportProblem', { text: 'the box is torn' });
    const { lineId } = other;
    await desk.send('zhang', other.order.id, 'reportMissing', {
      ...{ shipmentId: other.shipmentId, found: { [lineId]: 1 } },
      text: 'gone again',
    });
    const again = await desk.send('zhang', other.order.id, 'foundAfterAll', { shipmentId: other.shipmentId });
    expect(again.body.queues).toContain('problem');
    const none = await desk.send('li', other.order.id, 'resolveProblem');
    expect(none.body).toMatchObject({ title: '请写明怎样解决的' });
  });

  it('cannot be more than there were, nor all of them, and each line is counted', async () => {
    const { order, shipmentId, lineId } = await found(4);
    for (const goods of [{ [lineId]: 6 }, { [lineId]: 5 }, {}, { [lineId]: 1, other: 1 }]) {
      const wrong = await desk.send('zhang', order.id, 'reportMissing', {
        shipmentId,
        found: goods,
        text: 'x',
      });
      expect(wrong.status).toBe(422);
    }
  });
});

describe('a count', () => {
  const countOf = (row: string) => (who: string, missing: number, there: number) => {
    const [productId, warehouseId] = row.split(':') as [string, string];
    const body = { productId, warehouseId, missing, found: there };
    return desk.call<MissingStock[]>(who, 'POST', '/api/stock/count', body);
  };

  it('settles what was missing: what lies there is for sale, the rest leaves the records', async () => {
    const { order, row } = await found(3);
    await desk.send('wang', order.id, 'cancel', { reason: 'not there' });
    const [productId, warehouseId] = row.split(':') as [string, string];
    expect(await missingNow()).toContainEqual(
      expect.objectContaining({ productId, warehouseId, missing: 2, orders: [order.number] }),
    );
    const count = countOf(row);
    expect((await count('li', 2, 1)).status).toBe(403);
    expect((await count('wang', 3, 1)).status).toBe(409);
    expect((await count('wang', 2, 3)).status).toBe(400);
    const done = await count('wang', 2, 1);
    expect(done.status).toBe(200);
    expect(done.body.map((each) => each.productId)).not.toContain(productId);
    expect(await stock(row)).toEqual({ onHand: 99, reserved: 0, available: 99, missing: 0 });
    expect((await count('wang', 2, 1)).status).toBe(409);
  });

  it('is made by another than who reported the goods missing, however the order came to do without them', async () => {
    const cancelled = await found(3);
    await desk.send('wang', cancelled.order.id, 'cancel', { reason: 'not there' });
    const lessened = await found(3);
    const change = { lines: [{ lineId: lessened.lineId, quantity: 3 }] };
    const { body } = await desk.call<{ difference: { totals: { after: { total: number } } } }>(
      ...([
        'wang',
        'POST',
        `/api/orders/${lessened.order.id}/changes/preview`,
        { event: 'correct', change },
      ] as const),
    );
    const { total } = body.difference.totals.after;
    await desk.send('wang', lessened.order.id, 'correct', { change: { ...change, total } });
    for (const { row } of [cancelled, lessened]) {
      const own = (await missingNow()).find(
        ({ productId, warehouseId }) => row === stockId(productId, warehouseId),
      );
      expect(own!.cannot!.zh).toContain('您自己登记的');
      const refused = await countOf(row)('zhang', 2, 2);
      expect(refused).toMatchObject({ status: 409, body: { code: 'stock.own-report' } });
      expect((await countOf(row)('bao', 2, 2)).status).toBe(200);
    }
  });

  it('that loses more than one may in a day is a manager’s, and managers are told of every loss', async () => {
    const { order, row } = await found(40, 90);
    await desk.send('wang', order.id, 'cancel', { reason: 'not there' });
    const rowsOf = (id: string) =>
      desk
        .call<MissingStock[]>('bao', 'GET', '/api/stock/missing')
        .then(({ body }) =>
          body.find(({ productId, warehouseId }) => id === stockId(productId, warehouseId))!,
        );
    const seen = await rowsOf(row);
    // Some fifty pieces at some ¥50 each.
    expect(seen.cannot).toBeNull();
    const [gone, most] = [seen.missing, seen.mostLost!];
    expect(most).toBeGreaterThan(20);
    expect(most).toBeLessThan(50);
    const refused = await countOf(row)('bao', gone, gone - most - 1);
    expect(refused).toMatchObject({ status: 409, body: { code: 'stock.loss-bound' } });
    expect((await countOf(row)('bao', gone, gone - most)).status).toBe(200);

    const next = await found(3);
    await desk.send('wang', next.order.id, 'cancel', { reason: 'not there' });
    const { missing } = await rowsOf(next.row);
    // What was lost before in the day counts as well.
    expect((await countOf(next.row)('bao', missing, 0)).status).toBe(409);
    expect((await countOf(next.row)('wang', missing, 0)).status).toBe(200);
    const { body } = await desk.call<{ text: { zh: string } }[]>('wang', 'GET', '/api/notifications');
    expect(JSON.stringify(body)).toMatch(new RegExp(`bao在.+清点报损：.+ 少 ${most} 件，值 ¥`));
  });
});
