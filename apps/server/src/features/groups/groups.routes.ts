import { groupsView, id, saveCaps as saveCapsBody } from '@orderdesk/contract';
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core/core.ts';
import { valueOf } from '../../core/refused.ts';
import { signedInTo } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { groupsViewOf } from './groups.view.ts';
import { saveCaps } from './save-caps.command.ts';

const tags = ['Groups'];
const list = createRoute({
  method: 'get',
  path: '/groups',
  tags,
  summary: 'Customer groups with what their new customers may order, and who changed that last',
  responses: { 200: json(groupsView, 'All groups'), ...problems(401, 403) },
});
const put = createRoute({
  method: 'put',
  path: '/groups/{id}/caps',
  tags,
  summary: 'Say what new customers of a group may order; kept in the audit',
  request: { params: z.object({ id }), body: jsonBody(saveCapsBody) },
  responses: { 200: json(groupsView, 'All groups, as they are now'), ...problems(400, 401, 403, 404, 409) },
});

export function groupsRoutes(core: Core) {
  return router()
    .openapi(list, async (c) => {
      signedInTo(c, 'read', 'Group');
      return c.json(await groupsViewOf(core), 200);
    })
    .openapi(put, async (c) => {
      const person = signedInTo(c, 'edit', 'Group');
      valueOf(await saveCaps(core, person, c.req.valid('param').id, c.req.valid('json')));
      return c.json(await groupsViewOf(core), 200);
    });
}
