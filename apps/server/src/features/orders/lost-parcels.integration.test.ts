import type { OrderView } from '@orderdesk/contract';
import { stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, openDesk } from '../../testing/desk.fixture.ts';

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

const onHand = async (productId: string) => {
  const rows = await stockModel(store.connection).find({ productId }).lean();
  return rows.reduce((sum, row) => sum + row.onHand, 0);
};
const offered = (order: OrderView) => order.offers.filter(({ allowed }) => allowed).map(({ event }) => event);
const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
let product = 0;
let sent = 0;

/** An approved order of one parcel. */
async function approved(quantity: number) {
  product += 1;
  const productId = `p${((product - 1) % 8) + 1}`;
  const placed = await desk.place('mei', {
    lines: [{ productId, unitId: 'each', quantity }],
    payment: { method: 'cod' },
    note: 'as soon as possible',
  });
  expect(placed.status).toBe(201);
  const order = (await desk.send('wang', placed.body.id, 'approve')).body;
  return { productId, order, parcels: order.shipments.map(({ id }) => id) };
}

async function sendParcel(id: string, shipmentId: string) {
  await desk.send('zhang', id, 'startPicking', { shipmentId });
  await desk.send('zhang', id, 'finishPacking', { shipmentId });
  sent += 1;
  const tracking = `SF00000000${sent}`;
  expect((await desk.send('zhang', id, 'ship', { shipmentId, carrier: 'sf', tracking })).status).toBe(200);
}

const comesBack = (id: string, shipmentId: string, why: string) =>
  desk.send('li', id, 'comesBack', { shipmentId, why });

describe('a parcel that does not reach its customer', () => {
  it('that was said not to arrive by mistake goes on as before, whatever was said', async () => {
    for (const why of ['damaged', 'refused', 'undeliverable']) {
      const { order, parcels } = await approved(1);
      const shipmentId = parcels[0]!;
      await sendParcel(order.id, shipmentId);
      const was = (await read('zhang', order.id)).shipments[0]!;
      await comesBack(order.id, shipmentId, why);
      const found = await desk.send('li', order.id, 'foundAgain', {
        ...{ shipmentId, where: 'carrier' },
        text: 'wrong parcel',
      });
      expect(found.status, why).toBe(200);
      const { tracking, shippedAt } = was;
      expect(found.body.shipments[0]).toMatchObject({ step: 'shipped', tracking, shippedAt });
      expect((await desk.send('zhang', order.id, 'confirmDelivery', { shipmentId })).status, why).toBe(200);
    }
  });

  it('lost or damaged, is not sent again: its goods are written off and taken from stock once more, under a new number', async () => {
    const { productId, order, parcels } = await approved(6);
    const shipmentId = parcels[0]!;
    const line = order.lines[0]!.id;
    const before = await onHand(productId);
    await sendParcel(order.id, shipmentId);
    const lostNumber = (await read('zhang', order.id)).shipments[0]!.tracking!;
    await comesBack(order.id, shipmentId, 'damaged');
    expect(offered(await read('wang', order.id))).toEqual(expect.arrayContaining(['sendReplacement']));
    expect(offered(await read('zhang', order.id))).not.toContain('sendAgain');
    const again = { shipmentId, carrier: 'jd', tracking: 'JD555000222' };
    expect((await desk.send('zhang', order.id, 'sendAgain', again)).status).toBe(409);

    const replaced = await desk.send('wang', order.id, 'sendReplacement', {
      shipmentId,
      goods: { [line]: 1 },
    });
    expect(replaced.status).toBe(200);
    expect(replaced.body.queues).toEqual(['pick']);
    expect((await read('li', order.id)).totals).toEqual(order.totals);
    expect(replaced.body.shipments).toMatchObject([{ step: 'returned' }, { step: 'allocated' }]);
    const fresh = replaced.body.shipments[1]!.id;
    await desk.send('zhang', order.id, 'startPicking', { shipmentId: fresh });
    await desk.send('zhang', order.id, 'finishPacking', { shipmentId: fresh });
    const ship = (tracking: string) =>
      desk.send('zhang', order.id, 'ship', { shipmentId: fresh, carrier: 'sf', tracking });
    const refused = await ship(lostNumber);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(refused.body)).toContain('tracking');
    // Nor as it looks when it is typed by hand.
    expect((await ship(lostNumber.toLowerCase().replace('00', 'o0'))).status).toBeGreaterThanOrEqual(400);
    expect((await ship('SF99990000')).body.shipments[1]).toMatchObject({ step: 'shipped' });
    // Six went out, one of them came back whole, six went out once more.
    expect(await onHand(productId)).toBe(before - 6 + 1 - 6);
  });

  it('is told as it is: by when it is settled, what replaces it, or that nothing could be delivered', async () => {
    const { order, parcels } = await approved(2);
    const [shipmentId] = parcels as [string];
    const goods = { [order.lines[0]!.id]: 0 };
    await sendParcel(order.id, shipmentId);
    await comesBack(order.id, shipmentId, 'lost');
    const lost = await read('mei', order.id);
    expect(lost.expectedAt).toBeNull();
    expect(lost.shipments[0]!.estimate).toBeUndefined();
    // Seven days, by the service level of the station it stands at.
    const { back, settledBy } = lost.shipments[0]!;
    expect(Date.parse(settledBy!) - Date.parse(back!.at)).toBe(7 * 86_400_000);

    await desk.send('wang', order.id, 'sendReplacement', { shipmentId, goods });
    const anew = await read('mei', order.id);
    expect(anew.shipments[1]).toMatchObject({ replaces: shipmentId, step: 'allocated' });
    expect(anew.shipments[1]!.estimate!.at).toBe(anew.delivery.estimate.at);
    expect(anew.shipments[0]!.settledBy).toBeUndefined();

    const again = anew.shipments[1]!.id;
    await sendParcel(order.id, again);
    await comesBack(order.id, again, 'lost');
    await desk.send('wang', order.id, 'countIn', { shipmentId: again, goods });
    const ended = await read('mei', order.id);
    expect(ended.open).toBe(false);
    expect(ended.stage.label.en).toBe('Could not be delivered: nothing is charged');
    expect(ended.path.at(-1)).toMatchObject({ state: 'stopped', label: { en: 'Not delivered' } });
  });

  it('until it is received its customer reads when that is taken as confirmed', async () => {
    const { order, parcels } = await approved(2);
    await sendParcel(order.id, parcels[0]!);
    await desk.send('zhang', order.id, 'confirmDelivery', { shipmentId: parcels[0]! });
    const { shipments, deadlines } = await read('mei', order.id);
    const until = Date.parse(shipments[0]!.deliveredAt!) + 7 * 86_400_000;
    expect(deadlines).toMatchObject([{ until: new Date(until).toISOString() }]);
  });

  it('with too little in stock, is not replaced: it is counted in', async () => {
    const { productId, order, parcels } = await approved(6);
    await sendParcel(order.id, parcels[0]!);
    await comesBack(order.id, parcels[0]!, 'lost');
    await stockModel(store.connection).collection.updateMany({ productId }, { $set: { available: 0 } });
    const offer = (await read('wang', order.id)).offers.find(({ event }) => event === 'sendReplacement');
    expect(offer).toMatchObject({ allowed: false });
    expect(offer!.refusal!.text.en).toContain('not enough in stock');
    expect(offered(await read('wang', order.id))).toContain('countIn');
  });

  it('whose customer waits for an answer is neither counted in nor sent before that: nothing ends over a question', async () => {
    const { order, parcels } = await approved(2);
    const shipmentId = parcels[0]!;
    const line = order.lines[0]!.id;
    await sendParcel(order.id, shipmentId);
    await comesBack(order.id, shipmentId, 'refused');
    await desk.send('mei', order.id, 'reportProblem', { text: 'please bring it again tomorrow' });
    const count = { shipmentId, goods: { [line]: 2 } };
    const refused = await desk.send('zhang', order.id, 'countIn', count);
    expect(refused.status).toBe(409);
    expect((await read('li', order.id)).open).toBe(true);
    await desk.send('li', order.id, 'resolveProblem', { answer: 'we take it back' });
    expect((await desk.send('zhang', order.id, 'countIn', count)).body.open).toBe(false);
  });

  it('lost, has nothing that can be sold again, unless it is said to be found', async () => {
    const { productId, order, parcels } = await approved(4);
    const shipmentId = parcels[0]!;
    const goods = { [order.lines[0]!.id]: 4 };
    await sendParcel(order.id, shipmentId);
    const out = await onHand(productId);
    await comesBack(order.id, shipmentId, 'lost');
    for (const event of ['countIn', 'sendReplacement']) {
      const refused = await desk.send('wang', order.id, event, { shipmentId, goods });
      expect(refused.status, event).toBeGreaterThanOrEqual(400);
    }
    expect(await onHand(productId)).toBe(out);
    const found = await desk.send('zhang', order.id, 'foundAgain', {
      ...{ shipmentId, where: 'back' },
      text: 'in their depot',
    });
    expect(found.body.shipments[0]).toMatchObject({ step: 'returning', back: { why: 'undeliverable' } });
    expect((await desk.send('zhang', order.id, 'countIn', { shipmentId, goods })).body.open).toBe(false);
    expect(await onHand(productId)).toBe(out + 4);
  });

  it('lost, that turns up with its carrier is on its way as before, and can be delivered', async () => {
    const { order, parcels } = await approved(2);
    const shipmentId = parcels[0]!;
    await sendParcel(order.id, shipmentId);
    const was = (await read('zhang', order.id)).shipments[0]!;
    await comesBack(order.id, shipmentId, 'lost');
    const unsaid = await desk.send('li', order.id, 'foundAgain', { shipmentId, text: 'in their depot' });
    expect(unsaid.status).toBe(422);
    const found = await desk.send('li', order.id, 'foundAgain', {
      ...{ shipmentId, where: 'carrier' },
      text: 'in their depot',
    });
    expect(found.status).toBe(200);
    expect(found.body.shipments[0]).toMatchObject({
      ...{ step: 'shipped', carrier: was.carrier, tracking: was.tracking, shippedAt: was.shippedAt },
    });
    expect(found.body.shipments[0]!.back).toBeUndefined();
    expect((await read('mei', order.id)).stage.label.en).toBe('Your parcel is on its way');
    expect((await desk.send('zhang', order.id, 'confirmDelivery', { shipmentId })).status).toBe(200);
  });

  it('is no loss on the word of whoever packed it: neither lost nor broken goods, whatever it is called', async () => {
    for (const why of ['lost', 'damaged', 'refused']) {
      const { order, parcels } = await approved(2);
      const shipmentId = parcels[0]!;
      const goods = { [order.lines[0]!.id]: 0 };
      await sendParcel(order.id, shipmentId);
      await comesBack(order.id, shipmentId, why);
      const own = await desk.send('zhang', order.id, 'countIn', { shipmentId, goods });
      expect(own.status, why).toBe(409);
      expect(JSON.stringify(own.body)).toContain('您自己打包');
      expect((await desk.send('wang', order.id, 'countIn', { shipmentId, goods })).status, why).toBe(200);
    }
  });

  it('is replaced twice at most; then the order costs less by it', async () => {
    const { order, parcels } = await approved(1);
    const goods = { [order.lines[0]!.id]: 0 };
    let shipmentId = parcels[0]!;
    for (let times = 0; times < 2; times += 1) {
      await sendParcel(order.id, shipmentId);
      await comesBack(order.id, shipmentId, 'lost');
      const replaced = await desk.send('wang', order.id, 'sendReplacement', { shipmentId, goods });
      expect(replaced.status).toBe(200);
      shipmentId = replaced.body.shipments.find(({ step }) => step === 'allocated')!.id;
    }
    await sendParcel(order.id, shipmentId);
    await comesBack(order.id, shipmentId, 'lost');
    expect((await desk.send('wang', order.id, 'sendReplacement', { shipmentId, goods })).status).toBe(409);
    expect(offered(await read('wang', order.id))).toContain('countIn');
  });
});
