import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, PASSWORD, shopApp } from '../http/app.fixture.ts';
import { proxyTrust } from '../http/trusted-proxies.ts';
import { memoryRates } from '../rates/rates.ts';
import { waitAfter } from './password-guesses.ts';

const database = testDatabase();
let store: Store;
let one: Awaited<ReturnType<typeof shopApp>>;
let two: Awaited<ReturnType<typeof shopApp>>;
/** How long tries were slowed down, without waiting for it. */
const slowed: number[] = [];
const wait = async (ms: number) => void slowed.push(ms);

beforeAll(async () => {
  store = await openShop(database);
  const options = { trustProxy: proxyTrust('loopback')!, wait };
  // The database clears what has expired by its own clock.
  const now = new Date();
  one = await shopApp(store, options, now);
  two = await shopApp(store, options, now);
  for (const name of ['boss', 'neighbour', 'typist', 'mover', 'signed-in', 'fukai'])
    await one.person({ name, kind: 'staff', roles: ['admin'] });
});
afterAll(() => store.close());

const signIn = (at: typeof one, name: string, password: string, address: string, cookie?: string) =>
  at.call(
    'POST',
    '/api/auth/sign-in/email',
    { email: `${name}@orderdesk.example`, password },
    { 'x-forwarded-for': address, ...(cookie === undefined ? {} : { cookie }) },
  );
const guess = async (name: string, address: string, times: number) => {
  for (let n = 0; n < times; n += 1) await signIn(n % 2 ? one : two, name, 'wrong-password', address);
};

describe('wrong passwords', () => {
  it('make the next try wait, longer each time, from that address, over all processes; then the right one is taken', async () => {
    await guess('typist', '198.51.100.1', 5);
    const early = await signIn(two, 'typist', PASSWORD, '198.51.100.1');
    expect(early).toMatchObject({ status: 429, body: { code: 'session.too-many-attempts' } });
    const wait = Number(early.headers.get('retry-after'));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    one.clock.advance({ seconds: wait });
    two.clock.advance({ seconds: wait });
    expect(await signIn(one, 'typist', PASSWORD, '198.51.100.1')).toMatchObject({ status: 200 });
    expect(await signIn(one, 'typist', PASSWORD, '198.51.100.1')).toMatchObject({ status: 200 });
  });

  it('never make anybody wait for more than a minute', () => {
    expect([1, 4, 5, 6, 7].map((failures) => waitAfter(failures))).toEqual([0, 0, 2, 4, 8]);
    expect(waitAfter(1000)).toBe(60);
  });

  it(
    'a hundred from ten addresses keep the right one out from no other, and no device that signed in before',
    { timeout: 180_000 },
    async () => {
      const before = await signIn(one, 'boss', PASSWORD, '203.0.113.200');
      for (let n = 0; n < 10; n += 1) await guess('boss', `198.51.100.${10 + n}`, 10);
      expect(await signIn(two, 'boss', PASSWORD, '203.0.113.9')).toMatchObject({ status: 200 });
      const here = await signIn(one, 'boss', PASSWORD, '198.51.100.10', before.cookie);
      expect(here).toMatchObject({ status: 200 });
      expect((await signIn(one, 'boss', PASSWORD, '198.51.100.10')).status).toBe(429);
    },
  );

  it(
    'of one address count together over all accounts: the next one there waits, for a quarter of a minute at most; nobody elsewhere, and no device that is known',
    { timeout: 180_000 },
    async () => {
      const before = await signIn(one, 'neighbour', PASSWORD, '203.0.113.201');
      const tries = [];
      for (let n = 0; n < 29; n += 1)
        tries.push((await signIn(n % 2 ? one : two, `nobody-${n}`, 'one-for-all', '198.51.100.50')).status);
      expect(tries.filter((status) => status === 401).length).toBeLessThanOrEqual(11);
      expect(tries.at(-1)).toBe(429);
      expect((await signIn(one, 'neighbour', PASSWORD, '198.51.100.50', before.cookie)).status).toBe(200);
      expect((await signIn(one, 'neighbour', PASSWORD, '198.51.100.51')).status).toBe(200);
      const late = await signIn(two, 'neighbour', PASSWORD, '198.51.100.50');
      expect(late).toMatchObject({ status: 429, body: { code: 'session.too-many-attempts' } });
      const wait = Number(late.headers.get('retry-after'));
      expect(wait).toBeLessThanOrEqual(15);
      one.clock.advance({ seconds: wait });
      two.clock.advance({ seconds: wait });
      expect((await signIn(one, 'neighbour', PASSWORD, '198.51.100.50')).status).toBe(200);
    },
  );

  it('and a right one now and then does not make them forgotten', { timeout: 180_000 }, async () => {
    for (let n = 0; n < 10; n += 1) await guess(`somebody-${n}`, '198.51.100.52', 1);
    one.clock.advance({ seconds: 15 });
    two.clock.advance({ seconds: 15 });
    expect((await signIn(one, 'neighbour', PASSWORD, '198.51.100.52')).status).toBe(200);
    await guess('somebody-else', '198.51.100.52', 1);
    expect((await signIn(two, 'neighbour', PASSWORD, '198.51.100.52')).status).toBe(429);
  });

  it(
    'of one account from many addresses make strangers’ tries on it slower, and shut nobody out',
    { timeout: 180_000 },
    async () => {
      const before = await signIn(one, 'fukai', PASSWORD, '203.0.113.202');
      slowed.length = 0;
      for (let n = 0; n < 20; n += 1) await guess('fukai', `192.0.2.${n + 1}`, 1);
      expect(slowed).toEqual(Array(10).fill(1000));
      expect((await signIn(one, 'fukai', PASSWORD, '203.0.113.202', before.cookie)).status).toBe(200);
      expect(slowed).toHaveLength(10);
      expect((await signIn(one, 'fukai', PASSWORD, '203.0.113.203')).status).toBe(200);
      expect(slowed.at(-1)).toBe(2000);
    },
  );

  it('sent at once from one address hold nobody elsewhere up', { timeout: 180_000 }, async () => {
    let over = 0;
    const flood = Array.from({ length: 30 }, (_, n) =>
      signIn(one, `invented-${n}`, 'wrong-password', '198.51.100.53').then(() => (over += 1)),
    );
    expect((await signIn(one, 'neighbour', PASSWORD, '203.0.113.204')).status).toBe(200);
    // One of them was being looked at, perhaps one more.
    expect(over).toBeLessThanOrEqual(4);
    await Promise.all(flood);
  });

  it('of strangers do not keep those who are signed in from changing their password', async () => {
    const { cookie } = await signIn(one, 'signed-in', PASSWORD, '203.0.113.77');
    await guess('signed-in', '203.0.113.77', 12);
    const change = (currentPassword: string) =>
      one.call(
        'POST',
        '/api/auth/change-password',
        { currentPassword, newPassword: 'another-good-one' },
        { cookie, 'x-forwarded-for': '203.0.113.77' },
      );
    expect(await change(PASSWORD)).toMatchObject({ status: 200 });
  });

  it('of the signed-in person count, for them alone', async () => {
    const { cookie } = await signIn(one, 'mover', PASSWORD, '203.0.113.78');
    const change = (currentPassword: string) =>
      one.call(
        'POST',
        '/api/auth/change-password',
        { currentPassword, newPassword: 'another-good-one' },
        { cookie },
      );
    const wrong = [];
    for (let n = 0; n < 6; n += 1) wrong.push((await change('not-this-one')).status);
    expect(wrong).toEqual([403, 403, 403, 403, 403, 429]);
    expect(await signIn(two, 'mover', PASSWORD, '203.0.113.79')).toMatchObject({ status: 200 });
  });

  it('while the clock was ahead make nobody wait until that clock’s time has come', async () => {
    const ahead = await shopApp(
      store,
      { trustProxy: proxyTrust('loopback')!, wait },
      new Date(Date.now() + 40 * 86_400_000),
    );
    for (let n = 0; n < 6; n += 1) await signIn(ahead, 'typist', 'wrong-password', '198.51.100.80');
    expect(await signIn(ahead, 'typist', PASSWORD, '198.51.100.80')).toMatchObject({ status: 429 });
    expect(await signIn(one, 'typist', PASSWORD, '198.51.100.80')).toMatchObject({ status: 200 });
  });

  it('a device is known only by a cookie that we signed, for the account that signed in on it', async () => {
    const { cookie } = await signIn(one, 'boss', PASSWORD, '203.0.113.201');
    const device = cookie.split('; ').find((each) => each.startsWith('orderdesk.device='))!;
    await guess('neighbour', '198.51.100.60', 7);
    for (const brought of [device, `${device.slice(0, -4)}AAAA`, 'orderdesk.device=x.y'])
      expect((await signIn(one, 'neighbour', PASSWORD, '198.51.100.60', brought)).status).toBe(429);
  });

  it('tried all at once are no more than tried one by one', async () => {
    const tries = await Promise.all(
      Array.from({ length: 40 }, (_, n) => signIn(n % 2 ? one : two, 'mover', 'wrong', '198.51.100.70')),
    );
    expect(tries.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(6);
    expect(
      tries.filter(({ status }) => status === 429).every(({ headers }) => headers.has('retry-after')),
    ).toBe(true);
  });
});

describe('right passwords in a loop', () => {
  it('are bounded by person and address, with when to come again; others sign in and are answered meanwhile', async () => {
    const options = { trustProxy: proxyTrust('loopback')!, wait, rates: memoryRates() };
    const shop = await shopApp(store, options, new Date());
    const { cookie } = await signIn(shop, 'neighbour', PASSWORD, '203.0.113.90');
    const loop = Promise.all(
      Array.from({ length: 60 }, () => signIn(shop, 'mover', PASSWORD, '203.0.113.91')),
    );
    const me = () => shop.call('GET', '/api/me', undefined, { cookie });
    for (let n = 0; n < 20; n += 1) expect((await me()).status).toBe(200);
    const refused = (await loop).filter(({ status }) => status !== 200);
    expect(refused.length).toBeGreaterThanOrEqual(20);
    for (const { status, headers } of refused) {
      expect([429, 503]).toContain(status);
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    }
    expect((await signIn(shop, 'fukai', PASSWORD, '203.0.113.92')).status).toBe(200);
  }, 60_000);
});
