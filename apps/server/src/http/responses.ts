import { problem } from '@orderdesk/contract';
import type { z } from 'zod';

const WORDS: Readonly<Record<number, string>> = {
  400: 'Malformed: see `errors`',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not there, or not for you to see',
  409: 'The state of things says no',
  410: 'Was there once and is over',
  422: 'Understood, but not as it should be: see `errors`, `facts`',
  413: 'The body is too large',
  415: 'Not JSON',
  428: 'Say what it was decided on: a rev, or an Idempotency-Key',
  429: 'Too often: see `Retry-After`',
  500: 'A fault of ours, recorded under `requestId`',
  503: 'Not able to serve just now: see `Retry-After`',
};

/** A JSON body of a route, as its OpenAPI entry and as what is validated. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  required: true as const,
  content: { 'application/json': { schema } },
});

export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

/** What is no JSON, by its media types. */
export const content = (types: readonly string[], description: string) => ({
  description,
  content: Object.fromEntries(
    types.map((type) => [
      type,
      { schema: { type: 'string', ...(isText(type) ? {} : { format: 'binary' }) } },
    ]),
  ) as Record<string, { schema: { type: 'string' } }>,
});

const isText = (type: string): boolean => type.startsWith('text/') || type.includes('xml');

/** The refusals a route may answer with, for its documentation: `...problems(400, 404)`. */
export const problems = (...statuses: number[]): Record<never, never> =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: WORDS[status] ?? 'Refused',
        content: { 'application/problem+json': { schema: problem } },
      },
    ]),
  );

/** The same once the document is written: the schema stands in it under its name. */
export const writtenProblems = (statuses: readonly number[]): [string, object][] =>
  statuses.map((status) => [
    String(status),
    {
      description: WORDS[status] ?? 'Refused',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ]);
