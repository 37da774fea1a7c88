import type { IncomingMessage } from 'node:http';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';

/**
 * The caller's network address. Behind a trusted proxy it is the last entry of X-Forwarded-For, the only one that proxy wrote
 * itself; otherwise the header is the caller's own invention and ignored.
 */
export function socketAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: boolean,
): string | null {
  const forwarded = trustProxy ? String(headers['x-forwarded-for'] ?? '') : '';
  return lastOf(forwarded) ?? socket.remoteAddress ?? null;
}

const lastOf = (forwarded: string | undefined): string | null =>
  forwarded?.split(',').at(-1)?.trim().slice(0, 64) || null;

/** The same of a request to the API. */
export function clientAddress(c: Context<AppEnv>, trustProxy: boolean): string {
  // Pages rendered in this process ask for their visitor, whose address they name.
  const { visitor } = (c.env ?? {}) as { visitor?: string };
  if (visitor !== undefined) return visitor.slice(0, 64);
  const forwarded = trustProxy ? lastOf(c.req.header('x-forwarded-for')) : null;
  if (forwarded) return forwarded;
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    // Asked without a socket, as in tests.
    return 'local';
  }
}
