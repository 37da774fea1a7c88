import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aProduct } from '../features/catalogue/product.fixture.ts';
import { openShop, shopApp } from './app.fixture.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;
let cookies: string[];
let routes: { method: string; path: string }[];

beforeAll(async () => {
  store = await openShop(database);
  const signInLimits = { windowMs: 1000, pair: 1e9, address: 1e9, account: 1e9, registrations: 1e9 };
  shop = await shopApp(store, { signInLimits });
  shop.catalogue.upsertProduct(aProduct(1));
  await shop.person({ name: 'cao', kind: 'consumer' });
  await shop.person({ name: 'root', kind: 'staff', roles: ['admin'] });
  cookies = ['', await shop.signIn('cao@orderdesk.example'), await shop.signIn('root@orderdesk.example')];
  const { paths } = (await shop.call('GET', '/api/openapi.json')).body as { paths: Record<string, object> };
  routes = Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    )
    // A sign-out in between would only make the rest of the run signed out.
    .filter(({ path }) => !path.endsWith('/sign-out'));
});
afterAll(() => store.close());

const HOSTILE = [
  '',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  'toString',
  '$where',
  '../../etc/passwd',
  "'; drop table orders; --",
  '<script>alert(1)</script>',
  '%00',
  '%ff',
  'p1',
  'each',
  'cao@orderdesk.example',
  'a'.repeat(5000),
  '💥‮',
];
const KEYS = [
  ...HOSTILE,
  ...'lines rev productId unitId quantity note email password name company kind locale addresses address'.split(
    ' ',
  ),
  ...'contact isDefault id delivery saved currentPassword newPassword country region city'.split(' '),
];
const scalar = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(0, -1, 1, 1.5, 1e308, -0, Number.MAX_SAFE_INTEGER, null, true),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 6 }),
  ),
}));
/** Well-formed but for one field, so that the checks behind the first are reached too. */
const nearlyRight = fc.record({
  lines: fc.array(
    fc.record({ productId: fc.constantFrom('p1', 'x'), unitId: fc.constant('each'), quantity: scalar }),
    { minLength: 1, maxLength: 3 },
  ),
  rev: fc.constantFrom<unknown>(0, 1, -1, 'x'),
});
const body = fc.oneof(
  value.map((each) => JSON.stringify(each)),
  nearlyRight.map((each) => JSON.stringify(each)),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    '{',
    'null',
    '[[[[',
    '{"a":1}{"b":2}',
    '\ufeff{}',
    `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
  ),
);

describe('whatever is sent to any route', () => {
  it('is never a fault', async () => {
    const query = fc.array(
      fc.tuple(fc.constantFrom(...KEYS, 'q', 'page', 'sort', 'brand'), fc.constantFrom(...HOSTILE)),
      {
        maxLength: 3,
      },
    );
    const hit = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(2),
        fc.constantFrom(...HOSTILE),
        query,
        body,
        fc.constantFrom(
          'application/json',
          'application/json',
          'application/json; charset=utf-16',
          'text/plain',
          'x',
        ),
        async (pick, who, id, parameters, text, type) => {
          const { method, path } = routes[pick % routes.length]!;
          const filled = path.replaceAll(/\{\w+\}/g, encodeURIComponent(id.toWellFormed()) || '-');
          const search = parameters
            .map((pair) => pair.map((each) => encodeURIComponent(each.toWellFormed())).join('='))
            .join('&');
          const headers = {
            'content-type': type,
            cookie: cookies[who]!,
            'accept-language': id.replaceAll(/[^ -~]/g, ''),
          };
          const answer = await shop.call(
            method,
            `${filled}?${search}`,
            method === 'GET' ? undefined : text,
            headers,
          );
          hit.add(`${method} ${path}`);
          expect(
            answer.status,
            `${method} ${filled}?${search} ${text.slice(0, 300)} → ${answer.text}`,
          ).toBeLessThan(500);
          if (answer.status >= 400)
            expect((answer.body as { code: string }).code).toMatch(/^[a-z]+\.[a-z-]+$/);
        },
      ),
      { numRuns: 600 },
    );
    expect(hit.size).toBe(routes.length);
    expect(shop.logged.filter((line) => line.includes('request failed'))).toEqual([]);
  }, 120_000);

  it('is never a fault in the address either', async () => {
    for (const path of [
      '/api/products/%',
      '/api/products/%E0%A4%A',
      '/api/%2e%2e/x',
      '/api//',
      '/api/products?q=%E0%A4%A',
      '/api/products?%00',
      '/api/pictures/%00.svg',
    ]) {
      const { status } = await shop.call('GET', path);
      expect(status, path).toBeLessThan(500);
    }
  });
});
