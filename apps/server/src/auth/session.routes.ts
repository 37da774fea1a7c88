import { createRoute, z } from '@hono/zod-openapi';
import { changePassword as passwords, emailAddress, personView } from '@orderdesk/contract';
import { findPerson, signInName } from '@orderdesk/store';
import type { Context } from 'hono';
import { keyedLock } from '../core/keyed-lock.ts';
import { Refused } from '../core/refused.ts';
import { clientAddress } from '../http/client-address.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { type AppEnv, signedIn } from '../http/context.ts';
import { refusedAtField } from '../http/problem.ts';
import { json, jsonBody, problems } from '../http/responses.ts';
import { NO_RATES } from '../rates/rates.ts';
import { personCookie } from '../http/whose-page.ts';
import { setCookies } from './set-cookies.ts';
import { router } from '../http/router.ts';
import { nobody } from '../http/trusted-proxies.ts';
import { passwordChecks } from './check-password.ts';
import { tooManyGuesses } from './too-many-guesses.ts';

const credentials = z.strictObject({ email: emailAddress, password: z.string().min(1).max(200) });
const session = z.strictObject({ person: personView.nullable() });
const tags = ['Session'];

const signIn = createRoute({
  method: 'post',
  path: '/auth/sign-in/email',
  tags,
  summary: 'Sign in; sets the session cookie',
  request: { body: jsonBody(credentials) },
  responses: { 200: json(session, 'Signed in'), ...problems(400, 401, 403, 429) },
});
const signOut = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  tags,
  summary: 'Sign out; clears the session cookie',
  responses: { 200: json(session, 'Signed out') },
});
const getSession = createRoute({
  method: 'get',
  path: '/auth/get-session',
  tags,
  summary: 'Who is signed in, if anybody',
  responses: { 200: json(session, 'The person, or null') },
});
const changePassword = createRoute({
  method: 'post',
  path: '/auth/change-password',
  tags,
  summary: 'Change the password; ends all other sessions',
  request: { body: jsonBody(passwords) },
  responses: { 200: json(session, 'Changed'), ...problems(400, 401, 403, 429) },
});

export function sessionRoutes(deps: AppDeps) {
  const { store, auth, rates = NO_RATES, trustProxy = nobody } = deps;
  const checks = passwordChecks(store, deps.clock, deps.wait);
  const locks = keyedLock();

  /**
   * One try after the other per account and address: several right ones at the same moment must not look like guesses. However many are
   * right, each costs a processor: they have a rate as well.
   */
  async function check<T>(
    c: Context<AppEnv>,
    email: string,
    signIn: (first: boolean) => Promise<T>,
  ): Promise<T> {
    const account = signInName(email);
    const address = clientAddress(c, trustProxy);
    const device = auth.devices.of(c.req.raw.headers, account);
    const id = device === null ? `${account}|${address}` : `${account}|${device}`;
    const asker = {
      person: { id, kind: 'consumer' as const },
      address: address === 'local' ? null : address,
    };
    const seconds = await rates.take('sign-in', device === null ? asker : { ...asker, address: null });
    if (seconds !== null) throw new Refused(tooManyGuesses(seconds));
    return locks.run([id], () => checks.signIn({ account, address, device }, signIn));
  }

  return router()
    .openapi(signIn, async (c) => {
      const { email, password } = c.req.valid('json');
      const { headers } = c.req.raw;
      const { personId, cookies } = await check(c, email, (first) =>
        auth.signIn(email, password, headers, first),
      );
      const device = auth.devices.remember(headers, email, cookies);
      setCookies(c, [personCookie(personId, cookies), device, ...cookies]);
      return c.json({ person: personView.nullable().parse(await findPerson(store, personId)) }, 200);
    })
    .openapi(signOut, async (c) => {
      const cookies = await auth.signOut(c.req.raw.headers, c.get('person')?.id ?? null);
      setCookies(c, [personCookie(null, cookies), ...cookies]);
      return c.json({ person: null }, 200);
    })
    .openapi(getSession, (c) => c.json({ person: personView.nullable().parse(c.get('person')) }, 200))
    .openapi(changePassword, async (c) => {
      const person = signedIn(c);
      const { currentPassword, newPassword } = c.req.valid('json');
      if (currentPassword === newPassword) throw refusedAtField('password.same', 'newPassword');
      const { headers } = c.req.raw;
      await checks.again(person.id, () =>
        auth.changePassword(headers, person, { currentPassword, newPassword }),
      );
      return c.json({ person: personView.parse(person) }, 200);
    });
}
