import { id } from '@orderdesk/contract';
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core/core.ts';
import { valueOf } from '../../core/refused.ts';
import { signedIn } from '../../http/context.ts';
import { problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { confirmCompany } from './confirm-company.command.ts';

const confirm = createRoute({
  method: 'post',
  path: '/companies/{id}/confirm',
  tags: ['Companies'],
  summary: 'Say that a company that registered by itself is who it says it is',
  request: { params: z.object({ id }) },
  responses: { 204: { description: 'Confirmed, here and on its open orders' }, ...problems(401, 403, 404) },
});

export function companiesRoutes(core: Core) {
  return router().openapi(confirm, async (c) => {
    valueOf(await confirmCompany(core, signedIn(c), c.req.valid('param').id));
    return c.body(null, 204);
  });
}
