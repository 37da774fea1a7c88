import { createRoute, z } from '@hono/zod-openapi';
import { problem } from '@orderdesk/contract';
import { refuse } from '@orderdesk/domain';
import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refused } from '../core/refused.ts';
import { NO_RATES } from '../rates/rates.ts';
import { openShop, shopApp } from './app.fixture.ts';
import { jsonBody } from './responses.ts';
import { router } from './router.ts';
import { MAX_BODY } from './strict-body.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;

/** A feature of which one route works, one refuses and one is broken. */
const probe = router().openapi(
  createRoute({
    method: 'post',
    path: '/probe/{what}',
    request: {
      params: z.object({ what: z.string() }),
      body: jsonBody(z.strictObject({ text: z.string().max(20).optional(), n: z.int().optional() })),
    },
    responses: { 200: { description: 'echo' } },
  }),
  (c) => {
    const { what } = c.req.valid('param');
    if (what === 'fault') throw new Error('mongodb://root:hunter2@db fell over');
    if (what === 'forbid') {
      throw new Refused(
        refuse('policy.forbidden', { zh: '无权', en: 'You may not' }, { needs: ['manager'], roles: [] }),
      );
    }
    if (what === 'refuse') {
      throw new Refused(refuse('order.moved-on', { zh: '订单已变更', en: 'The order moved on' }, { rev: 3 }));
    }
    return c.json(c.req.valid('json'), 200);
  },
);

beforeAll(async () => {
  store = await openShop(database);
  shop = await shopApp(store, { routes: [probe], metricsToken: 'scrape-me' });
});
afterAll(() => store.close());

const post = (body: unknown, headers = {}, what = 'echo') =>
  shop.call('POST', `/api/probe/${what}`, body, headers);

describe('bodies', () => {
  it('that are right go through', async () => {
    expect(await post({ text: '$5.00 {"a"}', n: 1 })).toMatchObject({ status: 200, body: { n: 1 } });
  });

  it.each([
    ['not JSON', '{"n":', 400, 'body.malformed'],
    ['an unknown field', { m: 1 }, 400, 'body.invalid'],
    ['a wrong type', { n: 'one' }, 400, 'body.invalid'],
    ['an array', [], 400, 'body.invalid'],
    ['null', 'null', 400, 'body.invalid'],
    ['NUL', { text: 'a\u0000b' }, 400, 'body.characters'],
    ['half a character', '{"text":"\\ud800"}', 400, 'body.characters'],
    ['an operator', { $where: '1' }, 400, 'body.keys'],
    ['a dotted path', { 'a.b': 1 }, 400, 'body.keys'],
    ['a prototype', '{"__proto__":{"admin":true}}', 400, 'body.keys'],
    ['a constructor', { constructor: { prototype: {} } }, 400, 'body.keys'],
    ['bottomless nesting', '['.repeat(200_000) + ']'.repeat(200_000), 400, 'body.too-deep'],
    ['more than a megabyte', `{"text":"${'x'.repeat(MAX_BODY)}"}`, 413, 'body.too-large'],
  ])('with %s are refused', async (_, body, status, code) => {
    const answer = await post(body);
    expect(answer).toMatchObject({ status, body: { code, status } });
    expect(problem.parse(answer.body).title).not.toBe('');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('too large end the connection, and say so before another request is sent on it', async () => {
    const answer = await post(`{"text":"${'x'.repeat(MAX_BODY)}"}`);
    expect(answer.headers.get('connection')).toBe('close');
  });

  it('of another type are refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
      expect(await post('n=1', { 'content-type': type })).toMatchObject({
        status: 415,
        body: { code: 'body.type' },
      });
    }
  });

  it('count by their size, and also when they are refused for what is in them', async () => {
    const asked: number[] = [];
    const rates = {
      ...NO_RATES,
      take: (_kind: string, _asker: object, points = 1) => {
        asked.push(points);
        return Promise.resolve(asked.length > 2 ? 7 : null);
      },
    };
    const limited = await shopApp(store, { routes: [probe], rates });
    const send = (body: string) => limited.call('POST', '/api/probe/echo', body);
    expect((await send('{')).status).toBe(400);
    expect((await send(`{"$":"${'x'.repeat(100_000)}"}`)).status).toBe(400);
    const third = await send('{');
    expect([third.status, third.headers.get('retry-after')]).toEqual([429, '7']);
    expect(asked).toEqual([1, 11, 1]);
  });

  it('that are missing are refused', async () => {
    expect(await shop.call('POST', '/api/quote')).toMatchObject({
      status: 400,
      body: { code: 'body.invalid' },
    });
  });
});

describe('answers', () => {
  it('to refusals have code, text and facts', async () => {
    expect((await post({}, { 'accept-language': 'en' }, 'refuse')).body).toMatchObject({
      type: 'urn:orderdesk:problem:order.moved-on',
      status: 409,
      title: 'The order moved on',
      facts: { rev: 3 },
    });
    expect((await post({}, {}, 'refuse')).body).toMatchObject({ title: '订单已变更' });
  });

  it('tell the house alone which roles it has for what', async () => {
    await shop.person({ id: 'ning', name: 'ning', kind: 'staff', roles: ['service'] });
    await shop.person({ id: 'mo', name: 'mo', kind: 'consumer' });
    for (const [who, facts] of [
      ['ning', { needs: ['manager'], roles: [] }],
      ['mo', undefined],
    ] as const) {
      const cookie = await shop.signIn(`${who}@orderdesk.example`);
      const { status, body } = await post({}, { cookie }, 'forbid');
      expect([status, (body as { facts?: object }).facts]).toEqual([403, facts]);
    }
  });

  it('to faults say nothing of the inside and are logged under the request id', async () => {
    const answer = await post({}, { 'x-request-id': 'req-12345678' }, 'fault');
    expect(answer).toMatchObject({ status: 500, body: { code: 'server.fault', requestId: 'req-12345678' } });
    expect(answer.text).not.toContain('hunter2');
    const line = shop.logged.find((each) => each.includes('req-12345678'));
    expect(line).toContain('fell over');
  });

  it('never log a refusal as a fault', async () => {
    const before = shop.logged.length;
    await post({}, {}, 'refuse');
    expect(shop.logged.length).toBe(before);
  });

  it('for unknown addresses and methods are problems too', async () => {
    expect(await shop.call('GET', '/api/nothing')).toMatchObject({
      status: 404,
      body: { code: 'route.unknown' },
    });
    const method = await shop.call('DELETE', '/api/cart');
    expect(method).toMatchObject({ status: 405, body: { code: 'route.method' } });
    expect(method.headers.get('allow')).toContain('PUT');
  });

  it('name their request', async () => {
    const { headers } = await shop.call('GET', '/api/brands');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });
});

describe('operations', () => {
  it('answer health and readiness', async () => {
    expect(await shop.call('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    expect(await shop.call('GET', '/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } });
    const waiting = await shopApp(store, { ready: () => false });
    expect(await waiting.call('GET', '/readyz')).toMatchObject({
      status: 503,
      body: { database: true, work: false },
    });
  });

  it('give figures by route, to those who hold the token', async () => {
    expect(await shop.call('GET', '/metrics')).toMatchObject({ status: 403 });
    await shop.call('GET', '/api/products/secret-sku');
    const { text } = await shop.call('GET', '/metrics', undefined, { authorization: 'Bearer scrape-me' });
    expect(text).toMatch(
      /orderdesk_http_request_seconds_count\{method="GET",route="\/api\/products\/:id",status="404"\} 1/,
    );
    expect(text).not.toContain('secret-sku');
  });
});

describe('documentation', () => {
  it('describes every route with its refusals', async () => {
    const { body } = await shop.call('GET', '/api/openapi.json');
    const { openapi, paths, components } = body as {
      openapi: string;
      paths: Record<string, Record<string, { responses: object }>>;
      components: { schemas: Record<string, unknown> };
    };
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/register', '/api/cart', '/api/products/{id}', '/api/probe/{what}']),
    );
    const answers = (method: string) => Object.keys(paths['/api/cart']![method]!.responses).join(' ');
    // What stands before every route (size, kind, rates, faults) is described with each.
    expect(answers('put')).toBe('200 400 401 403 409 413 415 429 500 503');
    expect(answers('get')).toMatch(/^200 .*401 403/);
    expect(answers('get')).not.toMatch(/413|415/);
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(['Problem', 'ProductPage', 'Cart']),
    );
  });

  it('describes what is no JSON by the type it is answered with', async () => {
    const { body } = await shop.call('GET', '/api/openapi.json');
    const { paths } = body as { paths: Record<string, { get: { responses: Record<string, Described> } }> };
    type Described = { content?: Record<string, unknown> };
    const typesOf = (path: string) => Object.keys(paths[path]!.get.responses['200']!.content!);
    expect(typesOf('/api/pictures/{name}')).toContain('image/webp');
    for (const path of ['/healthz', '/readyz', '/metrics']) {
      const { headers } = await shop.call('GET', path, undefined, { authorization: 'Bearer scrape-me' });
      expect(headers.get('content-type')?.replaceAll(' ', '')).toContain(
        typesOf(path)[0]!.replaceAll(' ', ''),
      );
    }
    expect(paths['/readyz']!.get.responses['503']).toBeDefined();
  });

  it('is read without a network', async () => {
    const page = await shop.call('GET', '/api/docs');
    expect(page.status).toBe(200);
    const assets = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!);
    expect(assets.length).toBeGreaterThan(3);
    for (const url of assets) {
      expect(url).toMatch(/^\/api\/docs\//);
      expect((await shop.call('GET', url)).status).toBe(200);
    }
    expect(await shop.call('GET', '/api/docs/package.json')).toMatchObject({ status: 404 });
  });
});
