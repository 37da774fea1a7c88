import { mongodbAdapter } from '@better-auth/mongo-adapter';
import { isOwnName, type Person } from '@orderdesk/domain';
import { findPerson, freshId, signInName, type Store } from '@orderdesk/store';
import { availableParallelism } from 'node:os';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { refusedAs, refusedAtField } from '../http/problem.ts';
import { atMost } from '../core/at-most.ts';
import { DEMO_PASSWORD } from './demo-password.ts';
import { knownDevices } from './known-device.ts';
import { endSessions, wasEnded } from './end-sessions.ts';
import { sessionCache } from './session-cache.ts';

const DAY = 86_400;
/** How long a process that was not told may still use a person's old rights. */
const CACHE_MS = 10_000;

/**
 * A password check takes a processor for some 40 ms, in the thread pool. One is left to everybody else; who comes in a crowd waits, and
 * beyond that is told to come back.
 */
const HASHES_AT_ONCE = Math.max(1, availableParallelism() - 1);
const HASHES_WAITING = 64;

export type AuthOptions = {
  readonly store: Store;
  readonly secret: string;
  /** Over https: cookies are sent only there. */
  readonly secureCookies?: boolean;
  /** Where this is no demo, the password that everybody knows opens nothing and cannot be chosen. */
  readonly refuseDemoPassword?: boolean;
};

/** `cookies` are Set-Cookie values to be handed to the browser. */
export type SignedIn = { readonly personId: string; readonly cookies: readonly string[] };

/** What everybody who guesses a password knows of an account. */
type Account = Pick<Person, 'email' | 'name'>;

export type Auth = ReturnType<typeof createAuth>;

/**
 * Sign-in by better-auth on the store's own client. Its router is not exposed: only what is named here can be asked of it, and
 * people are created by `createPerson`, so nothing but our own routes ever writes a person.
 */
export function createAuth({
  store,
  secret,
  secureCookies = false,
  refuseDemoPassword = false,
}: AuthOptions) {
  const auth = betterAuth({
    secret,
    baseURL: 'http://127.0.0.1',
    basePath: '/api/auth',
    database: mongodbAdapter(store.db as never, { client: store.client }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: { expiresIn: 30 * DAY, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'orderdesk',
      useSecureCookies: secureCookies,
      database: { generateId: () => freshId() },
      // Ours are the origin check and the limiter in front of every route.
      disableOriginCheck: true,
    },
    logger: { disabled: true },
    telemetry: { enabled: false },
  });
  const cookie = new RegExp(
    `(?:^|;\\s*)${secureCookies ? '__Secure-' : ''}orderdesk\\.session_token=([^;]+)`,
  );
  const hashing = atMost(HASHES_AT_ONCE, HASHES_WAITING);
  const cache = sessionCache(CACHE_MS, () => performance.now());

  /** Refuses `session.demo-password`. */
  function checkPassword(password: string): void {
    if (refuseDemoPassword && password === DEMO_PASSWORD) throw refusedAs('session.demo-password');
  }

  /** Of a password somebody chooses for an account. Refuses `session.demo-password`, and beside its field `password.own`. */
  function checkNewPassword(password: string, account: Account, field: string): void {
    checkPassword(password);
    if (isOwnName(password, account)) throw refusedAtField('password.own', field);
  }

  /** As the browser shows it, whether or not there still is such a session. */
  function tokenOf(headers: Headers): string | null {
    const value = cookie.exec(headers.get('cookie') ?? '')?.[1];
    // Its signature is behind the point.
    return value?.split('.')[0] ?? null;
  }

  async function load(headers: Headers): Promise<Person | null> {
    const session = await auth.api.getSession({ headers });
    return session ? findPerson(store, session.user.id) : null;
  }

  return {
    /** Runs what checks or makes a password, a few at a time over the whole process; throws `Crowded`. */
    hashing,
    devices: knownDevices(secret),
    /** The signed-in person with their present rights, or null; also for sockets. */
    async personFromHeaders(headers: Headers): Promise<Person | null> {
      const value = cookie.exec(headers.get('cookie') ?? '')?.[1];
      return value ? cache.get(value, () => load(headers)) : null;
    },

    /** To be called when a person's rights changed or they were removed. */
    forget: (personId: string): void => cache.forget(personId),

    /** To be called when some session ended, by a sign-out or by running out. */
    forgetSessions: (): void => cache.clear(),

    checkNewPassword,

    /** Ends every session of a person whose password is another one by now. */
    async endSessions(personId: string): Promise<void> {
      await endSessions(store, personId, null);
      cache.forget(personId);
    },

    /** Whether the session these headers still name was ended by a new password. */
    async wasEndedByPassword(headers: Headers): Promise<boolean> {
      const token = tokenOf(headers);
      return token !== null && wasEnded(store, token);
    },

    /**
     * Refuses `session.wrong-credentials`, in the same time whether or not there is such an account. Who has signed in here before goes
     * `first`.
     */
    async signIn(email: string, password: string, headers: Headers, first = false): Promise<SignedIn> {
      checkPassword(password);
      try {
        const body = { email: signInName(email), password };
        const answer = await hashing(
          () => auth.api.signInEmail({ body, headers, returnHeaders: true }),
          first,
        );
        return { personId: answer.response.user.id, cookies: answer.headers.getSetCookie() };
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500) throw refusedAs('session.wrong-credentials');
        throw error;
      }
    },

    /** Ends the session of these headers; without one it only clears the cookie. */
    async signOut(headers: Headers, personId: string | null): Promise<readonly string[]> {
      const answer = await auth.api.signOut({ headers, returnHeaders: true });
      if (personId) cache.forget(personId);
      return answer.headers.getSetCookie();
    },

    /** Changes the password and ends every other session; refuses `password.wrong`, and what `checkNewPassword` does. */
    async changePassword(
      headers: Headers,
      person: Account & Pick<Person, 'id'>,
      passwords: { currentPassword: string; newPassword: string },
    ): Promise<void> {
      checkNewPassword(passwords.newPassword, person, 'newPassword');
      try {
        // This session goes on: what its pages ask in the same moment is still asked by who they were made for.
        await hashing(() => auth.api.changePassword({ body: passwords, headers }), true);
        await endSessions(store, person.id, tokenOf(headers));
      } catch (error) {
        if (error instanceof APIError && error.statusCode < 500)
          throw refusedAtField('password.wrong', 'currentPassword');
        throw error;
      } finally {
        cache.forget(person.id);
      }
    },
  };
}
