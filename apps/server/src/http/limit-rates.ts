import type { Refusal } from '@orderdesk/domain';
import { comeBack } from '../core/come-back.ts';
import type { Context, MiddlewareHandler } from 'hono';
import { Crowded } from '../core/at-most.ts';
import { type Asker, pointsOf, type RateKind, type Rates } from '../rates/rates.ts';
import { clientAddress } from './client-address.ts';
import type { AppEnv } from './context.ts';
import { problemResponse } from './problem.ts';
import type { ProxyTrust } from './trusted-proxies.ts';

/**
 * Refuses (429, `request.too-many`, with `Retry-After`) what one person or one address asks too often. A large body counts for several
 * requests; what one person writes, and what they have priced, is taken one after the other. Asked before the body is parsed, so that what is refused for its content has been counted as well.
 */
export function limitRates(rates: Rates, trust: ProxyTrust): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const address = clientAddress(c, trust);
    const asker = { person: c.get('person'), address: address === 'local' ? null : address };
    const kind = kindOf(c.req.method, c.req.path);
    const points = pointsOf(c.req.raw.body ? (await c.req.text()).length : 0, kind);
    const seconds = await rates.take(kind, asker, points);
    if (seconds !== null) {
      await rates.pause(asker);
      return problemResponse(c, tooMany(seconds));
    }
    if (kind === 'read') return next();
    if (kind === 'quote') return priceInTurn(rates, asker, c, next);
    const end = await rates.turn(asker);
    try {
      return await next();
    } finally {
      end();
    }
  };
}

/** So soon what waits now has been answered. */
const CROWDED_S = 2;

/** Pricing takes a processor: whoever asks for many at once waits for themselves, and others for one of them at most. */
async function priceInTurn(
  rates: Rates,
  asker: Asker,
  c: Context<AppEnv>,
  next: () => Promise<void>,
): Promise<Response | void> {
  try {
    return await rates.oneOf(asker, next);
  } catch (error) {
    if (!(error instanceof Crowded)) throw error;
    return problemResponse(c, tooMany(CROWDED_S));
  }
}

/** Asking what a change would make of an order changes nothing. */
const LOOKS = /^\/api\/orders\/[^/]+\/changes\/preview$/;

function kindOf(method: string, path: string): RateKind {
  if (path === '/api/quote') return 'quote';
  if (method === 'GET' || method === 'HEAD' || LOOKS.test(path)) return 'read';
  return path.startsWith('/api/orders') ? 'order' : 'write';
}

export const tooMany = (seconds: number): Refusal =>
  comeBack('request.too-many', seconds, {
    zh: (wait) => `操作过于频繁，请 ${wait}后再试`,
    en: (wait) => `That was too often: please try again in ${wait}`,
  });
