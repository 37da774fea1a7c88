import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Handler } from 'hono';
import type { AppEnv } from './context.ts';

/** OpenAPI 3.1 of every route, from the contracts themselves; built when first asked for, since it never changes. */
export function openApiDocument(app: OpenAPIHono<AppEnv>): Handler<AppEnv> {
  let document: string | undefined;
  return (c) => {
    document ??= JSON.stringify(
      app.getOpenAPI31Document({
        openapi: '3.1.0',
        info: {
          title: 'Orderdesk',
          version: '1',
          description:
            'Refusals are RFC 9457 problem details: switch on `code`, show `title`. Money is in minor units, times are ISO 8601 in UTC. Sign in first: the session cookie is the credential.',
        },
      }),
    );
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' });
  };
}
