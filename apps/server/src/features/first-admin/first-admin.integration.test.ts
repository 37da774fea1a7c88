import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPerson, openStore, personModel } from '@orderdesk/store';
import { hashPassword } from 'better-auth/crypto';
import { type Desk, openDesk } from '../../testing/desk.fixture.ts';
import { DEMO_PASSWORD } from '../../auth/demo-password.ts';

const database = testDatabase();
let desk: Desk;
let store: Store;
let now = new Date('2026-11-25T10:00:00Z');

beforeAll(async () => {
  desk = await openDesk(database, { clock: { now: () => now } });
  store = await openStore(database);
});
afterAll(async () => {
  await store.close();
  await desk.server.close();
});

const look = async (token: string) =>
  (await desk.call<{ state: string }>(null, 'GET', `/api/first-admin?token=${token}`)).body.state;
const make = (token: string, over: object = {}) =>
  desk.call<{ code: string; person: { roles: string[] } }>(null, 'POST', '/api/first-admin', {
    token,
    name: '林晓',
    email: 'lin@company.example',
    password: 'a-password-of-my-own',
    ...over,
  });

describe('the first administrator of a real database', () => {
  it('finds no demo accounts in it, and the demo password opens nothing', async () => {
    expect((await desk.call(null, 'GET', '/api/demo-accounts')).status).toBe(404);
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await createPerson(store, {
      name: 'admin',
      email: 'admin@orderdesk.example',
      kind: 'consumer',
      passwordHash,
    });
    const credentials = { email: 'admin@orderdesk.example', password: DEMO_PASSWORD };
    expect(await desk.call(null, 'POST', '/api/auth/sign-in/email', credentials)).toMatchObject({
      status: 403,
      body: { code: 'session.demo-password' },
    });
    expect(await make('x', { password: DEMO_PASSWORD })).toMatchObject({ status: 403 });
  });

  it('is made once, by the link that the latest start has printed', async () => {
    const older = (await desk.server.inviteFirstAdmin())!;
    const token = (await desk.server.inviteFirstAdmin())!;
    expect([await look(older), await look(token), await look('nonsense')]).toEqual([
      'unknown',
      'open',
      'unknown',
    ]);
    expect(await make(older)).toMatchObject({ status: 403, body: { code: 'first-admin.unknown' } });
    expect((await make(token, { password: 'short' })).status).toBe(400);
    // An address that somebody has already takes nothing away from the link.
    expect(await make(token, { email: 'admin@orderdesk.example' })).toMatchObject({ status: 409 });

    const both = await Promise.all([make(token), make(token, { email: 'other@company.example' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 410]);
    expect(await personModel(store.connection).countDocuments({ roles: 'admin' })).toBe(1);
    expect(both.find(({ status }) => status === 201)!.body.person.roles).toEqual(['admin']);

    expect(await look(token)).toBe('used');
    expect(await make(token)).toMatchObject({ status: 410, body: { code: 'first-admin.used' } });
    expect(await desk.server.inviteFirstAdmin()).toBeNull();
  });

  it('cannot be made by a link that is older than a day', async () => {
    await personModel(store.connection).deleteMany({ roles: 'admin' });
    const token = (await desk.server.inviteFirstAdmin())!;
    now = new Date(now.getTime() + 24 * 3_600_000 + 1000);
    expect(await look(token)).toBe('expired');
    expect(await make(token)).toMatchObject({ status: 410, body: { code: 'first-admin.expired' } });
  });
});
