import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { MiddlewareHandler } from 'hono';
import type { AppEnv } from './context.ts';
import { problemOf } from './problem.ts';
import { isLoopbackHost } from './trusted-proxies.ts';

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

/**
 * Whether a page of this origin is ours: one that `trusted` names, or the host it asks, where that is this machine. Any other name of a
 * request's `Host` proves nothing: whoever owns a name can point it at this machine and so make a page of theirs ask under it.
 */
export function isOwnOrigin(origin: string, host: string, trusted: ReadonlySet<string>): boolean {
  if (trusted.has(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const asked = new URL(origin);
  return asked.host === host && isOwnHost(asked.hostname);
}

const HOST_NAME = hostname().toLowerCase();
const NAMES: ReadonlySet<string> = new Set([HOST_NAME, `${HOST_NAME.split('.')[0]}.local`]);

/** Whether nobody else can have a page under this host: this machine's own name, or an address, which no other name stands for. */
const isOwnHost = (name: string): boolean =>
  isLoopbackHost(name) || NAMES.has(name) || isIP(name.replace(/^\[|\]$/g, '')) > 0;
