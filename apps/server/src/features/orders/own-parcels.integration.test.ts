import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { furnish, openDesk, PEOPLE } from '../../testing/desk.fixture.ts';
import { systemClock } from '../../core/clock.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;

beforeAll(async () => {
  store = await furnish(database, 1000, systemClock, [
    ...PEOPLE,
    { id: 'sun', name: 'sun', kind: 'staff', roles: ['warehouse'] },
    { id: 'lin', name: 'lin', kind: 'staff', roles: ['manager'] },
  ]);
  desk = await openDesk(database);
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const bell = async (who: string) =>
  JSON.stringify((await desk.call<{ text: { zh: string } }[]>(who, 'GET', '/api/notifications')).body);
const WAIT = { timeout: 20_000 };
let sent = 0;

/** A parcel of so many pieces (¥45 to 50 each) that was packed by one, sent by another, and came back as a third says. */
async function cameBack(
  quantity: number,
  { packed = 'zhang', ships = 'zhang', says = 'zhang', why = 'undeliverable' } = {},
) {
  sent += 1;
  const { body } = await desk.place('mei', {
    lines: [{ productId: `p${(sent % 8) + 1}`, unitId: 'each', quantity }],
    payment: { method: 'cod' },
    note: 'as soon as possible',
  });
  const order = (await desk.send('wang', body.id, 'approve')).body;
  const at = { shipmentId: order.shipments[0]!.id };
  await desk.send(packed, order.id, 'startPicking', at);
  await desk.send(packed, order.id, 'finishPacking', at);
  const label = { carrier: 'sf', tracking: `SF20120067300${sent + 10}` };
  expect((await desk.send(ships, order.id, 'ship', { ...at, ...label })).status).toBe(200);
  expect((await desk.send(says, order.id, 'comesBack', { ...at, why })).status).toBe(200);
  const line = order.lines[0]!.id;
  const count = (who: string, came: number, event = 'countIn') =>
    desk.send(who, order.id, event, { ...at, goods: { [line]: came } });
  return { order, count };
}

it('a parcel that comes back whole is not counted in by whoever packed or sent it, and managers read that it came back at once', async () => {
  const { order, count } = await cameBack(60);
  const own = await count('zhang', 60);
  expect(own.status).toBe(409);
  expect(JSON.stringify(own.body)).toContain('您自己打包或发出的');
  const offered = (await desk.call<OrderView>('zhang', 'GET', `/api/orders/${order.id}`)).body.offers;
  expect(offered.find(({ event }) => event === 'countIn')).toMatchObject({ allowed: false });
  await expect
    .poll(() => bell('wang'), WAIT)
    .toContain(`${order.number}：zhang登记了包裹没有送达，而它刚刚发出`);
  expect((await count('sun', 60)).body.open).toBe(false);
});

it('within ¥2,000 a day whoever sent it counts it in, and managers are told; two at once keep to that', async () => {
  const [first, second] = [await cameBack(30), await cameBack(30)];
  const both = await Promise.all([first.count('zhang', 30), second.count('zhang', 30)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const done = both[0].status === 200 ? first : second;
  await expect
    .poll(() => bell('lin'), WAIT)
    .toContain(`${done.order.number}：zhang清点了没有送达的包裹，全部入库`);
});

it('what is lost is settled by nobody who picked, sent or reported it, and by one person for ¥2,000 a day', async () => {
  const mixed = { packed: 'zhang', ships: 'sun', says: 'li' };
  const { count } = await cameBack(4, mixed);
  for (const who of ['zhang', 'sun']) expect((await count(who, 3)).status, who).toBe(409);
  const told = await cameBack(4, { packed: 'zhang', ships: 'zhang', says: 'wang', why: 'lost' });
  expect((await told.count('wang', 0)).status).toBe(409);
  expect((await told.count('lin', 0, 'sendReplacement')).status).toBe(200);

  const lost = [await cameBack(30, { says: 'li' }), await cameBack(30, { says: 'li' })];
  expect((await lost[0]!.count('sun', 0)).status).toBe(200);
  const more = await lost[1]!.count('sun', 0);
  expect(more.status).toBe(409);
  expect(JSON.stringify(more.body)).toContain('每人每天');
  expect((await lost[1]!.count('sun', 25)).status).toBe(200);
});
