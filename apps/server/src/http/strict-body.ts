import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppEnv } from './context.ts';
import { problemOf } from './problem.ts';
import type { ProblemCode } from './problem-texts.ts';

export const MAX_BODY = 1_000_000;
const MAX_DEPTH = 24;

export const limitBody: MiddlewareHandler<AppEnv> = bodyLimit({
  maxSize: MAX_BODY,
  onError: (c: Context<AppEnv>) => {
    // What is left of the body is never read: this connection carries no further request, and its client must know.
    c.header('connection', 'close');
    return problemOf(c, 'body.too-large');
  },
});

/**
 * Lets only JSON through that no layer behind can stumble over: no field names that mean something to JavaScript or MongoDB, no
 * text that is not valid Unicode, no depth that would exhaust a stack. What the fields mean is the contract's to check.
 */
export const strictBody: MiddlewareHandler<AppEnv> = async (c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD' || !c.req.raw.body) return next();
  const text = await c.req.text();
  if (text === '') return next();
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('content-type') ?? ''))
    return problemOf(c, 'body.type');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problemOf(c, 'body.malformed');
  }
  const fault = faultIn(value);
  return fault ? problemOf(c, fault) : next();
};

/** Queries come from percent-encoding: NUL and broken Unicode are refused there as well. */
export const strictQuery: MiddlewareHandler<AppEnv> = async (c, next) => {
  const query = c.req.url.indexOf('?');
  if (query === -1) return next();
  for (const [key, value] of new URLSearchParams(c.req.url.slice(query + 1))) {
    if (!cleanKey(key) || !cleanText(value)) return problemOf(c, 'query.invalid');
  }
  return next();
};

/** Walks without recursion, so that depth is refused instead of overflowing. */
export function faultIn(root: unknown): ProblemCode | null {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const { value, depth } = at;
    if (typeof value === 'string' && !cleanText(value)) return 'body.characters';
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) return 'body.too-deep';
    for (const [key, child] of Object.entries(value)) {
      if (!Array.isArray(value) && !cleanKey(key)) return 'body.keys';
      open.push({ value: child, depth: depth + 1 });
    }
  }
  return null;
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

const cleanKey = (key: string) =>
  !RESERVED.has(key) && !key.startsWith('$') && !key.includes('.') && cleanText(key);

const cleanText = (text: string) => !text.includes('\u0000') && text.isWellFormed();
