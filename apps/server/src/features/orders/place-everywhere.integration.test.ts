import type { PlaceOrder, QuoteView } from '@orderdesk/contract';
import { citiesOf, type Division, isDivided, type Province, PROVINCES } from '@orderdesk/domain';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../core/clock.ts';
import { freshKey, furnish, openDesk } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let desk: Awaited<ReturnType<typeof openDesk>>;
let close: () => Promise<void>;

beforeAll(async () => {
  const store = await furnish(database, 100_000, systemClock, CUSTOMERS);
  desk = await openDesk(database);
  close = async () => {
    await desk.server.close();
    await store.close();
  };
});
afterAll(() => close());

/** Several: what is promised asks what a customer has open, and nobody has hundreds. */
const CUSTOMERS = Array.from({ length: 12 }, (_, n) => ({
  id: `customer-${n}`,
  name: `customer-${n}`,
  kind: 'consumer' as const,
}));

/** As many at a time as a small machine handles without waiting. */
const AT_ONCE = 6;
const METHODS = ['standard', 'express', 'pickup'] as const;
const LINE = { productId: 'p2', unitId: 'each', quantity: 1 };

type Place = { readonly province: Province; readonly city: Division };
const PLACES: readonly Place[] = PROVINCES.flatMap((province) =>
  citiesOf(province).map((city) => ({ province, city })),
);

/** As somebody types it who reads Chinese, and as somebody who does not; every other one each. */
function typedAddress({ province, city }: Place, latin: boolean): PlaceOrder['address'] {
  const district = isDivided(city) ? (latin ? 'Central' : '中心区') : '';
  return latin
    ? { country: 'CN', region: province.en, city: city.en, district, street: '8 Renmin Road', postcode: '' }
    : { country: 'CN', region: province.short, city: city.zh, district, street: '人民路 8 号', postcode: '' };
}

async function placed(
  place: Place,
  index: number,
  method: PlaceOrder['delivery']['method'],
): Promise<string | null> {
  const address = typedAddress(place, index % 2 === 1 && place.city.en !== '');
  const where = method === 'pickup' ? {} : { address };
  const { name: who } = CUSTOMERS[index % CUSTOMERS.length]!;
  const question = { lines: [LINE], delivery: method, ...where };
  const quoted = await desk.call<QuoteView>(who, 'POST', '/api/quote', question);
  const order = {
    lines: [LINE],
    ...where,
    contact: { name: '王梅', phone: '+86 138-0013-8000' },
    delivery: { method },
    payment: { method: 'cod' },
    expectedTotal: quoted.body.totals.total,
  };
  const answer = await desk.call(who, 'POST', '/api/orders', order, { 'idempotency-key': freshKey() });
  const { totals, delivery } = answer.body as {
    totals?: { total: number };
    delivery?: { expectedAt: string };
  };
  const promised = quoted.body.delivery.find((option) => option.method === method)?.expectedAt;
  return answer.status === 201 && totals?.total === order.expectedTotal && delivery?.expectedAt === promised
    ? null
    : `${place.province.zh} ${place.city.zh} ${method}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`;
}

it('to every city of the list, in every way: the total and the day shown are those of the order, at the first press', async () => {
  const firsts = new Set(PROVINCES.map((province) => citiesOf(province)[0]));
  const all = PLACES.flatMap((place, index) =>
    // Goods that are collected go nowhere: once from each region is enough.
    (firsts.has(place.city) ? METHODS : METHODS.slice(0, 2)).map(
      (method) => () => placed(place, index, method),
    ),
  );
  const wrong: string[] = [];
  for (let at = 0; at < all.length; at += AT_ONCE) {
    const answers = await Promise.all(all.slice(at, at + AT_ONCE).map((place) => place()));
    wrong.push(...answers.filter((answer) => answer !== null));
  }
  expect(wrong).toEqual([]);
}, 300_000);
