import type { HistoryEntry, OrderView } from '@orderdesk/contract';
import { reservationModel, stockModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;
const offered = async (who: string, id: string) =>
  (await read(who, id)).offers.filter(({ allowed }) => allowed).map(({ event }) => event);
const reason = 'It was the neighbour’s parcel';

async function packed(more: object = {}) {
  const { body } = await desk.place('mei', { ...NOTED, ...more });
  const approved = await desk.send('wang', body.id, 'approve');
  const at = { shipmentId: approved.body.shipments[0]!.id };
  await desk.send('zhang', body.id, 'startPicking', at);
  await desk.send('zhang', body.id, 'finishPacking', at);
  return { id: body.id, at };
}

describe('a delivery that was noted by mistake', () => {
  it('is taken back with a reason that its customer reads; it is on its way, and its cash is not to be confirmed', async () => {
    const { id, at } = await packed();
    await desk.send('zhang', id, 'ship', { ...at, carrier: '顺丰', tracking: 'SF1012006732450' });
    expect(await offered('zhang', id)).not.toContain('correctDelivery');
    const due = (await read('li', id)).payment;
    await desk.send('zhang', id, 'confirmDelivery', at);
    expect((await read('zhao', id)).queues).toContain('cod');
    expect(await offered('mei', id)).not.toContain('correctDelivery');
    expect((await desk.send('zhang', id, 'correctDelivery', at)).status).toBe(422);

    const back = await desk.send('zhang', id, 'correctDelivery', { ...at, reason });
    expect(back.body.shipments[0]).toMatchObject({
      step: 'shipped',
      deliveredAt: null,
      tracking: 'SF1012006732450',
    });
    const now = await read('li', id);
    expect(now.queues).toEqual(['delivery']);
    expect(now.payment).toEqual(due);
    const theirs = await read('mei', id);
    expect(theirs.stage.label.en).toMatch(/on its way/);
    expect(theirs.path.flatMap(({ state, label }) => (state === 'done' ? label.en : []))).not.toContain(
      'Delivered',
    );
    for (const who of ['mei', 'li']) {
      const told = await desk.call<HistoryEntry[]>(who, 'GET', `/api/orders/${id}/history`);
      expect(JSON.stringify(told.body.at(-1))).toContain(reason);
    }
    await expect
      .poll(async () => JSON.stringify((await desk.call('mei', 'GET', '/api/notifications')).body))
      .toContain('corrected');
    expect((await desk.send('zhang', id, 'confirmDelivery', at)).status).toBe(200);
  });

  it('is not, once its customer has confirmed that all is well', async () => {
    const { id, at } = await packed();
    await desk.send('zhang', id, 'ship', { ...at, carrier: '顺丰', tracking: 'SF1012006732499' });
    await desk.send('zhang', id, 'confirmDelivery', at);
    await desk.send('mei', id, 'confirmReceipt');
    const late = await desk.send('zhang', id, 'correctDelivery', { ...at, reason });
    expect(late.status).toBe(409);
  });

  it('of what is collected, stands there again: its stock as well', async () => {
    const { id, at } = await packed({ delivery: { method: 'pickup' } });
    const state = async () => ({
      stock: (await stockModel(store.connection).find().sort({ _id: 1 }).lean()).map(
        ({ _id, onHand, reserved, available }) => [_id, onHand, reserved, available],
      ),
      ledger: (await reservationModel(store.connection).find({ orderId: id }).lean()).map((row) => row.state),
    });
    const before = await state();
    await desk.send('zhang', id, 'handOver', at);
    expect(await state()).not.toEqual(before);
    const back = await desk.send('zhang', id, 'correctDelivery', { ...at, reason });
    expect(back.body.shipments[0]).toMatchObject({ step: 'packed', deliveredAt: null });
    expect(await state()).toEqual(before);
    expect((await desk.send('zhang', id, 'handOver', at)).status).toBe(200);
  });
});
