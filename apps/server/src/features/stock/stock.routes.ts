import { countStock as countBody, missingStock as missingView } from '@orderdesk/contract';
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core/core.ts';
import { valueOf } from '../../core/refused.ts';
import { signedInTo } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { countStock } from './count-stock.command.ts';
import { missingStock } from './missing-stock.ts';

const tags = ['Stock'];
const list = createRoute({
  method: 'get',
  path: '/stock/missing',
  tags,
  summary: 'What was not found on its shelf, to be counted',
  responses: { 200: json(z.array(missingView), 'By warehouse and shelf'), ...problems(401, 403) },
});
const count = createRoute({
  method: 'post',
  path: '/stock/count',
  tags,
  summary: 'Say how much of what was missing is there after all; the rest leaves the records',
  request: { body: jsonBody(countBody) },
  responses: { 200: json(z.array(missingView), 'What is still missing'), ...problems(400, 401, 403, 409) },
});

export function stockRoutes(core: Core) {
  return router()
    .openapi(list, async (c) => {
      return c.json(await missingStock(core, signedInTo(c, 'edit', 'Stock')), 200);
    })
    .openapi(count, async (c) => {
      const person = signedInTo(c, 'edit', 'Stock');
      valueOf(await countStock(core, person, c.req.valid('json')));
      return c.json(await missingStock(core, person), 200);
    });
}
