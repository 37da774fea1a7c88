import { type Refusal, refuse } from '@orderdesk/domain';
import type { MiddlewareHandler } from 'hono';
import { pointsOf, type RateKind, type Rates } from '../rates/rates.ts';
import { clientAddress } from './client-address.ts';
import type { AppEnv } from './context.ts';
import { problemResponse } from './problem.ts';
import type { ProxyTrust } from './trusted-proxies.ts';

/**
 * Refuses (429, `request.too-many`, with `Retry-After`) what one person or one address asks too often. A large body counts for several
 * requests; what one person writes is taken one after the other. Asked before the body is parsed, so that what is refused for its content has been counted as well.
 */
export function limitRates(rates: Rates, trust: ProxyTrust): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const address = clientAddress(c, trust);
    const asker = { person: c.get('person'), address: address === 'local' ? null : address };
    const points = pointsOf(c.req.raw.body ? (await c.req.text()).length : 0);
    const kind = kindOf(c.req.method, c.req.path);
    const seconds = await rates.take(kind, asker, points);
    if (seconds !== null) {
      await rates.pause(asker);
      return problemResponse(c, tooMany(seconds));
    }
    if (kind === 'read') return next();
    const end = await rates.turn(asker);
    try {
      return await next();
    } finally {
      end();
    }
  };
}

/** Asking what something would cost changes nothing; a cart asks with every press. */
const LOOKS = /^\/api\/(quote|orders\/[^/]+\/changes\/preview)$/;

function kindOf(method: string, path: string): RateKind {
  if (method === 'GET' || method === 'HEAD' || LOOKS.test(path)) return 'read';
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
