import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Handler } from 'hono';
import type { AppEnv } from './context.ts';
import { writtenProblems } from './responses.ts';

type Document = ReturnType<OpenAPIHono<AppEnv>['getOpenAPI31Document']>;
type Operation = { readonly responses?: Record<string, unknown> };

/** What may be answered before a route is reached, or while it is worked on: whatever it is asked. */
const ANY = [400, 403, 409, 429, 500, 503];
const WITH_BODY = [413, 415];
/** These stand outside: probes ask them, and they keep to what they say. */
const OUTSIDE = /^\/(healthz|readyz|metrics)$/;

/** OpenAPI 3.1 of every route, from the contracts themselves; built when first asked for, since it never changes. */
export function openApiDocument(app: OpenAPIHono<AppEnv>): Handler<AppEnv> {
  let document: string | undefined;
  return (c) => {
    document ??= JSON.stringify(
      withCommonAnswers(
        app.getOpenAPI31Document({
          openapi: '3.1.0',
          info: {
            title: 'Orderdesk',
            version: '1',
            description:
              'Refusals are RFC 9457 problem details: switch on `code`, show `title`. Money is in minor units, times are ISO 8601 in UTC. Sign in first: the session cookie is the credential.',
          },
        }),
      ),
      nullOrNamed,
    );
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' });
  };
}

/** Every operation tells what the layers in front of it may answer; what it says itself goes before. */
function withCommonAnswers(document: Document): Document {
  for (const [path, operations] of Object.entries(document.paths ?? {})) {
    if (OUTSIDE.test(path)) continue;
    for (const [method, { responses }] of Object.entries(operations) as [string, Operation][]) {
      if (!responses) continue;
      for (const [status, answer] of writtenProblems(method === 'get' ? ANY : [...ANY, ...WITH_BODY]))
        responses[status] ??= answer;
    }
  }
  return document;
}

/**
 * What may be null and has a name comes out of the generator as "is that AND may be null", which null is not. Written as what is meant:
 * that, or null.
 */
function nullOrNamed(_key: string, value: unknown): unknown {
  const parts = (value as { allOf?: unknown } | null)?.allOf;
  if (!Array.isArray(parts) || parts.length !== 2) return value;
  const [named, kind] = parts as [{ $ref?: string }, { type?: unknown }];
  const orNull = named.$ref !== undefined && Array.isArray(kind.type) && kind.type.includes('null');
  return orNull ? { anyOf: [{ $ref: named.$ref }, { type: 'null' }] } : value;
}
