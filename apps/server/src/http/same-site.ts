import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';
import { problemOf } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses what another site makes a browser send, whether or not somebody is signed in on it: it must not sign visitors in as somebody else
 * or open accounts through them either. Browsers name the origin of every such request (and newer ones its `Sec-Fetch-Site`); programs
 * name neither. `origins` are further addresses this server is reached at, as behind a proxy that rewrites the host.
 */
export function sameSite(origins: readonly string[] = []): MiddlewareHandler<AppEnv> {
  const trusted = new Set(origins);
  return async (c, next) => {
    if (SAFE.has(c.req.method)) return next();
    const origin = c.req.header('origin');
    const site = c.req.header('sec-fetch-site');
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    const ours = origin
      ? isOwnOrigin(origin, host, trusted)
      : site === undefined || site === 'same-origin' || site === 'none';
    return ours ? next() : problemOf(c, 'request.cross-site');
  };
}

/** Whether a page of this origin is ours: the host it asks, or one that `trusted` names. */
export const isOwnOrigin = (origin: string, host: string, trusted: ReadonlySet<string>): boolean =>
  trusted.has(origin) || hostOf(origin) === host;

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
