import type { Problem } from '@orderdesk/contract';
import { refuse, type Refusal, say } from '@orderdesk/domain';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refused } from '../core/refused.ts';
import type { AppEnv } from './context.ts';
import { type ProblemCode, problemText, statusOf } from './problem-texts.ts';

/** A refusal with the table's text, to be thrown from routes. */
export const refusedAs = (code: ProblemCode, facts?: Record<string, unknown>): Refused => {
  const { zh, en } = problemText(code);
  return new Refused(refuse(code, { zh, en }, facts));
};

/** The same, said beside the field that is meant. */
export const refusedAtField = (code: ProblemCode, field: string): Refused => {
  const text = problemText(code);
  return refusedAs(code, { errors: [{ field, code, text: { zh: text.zh, en: text.en } }] });
};

/** Answers a refusal as RFC 9457 problem details in the caller's language. */
export function problemResponse(c: Context<AppEnv>, refusal: Refusal, errors?: Problem['errors']): Response {
  const status = statusOf(refusal.code);
  const facts = shownFacts(c, refusal);
  const body: Problem = {
    type: `urn:orderdesk:problem:${refusal.code}`,
    status,
    code: refusal.code,
    title: say(refusal.text, c.get('locale') ?? 'zh'),
    ...(facts ? { facts: { ...facts } } : {}),
    ...(errors ? { errors } : {}),
    requestId: c.get('requestId'),
  };
  return c.body(JSON.stringify(body), status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    ...retryAfter(refusal),
  });
}

/** Which roles the house has for what is the house's business: others are told the sentence alone. */
function shownFacts(c: Context<AppEnv>, { code, facts }: Refusal): Refusal['facts'] {
  return code.startsWith('policy.') && c.get('person')?.kind !== 'staff' ? undefined : facts;
}

/** A refusal that ends by itself says when. */
function retryAfter({ facts }: Refusal): Record<string, string> {
  const seconds = facts?.['retryAfterSeconds'];
  return typeof seconds === 'number' ? { 'retry-after': String(seconds) } : {};
}

export const problemOf = (c: Context<AppEnv>, code: ProblemCode, errors?: Problem['errors']): Response =>
  problemResponse(c, refusedAs(code).refusal, errors);
