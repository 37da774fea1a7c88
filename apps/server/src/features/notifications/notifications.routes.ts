import { notificationView, readNotifications as readBody } from '@orderdesk/contract';
import { createRoute, z } from '@hono/zod-openapi';
import type { Core } from '../../core/core.ts';
import { signedIn } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { markRead, readNotifications } from './notifications.repository.ts';

const tags = ['Notifications'];

const list = createRoute({
  method: 'get',
  path: '/notifications',
  tags,
  summary: 'What you were told in the last 30 days, newest first',
  responses: {
    200: json(
      z.array(notificationView),
      'All that you have not read (at most 50 of one order, 200 in all); what you have read fills up to 5 of one order, 50 in all',
    ),
    ...problems(401),
  },
});
const read = createRoute({
  method: 'post',
  path: '/notifications/read',
  tags,
  summary: 'Mark some as read, or all',
  request: { body: { ...jsonBody(readBody), required: false } },
  responses: { 204: { description: 'Marked' }, ...problems(400, 401) },
});

export function notificationsRoutes(core: Core) {
  return router()
    .openapi(list, async (c) =>
      c.json(await readNotifications(core.store, signedIn(c).id, core.clock.now()), 200),
    )
    .openapi(read, async (c) => {
      await markRead(core.store, signedIn(c).id, c.req.valid('json').ids);
      return c.body(null, 204);
    });
}
