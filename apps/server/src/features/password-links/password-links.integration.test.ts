import type { NotificationView, PasswordLink, PasswordLinkMade } from '@orderdesk/contract';
import { auditModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, openDesk, PASSWORD } from '../../testing/desk.fixture.ts';

const database = testDatabase();
let store: Store;
let desk: Awaited<ReturnType<typeof openDesk>>;
let now = new Date('2026-11-25T10:00:00Z');

beforeAll(async () => {
  store = await furnish(database, 1000);
  desk = await openDesk(database, { clock: { now: () => now } });
});
afterAll(async () => {
  await desk.server.close();
  await store.close();
});

const MEI = 'mei@orderdesk.example';
const NEW = 'a new password of mine';
const make = (who: string | null, email = MEI) =>
  desk.call<PasswordLinkMade>(who, 'POST', '/api/password-links', { email });
const look = async (token: string) =>
  (await desk.call<PasswordLink>(null, 'GET', `/api/auth/new-password?token=${token}`)).body;
const choose = (token: string, newPassword = NEW) =>
  desk.call<{ code: string }>(null, 'POST', '/api/auth/new-password', { token, newPassword });
const signIn = async (password: string) =>
  (await desk.call(null, 'POST', '/api/auth/sign-in/email', { email: MEI, password })).status;

describe('somebody who forgot their password', () => {
  it('is given a link by an administrator, and by nobody else', async () => {
    expect((await make(null)).status).toBe(401);
    for (const who of ['li', 'chen', 'zhao', 'wang', 'dora', 'mei'])
      expect([who, (await make(who)).status]).toEqual([who, 403]);
    expect((await make('admin', 'nobody@orderdesk.example')).status).toBe(404);
    expect((await make('admin')).status).toBe(201);
    expect(await auditModel(store.connection).countDocuments({ what: 'person.password-link' })).toBe(1);
  });

  it('chooses a new one by the latest link, once, and every session of before has ended', async () => {
    const older = (await make('admin')).body.token;
    const { token } = (await make('admin')).body;
    expect(await look(older)).toEqual({ state: 'unknown', email: null });
    expect(await look(token)).toEqual({ state: 'open', email: MEI });
    expect((await desk.call('mei', 'GET', '/api/me')).status).toBe(200);

    expect((await choose(token, ' '.repeat(12))).status).toBe(400);
    expect((await choose(token, MEI)).body.code).toBe('password.own');
    expect((await choose(older)).body.code).toBe('password-link.unknown');
    const both = await Promise.all([choose(token), choose(token)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 410]);

    expect((await desk.call('mei', 'GET', '/api/me')).status).toBe(401);
    expect(await signIn(NEW)).toBe(200);
    expect(await signIn(PASSWORD)).toBe(401);
    expect(await look(token)).toEqual({ state: 'used', email: null });
    expect((await choose(token)).body.code).toBe('password-link.used');
  });

  it('is told on the pages it was signed in on that the password was changed, which is not to have signed out', async () => {
    const told = async (who: string | null) => {
      const page = { 'orderdesk-person': 'dora', 'accept-language': 'en' };
      return (await desk.call<{ title: string }>(who, 'GET', '/api/me', undefined, page)).body.title;
    };
    await desk.signIn('dora');
    const { token } = (await make('admin', 'dora@orderdesk.example')).body;
    expect((await choose(token)).status).toBe(200);
    expect(await told('dora')).toMatch(/^The password of this account was changed/);
    expect(await told(null)).toMatch(/^You have signed out elsewhere/);
  });

  it('reads of it, and of a colleague’s the others who answer for money and rules', async () => {
    const told = async (who: string) =>
      (await desk.call<NotificationView[]>(who, 'GET', '/api/notifications')).body.map(({ text }) => text.zh);
    const { token } = (await make('admin', 'wang@orderdesk.example')).body;
    for (const who of ['wang', 'zhao'])
      expect(await told(who)).toContain('admin为wang生成了设置新密码的链接');
    expect((await choose(token, 'quite another password')).status).toBe(200);
    for (const who of ['admin', 'zhao']) expect((await told(who))[0]).toContain('wang的密码已通过链接更改');
    expect((await told('zhao')).join()).not.toContain('mei');
  });

  it('has a day for it', async () => {
    const { token } = (await make('admin')).body;
    now = new Date(now.getTime() + 24 * 3_600_000 + 1000);
    expect(await look(token)).toEqual({ state: 'expired', email: null });
    expect((await choose(token)).body.code).toBe('password-link.expired');
    expect(await look(`${token}x`)).toEqual({ state: 'unknown', email: null });
  });
});
