import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { Refused } from '../core/refused.ts';
import type { AppEnv } from './context.ts';
import { problemOf, problemResponse } from './problem.ts';

/**
 * Refusals are answered as they are. HTTP mistakes that Hono itself finds get their code. All else is a fault: logged with the
 * request's id, answered without a word about the inside.
 */
export const answerErrors: ErrorHandler<AppEnv> = (error, c) => {
  if (error instanceof Refused) return problemResponse(c, error.refusal);
  if (error instanceof HTTPException && error.status < 500) {
    if (error.status === 415) return problemOf(c, 'body.type');
    if (error.status === 413) return problemOf(c, 'body.too-large');
    if (error.status === 404) return problemOf(c, 'route.unknown');
    return problemOf(c, 'body.malformed');
  }
  c.get('log').error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
  return problemOf(c, 'server.fault');
};
