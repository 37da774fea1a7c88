import { type Refusal, refuse } from '@orderdesk/domain';
import type { MiddlewareHandler } from 'hono';
import type { RateKind, Rates } from '../rates/rates.ts';
import { clientAddress } from './client-address.ts';
import type { AppEnv } from './context.ts';
import { problemResponse } from './problem.ts';
import type { ProxyTrust } from './trusted-proxies.ts';

/** Refuses (429, `request.too-many`, with `Retry-After`) what one person or one address asks too often. */
export function limitRates(rates: Rates, trust: ProxyTrust): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const address = clientAddress(c, trust);
    const asker = { person: c.get('person'), address: address === 'local' ? null : address };
    const seconds = await rates.take(kindOf(c.req.method, c.req.path), asker);
    return seconds === null ? next() : problemResponse(c, tooMany(seconds));
  };
}

/** Asking for a price changes nothing; a cart asks with every press. */
const LOOKS = new Set(['/api/quote']);

function kindOf(method: string, path: string): RateKind {
  if (method === 'GET' || method === 'HEAD' || LOOKS.has(path)) return 'read';
  return path.startsWith('/api/orders') ? 'order' : 'write';
}

export const tooMany = (seconds: number): Refusal =>
  refuse(
    'request.too-many',
    {
      zh: `操作过于频繁，请 ${seconds} 秒后再试`,
      en: `That was too often: please try again in ${seconds} seconds`,
    },
    { retryAfterSeconds: seconds },
  );
