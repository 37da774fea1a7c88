import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, PASSWORD, shopApp } from './app.fixture.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;
let anna: { id: string; cookie: string };
let bert: { id: string; cookie: string };

beforeAll(async () => {
  store = await openShop(database);
  shop = await shopApp(store);
  const made = async (name: string) => {
    const { _id } = await shop.person({ name, kind: 'consumer' });
    return { id: _id, cookie: await shop.signIn(`${name}@orderdesk.example`) };
  };
  anna = await made('anna');
  bert = await made('bert');
});
afterAll(() => store.close());

const LINE = { productId: 'p1', unitId: 'each', quantity: 1 };
const asPage = (of: string, cookie?: string) => ({
  'orderdesk-person': of,
  ...(cookie === undefined ? {} : { cookie }),
});

describe('what a page of one person asks with another’s session', () => {
  it('is refused with the name of who is signed in, and nothing changes', async () => {
    const put = await shop.call('PUT', '/api/cart', { rev: 0, lines: [LINE] }, asPage(anna.id, bert.cookie));
    expect(put).toMatchObject({
      status: 409,
      body: { code: 'session.other-person', facts: { signedInAs: 'bert' } },
    });
    expect(put.text).toContain('bert');
    const cart = await shop.call('GET', '/api/cart', undefined, { cookie: bert.cookie });
    expect(cart).toMatchObject({ body: { rev: 0, lines: [] } });
  });

  it.each([
    ['GET', '/api/cart', undefined],
    ['GET', '/api/me', undefined],
    ['PUT', '/api/me/addresses', { addresses: [] }],
    ['PUT', '/api/me/locale', { locale: 'en' }],
    ['POST', '/api/quote', { lines: [LINE] }],
    ['POST', '/api/auth/sign-out', {}],
    ['POST', '/api/auth/change-password', { currentPassword: PASSWORD, newPassword: 'another-password' }],
  ])('%s %s', async (method, path, body) => {
    for (const headers of [
      asPage(anna.id, bert.cookie),
      asPage('guest', bert.cookie),
      asPage(anna.id),
      asPage('', bert.cookie),
    ])
      expect(await shop.call(method, path, body, headers)).toMatchObject({
        status: 409,
        body: { code: 'session.other-person' },
      });
    expect((await shop.call('GET', '/api/me', undefined, asPage(bert.id, bert.cookie))).status).toBe(200);
  });

  it('says it in the reader’s language', async () => {
    const refused = await shop.call('GET', '/api/me', undefined, {
      ...asPage(anna.id, bert.cookie),
      cookie: `${bert.cookie}; locale=zh`,
    });
    expect(refused.text).toContain('您现在登录的是');
  });

  it('is not in the way of signing in, and programs that do not say are answered by their session', async () => {
    const body = { email: 'anna@orderdesk.example', password: PASSWORD };
    const signIn = await shop.call('POST', '/api/auth/sign-in/email', body, asPage('guest', bert.cookie));
    expect(signIn.status).toBe(200);
    expect(signIn.cookie).toContain(`orderdesk.person=${anna.id}`);
    expect((await shop.call('GET', '/api/me', undefined, { cookie: bert.cookie })).status).toBe(200);
    const out = await shop.call('POST', '/api/auth/sign-out', {}, { cookie: signIn.cookie });
    expect(out.cookie).toContain('orderdesk.person=guest');
  });
});

describe('answers', () => {
  it('that are somebody’s are kept nowhere, and none is taken for another visitor’s', async () => {
    for (const path of ['/api/me', '/api/cart', '/api/auth/get-session', '/api/products']) {
      const { headers } = await shop.call('GET', path, undefined, { cookie: anna.cookie });
      expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-store']);
      expect(headers.get('vary')).toMatch(/cookie/i);
    }
    const guest = await shop.call('GET', '/api/products');
    expect(guest.headers.get('cache-control')).toBe('private, no-cache');
    expect(guest.headers.get('vary')).toMatch(/cookie.*accept-language/i);
  });

  it('are as private when they are a no', async () => {
    const { headers } = await shop.call('PUT', '/api/cart', { rev: 9 }, { cookie: anna.cookie });
    expect(headers.get('cache-control')).toBe('private, no-store');
  });
});
