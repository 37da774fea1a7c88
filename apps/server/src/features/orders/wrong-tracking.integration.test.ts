import type { OrderView } from '@orderdesk/contract';
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

async function packed(): Promise<OrderView> {
  const { body } = await desk.place('mei', NOTED);
  const { body: order } = await desk.send('wang', body.id, 'approve');
  const at = { shipmentId: order.shipments[0]!.id };
  await desk.send('zhang', order.id, 'startPicking', at);
  await desk.send('zhang', order.id, 'finishPacking', at);
  return (await desk.call<OrderView>('zhang', 'GET', `/api/orders/${order.id}`)).body;
}
const ship = ({ id, shipments }: OrderView, tracking: string, carrier = '顺丰') =>
  desk.send('zhang', id, 'ship', { shipmentId: shipments[0]!.id, carrier, tracking });

it('a parcel goes with a carrier that has a name, under a number of its own', async () => {
  const order = await packed();
  for (const carrier of ['无', 'http://evil.example/a', 'a@evil.example', '1'])
    expect((await ship(order, 'SF1012006730001', carrier)).status, carrier).toBe(422);
  const phone = order.contact!.phone;
  for (const tracking of [order.number, phone.slice(-11), 'SF1234567890123 SF1234567890124']) {
    const refused = await ship(order, tracking);
    expect(refused.status, tracking).toBeGreaterThanOrEqual(400);
    expect(JSON.stringify(refused.body), tracking).toContain('tracking');
  }
  const sent = await ship(order, 'SF1012006730002', 'sf');
  expect(sent.body.shipments[0]).toMatchObject({ carrier: '顺丰速运 SF Express', step: 'shipped' });
});

it('under the number of a parcel that is on its way nothing else is sent, and staff read whose it is', async () => {
  const [first, second] = [await packed(), await packed()];
  expect((await ship(first, 'SF1012006730003')).status).toBe(200);
  const refused = await ship(second, 'sf 1012 0067 30003'.toUpperCase());
  expect(JSON.stringify(refused.body)).toContain(first.number);
  expect((await ship(second, 'SF1012006730004')).status).toBe(200);
  const at = { shipmentId: second.shipments[0]!.id };
  const taken = { ...at, carrier: 'sf', tracking: 'SF1012006730003' };
  const corrected = await desk.send('zhang', second.id, 'correctTracking', taken);
  expect(JSON.stringify(corrected.body)).toContain(first.number);
  // What has arrived keeps its number, and does not keep it from others: carriers use theirs again.
  await desk.send('zhang', first.id, 'confirmDelivery', { shipmentId: first.shipments[0]!.id });
  expect((await desk.send('zhang', second.id, 'correctTracking', taken)).status).toBe(200);
});

it('however its letters and figures are written, a number is the same; the number of an order, a telephone or one figure over and over is none', async () => {
  const [first, second, other] = [await packed(), await packed(), await packed()];
  expect((await ship(first, 'SF1012006730005')).status).toBe(200);
  for (const tracking of ['sf1012006730005', 'SF-1012-006730005', 'sF10120067-30005', 'SFIOl2006730005'])
    expect(JSON.stringify((await ship(second, tracking)).body), tracking).toContain(first.number);
  for (const tracking of [
    other.number,
    other.number.replaceAll('-', ''),
    '13711112222',
    '000000',
    '111111',
    '1',
  ])
    expect((await ship(second, tracking)).status, tracking).toBeGreaterThanOrEqual(400);
  expect(JSON.stringify((await ship(second, second.lines[0]!.sku.toLowerCase())).body)).toContain('货号');
  expect((await ship(second, 'AB1234567', 'javascript:alert(1)')).status).toBe(422);
  // Some carriers have numbers of eleven figures.
  expect((await ship(second, '13711112222', '德邦')).status).toBe(200);
});
