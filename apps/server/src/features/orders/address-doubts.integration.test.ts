import type { OrderView } from '@orderdesk/contract';
import type { Store } from '@orderdesk/store';
import type { Address } from '@orderdesk/domain';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESS, type Desk, furnish, openDesk } from '../../testing/desk.fixture.ts';
import { changing, lines } from './changing.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Desk;
let on: ReturnType<typeof changing>;

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database);
  on = changing(database, desk, store);
  // Whoever has ordered before is not looked at for that.
  const first = await desk.place('mei');
  await desk.send('chen', first.body.id, 'approve');
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const BEIJING = { ...ADDRESS, region: '北京市', city: '北京市', district: '朝阳区', postcode: '' };
let pieces = 1;

/** Other goods each time: the same to the same place within the hour would be held for that. */
async function placed(address: Address): Promise<OrderView> {
  const { status, body } = await desk.place('mei', { address, lines: lines((pieces += 1)) });
  expect(status).toBe(201);
  return on.read('chen', body.id);
}

const textsOf = ({ findings }: OrderView) => findings?.map(({ text }) => text.zh);

describe('an order to an address that contradicts itself or names what nobody knows', () => {
  it.each([
    [{ ...ADDRESS, district: '朝阳区' }, '我们的名单里，深圳市没有“朝阳区”（北京市、长春市有）。'],
    [{ ...ADDRESS, city: '深川市' }, '我们的名单里，广东省没有“深川市”，是不是深圳市？'],
    [
      { ...BEIJING, street: '西藏拉萨市城关区北京中路 1 号' },
      '详细地址写的是西藏自治区拉萨市，而所选地区是北京市。',
    ],
    [{ ...BEIJING, postcode: '830000' }, '邮政编码 830000 属于新疆维吾尔自治区，而地址在北京市。'],
  ])('is taken and waits for a person: %j', async (address, text) => {
    const order = await placed(address);
    expect(textsOf(order)).toEqual([text]);
    expect(order.queues).toEqual(['review']);
  });

  it('is found anew when its address is changed, and is not held by what is right', async () => {
    const wrong = await placed({ ...ADDRESS, city: '深川市' });
    const { sent } = await on.change('chen', wrong.id, 'correct', {
      address: { ...ADDRESS, postcode: '830000' },
    });
    expect(sent.status).toBe(200);
    expect(textsOf(await on.read('chen', wrong.id))).toEqual([
      '邮政编码 830000 属于新疆维吾尔自治区，而地址在广东省。',
    ]);
    const again = await on.change('chen', wrong.id, 'correct', { address: ADDRESS });
    expect(again.sent.status).toBe(200);
    expect(textsOf(await on.read('chen', wrong.id))).toEqual([]);
  });
});

it.each([ADDRESS, { ...BEIJING, street: '西藏路 1 号' }, { ...BEIJING, postcode: '100020' }])(
  'one to %j is confirmed by itself',
  async (address) => {
    const order = await placed(address);
    expect(textsOf(order)).toEqual([]);
    expect(order.queues).not.toContain('review');
  },
);
