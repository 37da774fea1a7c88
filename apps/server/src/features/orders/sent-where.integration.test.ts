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
  const abroad = { ...again, address: { ...address, country: 'US', postcode: '94043' } };
  expect((await desk.send('wang', order.id, 'sendAgain', abroad)).status).toBe(422);
  // Nobody alone sends it elsewhere; the warehouse only where the order says.
  expect((await desk.send('wang', order.id, 'sendAgain', { ...again, address })).status).toBe(422);
  const agreed = { ...again, address, agreed: 'phone' };
  expect((await desk.send('zhang', order.id, 'sendAgain', agreed)).status).toBe(422);
  expect((await desk.send('wang', order.id, 'sendAgain', agreed)).status).toBe(200);

  for (const who of ['mei', 'zhang', 'li']) {
    const shown = await read(who, order.id);
    expect(shown.address!.street).toBe('科技园三路 7 号');
    const to = new Map(shown.shipments.map((parcel) => [parcel.id, parcel.to]));
    expect(to.get(first)).toBeUndefined();
    expect(to.get(second)!.address!.street).toBe(order.address!.street);
  }
  const history = await desk.call('mei', 'GET', `/api/orders/${order.id}/history`);
  expect(JSON.stringify(history.body)).toContain('科技园三路 7 号');
});
