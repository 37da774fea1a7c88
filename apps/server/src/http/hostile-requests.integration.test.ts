import { eventModel, orderModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../observe/logger.ts';
import { furnish, NOTED, openDesk } from '../testing/desk.fixture.ts';
import { anyBody, HOSTILE, hostileQuery } from './hostile.fixture.ts';

const database = testDatabase();
const faults: string[] = [];
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
let cookies: string[];
let routes: { method: string; path: string }[];
let orderId: string;

beforeAll(async () => {
  store = await furnish(database);
  // Background work is not what is asked here, and would log on its own.
  desk = await openDesk(database, {
    roles: ['http'],
    log: createLogger('error', { write: (line) => void faults.push(line) }),
  });
  cookies = ['', ...(await Promise.all(['mei', 'chen', 'admin'].map((name) => desk.signIn(name))))];
  orderId = (await desk.place('mei', NOTED)).body.id;
  const { body } = await desk.call<{ paths: Record<string, object> }>(null, 'GET', '/api/openapi.json');
  routes = Object.entries(body.paths)
    .flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    )
    // A sign-out in between would only make the rest of the run signed out.
    .filter(({ path }) => !path.endsWith('/sign-out'));
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const counts = async () => ({
  orders: await orderModel(store.connection).countDocuments(),
  events: await eventModel(store.connection).countDocuments(),
});

describe('whatever is sent to any route of the product', () => {
  it('is never a fault, and what is refused changes nothing', async () => {
    const before = await counts();
    const hit = new Set<string>();
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(3),
        fc.oneof(fc.constant('the-order'), fc.constantFrom(...HOSTILE)),
        hostileQuery,
        anyBody,
        fc.constantFrom(
          'application/json',
          'application/json',
          'application/json; charset=utf-16',
          'text/plain',
          'x',
        ),
        fc.constantFrom('0123456789', 'short', '$where{}'),
        async (pick, who, id, query, body, type, key) => {
          const { method, path } = routes[pick % routes.length]!;
          const part = encodeURIComponent((id === 'the-order' ? orderId : id).toWellFormed()) || '-';
          const url = `${desk.server.url}${path.replaceAll(/\{\w+\}/g, part)}?${query}`;
          const response = await fetch(url, {
            method,
            headers: { 'content-type': type, cookie: cookies[who]!, 'idempotency-key': key },
            ...(method === 'GET' ? {} : { body }),
          });
          const text = await response.text();
          hit.add(`${method} ${path}`);
          expect(response.status, `${method} ${url} ${body.slice(0, 300)} → ${text}`).toBeLessThan(500);
          if (response.status >= 400) {
            expect((JSON.parse(text) as { code: string }).code).toMatch(/^[a-z-]+\.[A-Za-z.-]+$/);
          } else if (method !== 'GET' && path.includes('/orders')) accepted += 1;
        },
      ),
      { numRuns: 800, interruptAfterTimeLimit: 60_000 },
    );
    expect(faults).toEqual([]);
    expect(hit.size).toBe(routes.length);
    if (accepted === 0) expect(await counts()).toEqual(before);
  }, 120_000);

  it.each([
    '/api/products/%',
    '/api/products/%E0%A4%A',
    '/api/%2e%2e/x',
    '/api//',
    '/api/products?q=%E0%A4%A',
    '/api/products?%00',
    '/api/pictures/%00.svg',
    `/api/products?q=${'x'.repeat(9000)}`,
  ])('is never a fault in an address such as %s', async (path) => {
    const { status } = await fetch(`${desk.server.url}${path}`);
    expect(status).toBeLessThan(500);
  });
});
