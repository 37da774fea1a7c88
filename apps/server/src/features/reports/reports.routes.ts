import { deskToday as schema, orderPage } from '@orderdesk/contract';
import { createRoute } from '@hono/zod-openapi';
import type { StoredRow } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { signedIn } from '../../http/context.ts';
import { json, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import type { OrderArchive } from '../orders/order-archive.ts';
import { rowView } from '../orders/order.view.ts';
import { requireReport } from '../orders/order-rights.ts';
import { deskToday } from './desk-today.ts';

const today = createRoute({
  method: 'get',
  path: '/desk/today',
  tags: ['Reports'],
  summary: 'Today at a glance, for managers',
  responses: { 200: json(schema, 'The figures'), ...problems(401, 403) },
});
const cod = createRoute({
  method: 'get',
  path: '/finance/cod',
  tags: ['Reports'],
  summary: 'Delivered COD orders whose money is to be confirmed, the longest waiting first',
  responses: { 200: json(orderPage, 'All of them, on one page'), ...problems(401, 403) },
});

const COD_QUEUE = 'cod';

/** `open` gives the rows the queues show. */
export function reportsRoutes(core: Core, archive: OrderArchive, open: () => readonly StoredRow[]) {
  return router()
    .openapi(today, async (c) => {
      signedIn(c);
      requireReport(c.get('ability'), 'today');
      return c.json(await deskToday(core, archive, open()), 200);
    })
    .openapi(cod, (c) => {
      signedIn(c);
      requireReport(c.get('ability'), 'finance');
      const rows = open()
        .filter(({ queues }) => queues.includes(COD_QUEUE))
        .toSorted((a, b) => (a.stage.since < b.stage.since ? -1 : 1));
      return c.json({ orders: rows.map((row) => rowView(c.get('ability'), row)), next: null }, 200);
    });
}
