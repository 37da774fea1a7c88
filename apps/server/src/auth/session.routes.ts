import { createRoute, z } from '@hono/zod-openapi';
import { emailAddress, personView } from '@orderdesk/contract';
import { findPerson } from '@orderdesk/store';
import type { Context } from 'hono';
import { keyedLock } from '../core/keyed-lock.ts';
import { clientAddress } from '../http/client-address.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { type AppEnv, signedIn } from '../http/context.ts';
import { refusedAs } from '../http/problem.ts';
import { json, jsonBody, problems } from '../http/responses.ts';
import { personCookie } from '../http/whose-page.ts';
import { setCookies } from './set-cookies.ts';
import { router } from '../http/router.ts';
import { attemptLimiter, SIGN_IN_LIMITS, signInAllowances } from './attempt-limiter.ts';

const credentials = z.strictObject({ email: emailAddress, password: z.string().min(1).max(200) });
const passwords = z.strictObject({
  currentPassword: z.string().min(1).max(200),
  newPassword: z.string().min(10).max(200),
});
const session = z.strictObject({ person: personView.nullable() });
const tags = ['Session'];

const signIn = createRoute({
  method: 'post',
  path: '/auth/sign-in/email',
  tags,
  summary: 'Sign in; sets the session cookie',
  request: { body: jsonBody(credentials) },
  responses: { 200: json(session, 'Signed in'), ...problems(400, 401, 429) },
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
  const { store, auth, trustProxy = false, signInLimits: limits = SIGN_IN_LIMITS } = deps;
  const limiter = attemptLimiter(store, deps.clock);
  const locks = keyedLock();

  /**
   * Checks a password within the limits. One after the other per account and address: several right ones at the same moment must
   * not look like guesses.
   */
  function limited<T>(email: string, c: Context<AppEnv>, check: () => Promise<T>): Promise<T> {
    const address = clientAddress(c, trustProxy);
    return locks.run([`${email.toLowerCase()}|${address}`], async () => {
      const takeBack = await limiter.take(limits.windowMs, signInAllowances(email, address, limits));
      const result = await check();
      await takeBack();
      return result;
    });
  }

  return router()
    .openapi(signIn, async (c) => {
      const { email, password } = c.req.valid('json');
      const { headers } = c.req.raw;
      const { personId, cookies } = await limited(email, c, () => auth.signIn(email, password, headers));
      setCookies(c, [personCookie(personId, cookies), ...cookies]);
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
      if (currentPassword === newPassword) throw refusedAs('body.invalid');
      const { headers } = c.req.raw;
      const cookies = await limited(person.email, c, () =>
        auth.changePassword(headers, person.id, { currentPassword, newPassword }),
      );
      setCookies(c, cookies);
      return c.json({ person: personView.parse(person) }, 200);
    });
}
