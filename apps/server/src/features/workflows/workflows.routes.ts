import { queueView, requiredText } from '@orderdesk/contract';
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core/core.ts';
import { Refused } from '../../core/refused.ts';
import { signedInTo } from '../../http/context.ts';
import { json, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { refuse } from '@orderdesk/domain';
import { queueRolesOf } from '../orders/order-rights.ts';
import { queuesOf } from './queues.ts';

const tags = ['Workflows'];
const summary = z.strictObject({
  id: z.string(),
  version: z.int(),
  hash: z.string(),
  label: z.record(z.string(), z.string()),
});

/** Described by the JSON Schema published with the workflows: it refers to itself, which OpenAPI cannot be made to say here. */
const definitionBody = z.any().meta({ description: 'A workflow definition' });

const queues = createRoute({
  method: 'get',
  path: '/queues',
  tags,
  summary: 'The queues of the desk, in the order the workflows name them',
  responses: { 200: json(z.array(queueView), 'Queues'), ...problems(401, 403) },
});
const list = createRoute({
  method: 'get',
  path: '/workflows',
  tags,
  summary: 'The published workflows',
  responses: { 200: json(z.array(summary), 'Current versions'), ...problems(401, 403) },
});
const read = createRoute({
  method: 'get',
  path: '/workflows/{id}',
  tags,
  summary: 'A published definition',
  request: { params: z.object({ id: requiredText(60) }) },
  responses: {
    200: json(
      z.strictObject({ version: z.int(), hash: z.string(), definition: definitionBody }),
      'The definition',
    ),
    ...problems(401, 403, 404),
  },
});

export function workflowsRoutes(core: Core) {
  return router()
    .openapi(queues, (c) => {
      return c.json(queuesOf(core.workflows, queueRolesOf(signedInTo(c, 'read', 'Workflow'))), 200);
    })
    .openapi(list, (c) => {
      signedInTo(c, 'read', 'Workflow');
      const versions = core.workflows.current.map(({ definition, version, hash }) => ({
        id: definition.id,
        version,
        hash,
        label: { ...definition.label },
      }));
      return c.json(versions, 200);
    })
    .openapi(read, (c) => {
      signedInTo(c, 'read', 'Workflow');
      const { id } = c.req.valid('param');
      const found = core.workflows.current.find(({ definition }) => definition.id === id);
      if (!found) {
        throw new Refused(
          refuse('workflow.unknown', { zh: '没有这个流程', en: 'There is no such workflow' }),
        );
      }
      return c.json({ version: found.version, hash: found.hash, definition: found.definition }, 200);
    });
}
