import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { AppEnv } from './context.ts';
import { isLoopback, plainAddress, type ProxyTrust } from './trusted-proxies.ts';

/**
 * The caller's network address. `X-Forwarded-For` is read from its end, where each proxy adds whom it speaks for, as far as trusted
 * proxies wrote it; what stands before the first other address is that caller's own invention. Without a trusted proxy the header
 * is ignored. Null when the connection has ended already.
 */
export function socketAddress(
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trust: ProxyTrust,
): string | null {
  if (socket.remoteAddress === undefined) return null;
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => plainAddress(each.trim()));
  let address = plainAddress(socket.remoteAddress);
  for (let before = told.pop(); before && trust(address); before = told.pop()) address = before.slice(0, 64);
  return address;
}

/**
 * Whom an address stands for where callers are counted: of IPv6 everybody has a whole network (/64) of addresses, one for each request if
 * they like.
 */
export function callerAt(address: string): string {
  if (isIP(address) !== 6 || isLoopback(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%')[0]!.split('::');
  const groups = (part: string | undefined) => (part ? part.split(':') : []);
  const before = groups(head);
  const missing = tail === undefined ? 0 : 8 - before.length - groups(tail).length;
  const all = [...before, ...Array.from({ length: missing }, () => '0'), ...groups(tail)];
  const network = all.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${network.join(':')}::/64`;
}

/** What a request is handed over with: a connection, or for pages rendered in this process their visitor. */
type Asked = Partial<HttpBindings> & { readonly visitor?: string };

const askedBy = (c: Context<AppEnv>): Asked => (c.env as Asked | undefined) ?? {};

/** Who asks the API, as callers are counted. */
export function clientAddress(c: Context<AppEnv>, trust: ProxyTrust): string {
  const { visitor, incoming } = askedBy(c);
  if (visitor !== undefined) return callerAt(visitor.slice(0, 64));
  // Asked without a socket, as in tests.
  if (!incoming) return 'local';
  return callerAt(socketAddress(incoming, trust) ?? 'unknown');
}

/** The other end of the connection; undefined without one. */
export const peerAddress = (c: Context<AppEnv>): string | undefined =>
  askedBy(c).incoming?.socket.remoteAddress;
