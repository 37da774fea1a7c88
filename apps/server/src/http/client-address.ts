import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

/**
 * The caller's network address. Behind a trusted proxy it is the last entry of X-Forwarded-For, the only one that proxy wrote
 * itself; otherwise the header is the caller's own invention and ignored.
 */
export function clientAddress(c: Context<AppEnv>, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  if (forwarded) return forwarded.slice(0, 64);
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Asked without a socket, as in tests and by the shop's server-side rendering.
    return 'local';
  }
}
