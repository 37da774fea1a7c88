import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
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

const read = async (who: string, id: string) =>
  (await desk.call<OrderView>(who, 'GET', `/api/orders/${id}`)).body;

/** An order of mei's that was sent and did not reach her. */
async function notDelivered(tracking: string, why: string) {
  const { body } = await desk.place('mei', { payment: { method: 'cod' }, note: 'as soon as possible' });
  const order = (await desk.send('wang', body.id, 'approve')).body;
  const shipmentId = order.shipments[0]!.id;
  await desk.send('zhang', order.id, 'startPicking', { shipmentId });
  await desk.send('zhang', order.id, 'finishPacking', { shipmentId });
  await desk.send('zhang', order.id, 'ship', { shipmentId, carrier: 'sf', tracking });
  expect((await desk.send('mei', order.id, 'requestChange', { text: 'Another telephone' })).status).toBe(409);
  expect((await desk.send('li', order.id, 'comesBack', { shipmentId, why })).status).toBe(200);
  return { order, shipmentId };
}

it('a parcel that came back is sent again to the corrected address; what is on its way keeps that of its label', async () => {
  // Only both warehouses together have so many.
  const { body } = await desk.place('mei', {
    lines: [{ productId: 'p1', unitId: 'each', quantity: 150 }],
    payment: { method: 'cod' },
    note: 'as soon as possible',
  });
  const order = (await desk.send('wang', body.id, 'approve')).body;
  const [first, second] = order.shipments.map(({ id }) => id) as [string, string];
  for (const [place, shipmentId] of [first, second].entries()) {
    await desk.send('zhang', order.id, 'startPicking', { shipmentId });
    await desk.send('zhang', order.id, 'finishPacking', { shipmentId });
    const label = { shipmentId, carrier: 'sf', tracking: `SF10000000${place}` };
    expect((await desk.send('zhang', order.id, 'ship', label)).status).toBe(200);
  }
  await desk.send('li', order.id, 'comesBack', { shipmentId: first, why: 'undeliverable' });
  const address = { ...order.address!, street: '科技园三路 7 号' };
  const again = { shipmentId: first, carrier: 'jd', tracking: 'JD555000113' };
  const contact = { name: '陈小明', phone: '13757146000' };
  const change = { address, contact, total: order.totals!.total };
  const abroad = { ...change, address: { ...address, country: 'US', postcode: '94043' } };
  expect((await desk.send('li', order.id, 'correct', { change: abroad, agreed: 'phone' })).status).toBe(409);
  // Nobody alone sends it elsewhere, and what was in it is bought; the warehouse sends only where the order says.
  expect((await desk.send('li', order.id, 'correct', { change })).status).toBe(422);
  const fewer = { ...change, lines: [{ lineId: order.lines[0]!.id, quantity: 120 }] };
  const refused = await desk.send('li', order.id, 'correct', { change: fewer, agreed: 'phone' });
  expect(refused.body).toMatchObject({ code: 'change.too-late' });
  expect((await desk.send('zhang', order.id, 'sendAgain', { ...again, address })).status).toBe(422);
  const corrected = await desk.send('li', order.id, 'correct', { change, agreed: 'phone' });
  expect(corrected.status).toBe(200);
  expect(corrected.body.totals!.total).toBe(order.totals!.total);
  expect((await desk.send('zhang', order.id, 'sendAgain', again)).status).toBe(200);

  for (const who of ['mei', 'zhang', 'li']) {
    const shown = await read(who, order.id);
    expect(shown.address!.street).toBe('科技园三路 7 号');
    const to = new Map(shown.shipments.map((parcel) => [parcel.id, parcel.to]));
    expect(to.get(first)).toBeUndefined();
    expect(to.get(second)!.address!.street).toBe(order.address!.street);
  }
  expect((await read('mei', order.id)).contact!.name).toBe('陈小明');
  const history = await desk.call('mei', 'GET', `/api/orders/${order.id}/history`);
  expect(JSON.stringify(history.body)).toContain('科技园三路 7 号');
});

it('whoever learns that a parcel came back asks for another telephone; it is sent again once that is decided', async () => {
  const { order, shipmentId } = await notDelivered('SF1000000091', 'undeliverable');
  const contact = { ...order.contact, phone: '13757146001' };
  const change = { contact, total: order.totals!.total };
  expect((await desk.send('mei', order.id, 'requestChange', { change })).status).toBe(200);
  const again = { shipmentId, carrier: 'sf', tracking: 'SF1000000092' };
  expect((await desk.send('zhang', order.id, 'sendAgain', again)).status).toBe(409);
  expect((await desk.send('li', order.id, 'applyChange')).status).toBe(200);
  expect((await desk.send('zhang', order.id, 'sendAgain', again)).status).toBe(200);
  const shown = await read('mei', order.id);
  expect(shown.contact!.phone).toBe('13757146001');
  expect(shown.shipments[0]!.to).toBeUndefined();
  expect((await desk.send('mei', order.id, 'requestChange', { change })).status).toBe(409);
});

it('an answer to a question may bring the right address of a parcel that comes back', async () => {
  const { order } = await notDelivered('SF1000000093', 'refused');
  await desk.send('mei', order.id, 'reportProblem', { text: 'Nobody rang.' });
  await desk.send('li', order.id, 'ask', { text: 'Where should it go?' });
  const asked = (await read('mei', order.id)).offers.find(({ event }) => event === 'answer')!;
  expect(asked.form.map(({ type }) => type)).toContain('change');
  const change = { address: { ...order.address!, street: '解放路 2 号' }, total: order.totals!.total };
  expect((await desk.send('mei', order.id, 'answer', { change })).status).toBe(200);
  expect((await desk.send('li', order.id, 'applyChange')).status).toBe(200);
  expect((await read('li', order.id)).address!.street).toBe('解放路 2 号');
});
