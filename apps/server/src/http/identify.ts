import { randomUUID } from 'node:crypto';
import { abilityFor } from '@orderdesk/policy';
import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { Auth } from '../auth/create-auth.ts';
import type { AppEnv } from './context.ts';
import { chosenLocale, preferredLocale } from './locale.ts';

/** Gives the request its id (a proxy's, when it looks like one), a language and a log that names it. */
export function nameRequest(log: Logger): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const given = c.req.header('x-request-id') ?? '';
    const requestId = /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    c.set('requestId', requestId);
    c.set('locale', preferredLocale(c.req.header('accept-language')));
    c.set('person', null);
    c.set('log', log.child({ requestId }));
    c.header('x-request-id', requestId);
    await next();
  };
}

/** Who asks, what they may do, and their language: the one their screen is in, else their own. Rights are read here, for every request. */
export function identify(auth: Pick<Auth, 'personFromHeaders'>): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const person = await auth.personFromHeaders(c.req.raw.headers);
    c.set('person', person);
    c.set('ability', abilityFor(person));
    c.set('locale', chosenLocale(c.req.header('cookie')) ?? person?.locale ?? c.get('locale'));
    await next();
  };
}
