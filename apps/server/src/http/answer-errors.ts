import { isDatabaseAway } from '@orderdesk/store';
import type { HttpBindings } from '@hono/node-server';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refused } from '../core/refused.ts';
import type { AppEnv } from './context.ts';
import { refusedFields } from './field-errors.ts';
import { problemOf, problemResponse } from './problem.ts';

/** Commands that lost every one of their tries against others on the same order or product. Nothing was written. */
const CONTENDED: ReadonlySet<string> = new Set(['RevConflict', 'StockShort', 'Crowded']);

/** When a caller may sensibly ask again. */
const RETRY_AFTER_S = 2;

/**
 * Refusals are answered as they are. HTTP mistakes that Hono itself finds get their code. A database that is away is told as
 * that: asking again will help. All else is a fault: logged with the request's id, answered without a word about the inside.
 */
export const answerErrors: ErrorHandler<AppEnv> = (error, c) => {
  if (error instanceof Refused) {
    const { refusal } = error;
    const errors = refusedFields(refusal, c.get('locale'));
    return problemResponse(c, refusal, errors);
  }
  if (error instanceof HTTPException && error.status < 500) {
    if (error.status === 415) return problemOf(c, 'body.type');
    if (error.status === 413) return problemOf(c, 'body.too-large');
    if (error.status === 404) return problemOf(c, 'route.unknown');
    return problemOf(c, 'body.malformed');
  }
  if (hasLeft(c)) {
    // Nobody is there to be answered, and nothing is wrong with us: not worth a line of the log.
    c.get('log').debug({ method: c.req.method, path: c.req.path }, 'the caller has left');
    return problemOf(c, 'request.aborted');
  }
  const away = isDatabaseAway(error) || CONTENDED.has(error.name);
  // One that is away says so for every request: its words are enough, a stack would tell nothing new.
  if (away)
    c.get('log').warn({ reason: error.message, method: c.req.method, path: c.req.path }, 'not able to serve');
  else c.get('log').error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
  if (away) {
    c.header('retry-after', String(RETRY_AFTER_S));
    return problemOf(c, 'server.busy');
  }
  return problemOf(c, 'server.fault');
};

/**
 * Whether the connection ended while the request was still on its way. A request that was read to its end is destroyed as well (Node does
 * so by itself) and says nothing about who waits for the answer.
 */
function hasLeft(c: Context<AppEnv>): boolean {
  const incoming = (c.env as Partial<HttpBindings> | undefined)?.incoming;
  return (
    c.req.raw.signal.aborted || incoming?.readableAborted === true || incoming?.socket?.destroyed === true
  );
}
