import { changeRights, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, PASSWORD, shopApp } from '../http/app.fixture.ts';
import { authSecret } from './auth-secret.ts';

const database = testDatabase();
let store: Store;
let shop: Awaited<ReturnType<typeof shopApp>>;

beforeAll(async () => {
  store = await openShop(database);
  shop = await shopApp(store);
});
afterAll(() => store.close());

const signIn = (email: string, password: string) =>
  shop.call('POST', '/api/auth/sign-in/email', { email, password });

describe('sessions', () => {
  it('sign in, know who it is, sign out', async () => {
    await shop.person({ name: 'wang', kind: 'staff', roles: ['reviewer', 'manager'] });
    const signedIn = await signIn('WANG@orderdesk.example', PASSWORD);
    expect(signedIn).toMatchObject({
      status: 200,
      body: { person: { kind: 'staff', roles: ['reviewer', 'manager'] } },
    });
    expect(signedIn.headers.get('set-cookie')).toMatch(/orderdesk\.session_token=.*HttpOnly.*SameSite=Lax/i);
    expect(signedIn.text).not.toContain('token');

    const { cookie } = signedIn;
    expect(await shop.call('GET', '/api/me', undefined, { cookie })).toMatchObject({
      status: 200,
      body: { person: { name: 'wang' }, company: null, paymentMethods: [] },
    });
    expect(await shop.call('POST', '/api/auth/sign-out', undefined, { cookie })).toMatchObject({
      status: 200,
    });
    expect(await shop.call('GET', '/api/me', undefined, { cookie })).toMatchObject({
      status: 401,
      body: { code: 'session.required' },
    });
  });

  it('say the same for a wrong password and for nobody', async () => {
    await shop.person({ name: 'li', kind: 'staff', roles: ['service'] });
    for (const email of ['li@orderdesk.example', 'nobody@orderdesk.example']) {
      expect(await signIn(email, 'wrong-password')).toMatchObject({
        status: 401,
        body: { code: 'session.wrong-credentials' },
      });
    }
  });

  it('are given to many right passwords at the same moment', async () => {
    const all = await Promise.all(
      Array.from({ length: 12 }, () => signIn('wang@orderdesk.example', PASSWORD)),
    );
    expect(all.every(({ status }) => status === 200)).toBe(true);
  });

  it('are refused to a forged cookie', async () => {
    const cookie = await shop.signIn('wang@orderdesk.example');
    const forged = `${cookie.slice(0, -6)}AAAAAA`;
    expect(await shop.call('GET', '/api/me', undefined, { cookie: forged })).toMatchObject({ status: 401 });
  });

  it('see changed rights at once', async () => {
    const person = await shop.person({ name: 'zhou', kind: 'staff', roles: ['service'] });
    const cookie = await shop.signIn(person.email);
    const roles = async () => {
      const { body } = await shop.call('GET', '/api/auth/get-session', undefined, { cookie });
      return (body as { person: { roles: string[]; permissionVersion: number } }).person;
    };
    expect(await roles()).toMatchObject({ roles: ['service'], permissionVersion: 1 });
    await changeRights(store, person._id, { roles: ['finance'] });
    shop.auth.forget(person._id);
    expect(await roles()).toMatchObject({ roles: ['finance'], permissionVersion: 2 });
  });

  it('end elsewhere when the password changes', async () => {
    const person = await shop.person({ name: 'sun', kind: 'staff', roles: ['warehouse'] });
    const [here, elsewhere] = [await shop.signIn(person.email), await shop.signIn(person.email)];
    const change = (currentPassword: string) =>
      shop.call(
        'POST',
        '/api/auth/change-password',
        { currentPassword, newPassword: 'another-good-one' },
        { cookie: here },
      );
    expect(await change('not-this-one')).toMatchObject({
      status: 403,
      body: { code: 'password.wrong', errors: [{ path: 'currentPassword' }] },
    });
    expect(await change(PASSWORD)).toMatchObject({ status: 200 });
    expect(await shop.call('GET', '/api/me', undefined, { cookie: elsewhere })).toMatchObject({
      status: 401,
    });
    await expect(shop.signIn(person.email, 'another-good-one')).resolves.toContain('session_token');
  });

  it.each([
    [' '.repeat(10), 'password.too-short'],
    ['short', 'too_small'],
    [PASSWORD, 'password.same'],
    ['wang@orderdesk.example', 'password.own'],
  ])('take no %j for a new password, and name the field', async (newPassword, code) => {
    const cookie = await shop.signIn('wang@orderdesk.example');
    const body = { currentPassword: PASSWORD, newPassword };
    expect(await shop.call('POST', '/api/auth/change-password', body, { cookie })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'newPassword', code }] },
    });
  });

  it('refuse what another site sends with the cookie', async () => {
    const cookie = await shop.signIn('wang@orderdesk.example');
    const put = (headers: Record<string, string>) =>
      shop.call('PUT', '/api/me/locale', { locale: 'en' }, { cookie, ...headers });
    expect(await put({ origin: 'https://evil.example' })).toMatchObject({
      status: 403,
      body: { code: 'request.cross-site' },
    });
    expect(await put({ origin: 'null' })).toMatchObject({ status: 403 });
    expect(await put({ 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
    expect(await put({ origin: 'http://localhost' })).toMatchObject({ status: 200 });
  });

  it.each([
    ['/api/auth/sign-in/email', { email: 'wang@orderdesk.example', password: PASSWORD }],
    ['/api/register', { name: 'Eve', email: 'eve@orderdesk.example', password: PASSWORD }],
    ['/api/auth/sign-out', undefined],
    ['/api/quote', { lines: [], delivery: { method: 'standard' } }],
  ])(
    'are not opened, ended or used by another site: %s is refused to it without a cookie as well',
    async (path, body) => {
      for (const [name, value] of [
        ['origin', 'http://evil.example'],
        ['sec-fetch-site', 'cross-site'],
      ] as const) {
        const answer = await shop.call('POST', path, body, { [name]: value });
        expect(answer).toMatchObject({ status: 403, body: { code: 'request.cross-site' } });
        expect(answer.headers.get('set-cookie')).toBeNull();
      }
    },
  );
});

describe('the session secret', () => {
  it('is the same for every process, and no short one is taken', async () => {
    const secrets = await Promise.all([authSecret(store), authSecret(store), authSecret(store)]);
    expect(new Set(secrets).size).toBe(1);
    await expect(authSecret(store, 'short')).rejects.toThrow('32');
  });
});
