import {
  assignOrder as assignBody,
  claimOrder as claimBody,
  colleague,
  colleagueQuery,
  historyEntry,
  historyQuery,
  id,
  idempotencyKey,
  orderDifference,
  orderNumber,
  orderPage,
  orderQuery,
  orderSum,
  orderView,
  placeOrder as placeBody,
  putBack as putBackBody,
  previewChange as previewBody,
  productsToAdd,
  sendEvent as sendBody,
  suggestQuery,
} from '@orderdesk/contract';
import { createRoute, z } from '@hono/zod-openapi';
import { actorOn, project } from '@orderdesk/policy';
import type { OrderDoc } from '@orderdesk/store';
import type { Context } from 'hono';
import type { Core } from '../../core/core.ts';
import { Refused, valueOf } from '../../core/refused.ts';
import { type AppEnv, signedIn } from '../../http/context.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { assignOrder, claimOrder, releaseOrder } from './claim-order.command.ts';
import { historyView } from './history.view.ts';
import type { OrderArchive } from './order-archive.ts';
import { listOrders, readHistory, sumOrders } from './order.repository.ts';
import { orderViewFor, rowView } from './order.view.ts';
import { workersOf } from './order-workers.ts';
import { orderNeeded } from './order-needed.ts';
import { findToAdd } from './products-to-add.ts';
import { previewChange } from './preview-change.ts';
import { putGoodsBack } from './put-back.command.ts';
import { type PlaceOrderDeps, placeOrder } from './place-order.command.ts';
import { shownRefusal } from './refusal.view.ts';
import { sentUnder } from './sent-before.ts';
import { sendEvent } from './send-event.command.ts';
import { type Reader, requireMay, requireReport } from './order-rights.ts';

const tags = ['Orders'];
const params = z.object({ id: z.union([id, orderNumber]) });
const oneOrder = {
  200: json(orderView, 'The order as you may see it'),
  ...problems(400, 401, 403, 404, 409),
};

const place = createRoute({
  method: 'post',
  path: '/orders',
  tags,
  summary: 'Place an order',
  description:
    'The same `Idempotency-Key` gives the same order, however often it is sent. What cannot be had is refused with line, asked and available.',
  request: { headers: z.object({ 'idempotency-key': idempotencyKey }), body: jsonBody(placeBody) },
  responses: { 201: json(orderView, 'The order'), ...problems(400, 401, 403, 409, 422) },
});
const list = createRoute({
  method: 'get',
  path: '/orders',
  tags,
  summary: 'Orders you may see, newest first',
  request: { query: orderQuery },
  responses: { 200: json(orderPage, 'A page of orders'), ...problems(400, 401, 403) },
});
const sum = createRoute({
  method: 'get',
  path: '/orders/sum',
  tags,
  summary: 'How many orders a list has, and what they come to, for managers',
  request: { query: orderQuery },
  responses: { 200: json(orderSum, 'Over all its pages'), ...problems(400, 401, 403) },
});
const read = createRoute({
  method: 'get',
  path: '/orders/{id}',
  tags,
  summary: 'One order, by id or number',
  request: { params },
  responses: oneOrder,
});
const history = createRoute({
  method: 'get',
  path: '/orders/{id}/history',
  tags,
  summary: 'Who did what, when and why',
  description:
    'The latest steps, oldest first. Where they do not begin with `rev` 1, `before` their first `rev` gives those before them.',
  request: { params, query: historyQuery },
  responses: { 200: json(z.array(historyEntry), 'At most 100, oldest first'), ...problems(400, 401, 404) },
});
const event = createRoute({
  method: 'post',
  path: '/orders/{id}/events',
  tags,
  summary: 'Send a workflow event',
  description:
    'The events offered now stand in the order’s `offers`, each with the form its `data` must fill. With the rev at which that form was opened as `seen`, it is refused once where the order was changed since; what a colleague has claimed, until `claimant` names them. Sent again under the same `Idempotency-Key` it acts once; what moves money needs the `rev` it was decided on.',
  request: {
    params,
    headers: z.object({ 'idempotency-key': idempotencyKey.optional() }),
    body: jsonBody(sendBody),
  },
  responses: { ...oneOrder, ...problems(422, 428) },
});
const preview = createRoute({
  method: 'post',
  path: '/orders/{id}/changes/preview',
  tags,
  summary: 'What a change would make of the order',
  description:
    'Nothing is written. `difference` says before and after, with the totals that an event bringing this change has to name.',
  request: { params, body: jsonBody(previewBody) },
  responses: {
    200: json(z.strictObject({ difference: orderDifference }), 'Before and after'),
    ...problems(400, 401, 403, 404, 409, 422),
  },
});
const toAdd = createRoute({
  method: 'get',
  path: '/orders/{id}/products',
  tags,
  summary: 'Products that could be added to an order, as its customer would pay for them',
  request: { params, query: suggestQuery },
  responses: { 200: json(productsToAdd, 'The likeliest first'), ...problems(400, 401, 403, 404) },
});
const claim = createRoute({
  method: 'post',
  path: '/orders/{id}/claim',
  tags,
  summary: 'Take an unclaimed order, or take it over `from` whoever has claimed it',
  request: { params, body: { ...jsonBody(claimBody), required: false } },
  responses: oneOrder,
});
const release = createRoute({
  method: 'post',
  path: '/orders/{id}/release',
  tags,
  summary: 'Give your order back to the queue',
  request: { params },
  responses: oneOrder,
});
const assign = createRoute({
  method: 'post',
  path: '/orders/{id}/assign',
  tags,
  summary: 'Hand an order to a colleague',
  request: { params, body: jsonBody(assignBody) },
  responses: oneOrder,
});
const putBack = createRoute({
  method: 'post',
  path: '/orders/{id}/put-back',
  tags,
  summary: 'Goods of a parcel that will not be sent are back on their shelves',
  request: { params, body: jsonBody(putBackBody) },
  responses: oneOrder,
});
const colleagues = createRoute({
  method: 'get',
  path: '/colleagues',
  tags,
  summary: 'Staff to hand orders to; with `order`, those who can work on that one as it stands',
  request: { query: colleagueQuery },
  responses: { 200: json(z.array(colleague), 'By name'), ...problems(400, 401, 403, 404) },
});

export function ordersRoutes(core: Core, archive: OrderArchive, placing: PlaceOrderDeps) {
  const needOrder = orderNeeded(core);
  const readerOf = (c: Context<AppEnv>): Reader => ({ person: signedIn(c), ability: c.get('ability') });
  const view = (c: Context<AppEnv>, doc: OrderDoc) => orderViewFor(core, readerOf(c), doc);

  return router()
    .openapi(place, async (c) => {
      const key = c.req.valid('header')['idempotency-key'];
      const doc = valueOf(await placeOrder(core, placing, signedIn(c), c.req.valid('json'), key));
      return c.json(await view(c, doc), 201);
    })
    .openapi(list, async (c) => {
      const reader = readerOf(c);
      const { rows, next } = await listOrders(core, archive, reader, c.req.valid('query'));
      return c.json({ orders: rows.map((row) => rowView(reader.ability, row)), next }, 200);
    })
    .openapi(sum, async (c) => {
      const reader = readerOf(c);
      requireReport(reader.ability, 'today');
      return c.json(await sumOrders(core, archive, reader, c.req.valid('query')), 200);
    })
    .openapi(read, async (c) => c.json(await view(c, await needOrder(c, c.req.valid('param').id)), 200))
    .openapi(history, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      const reader = readerOf(c);
      let page = await readHistory(core, doc, c.req.valid('query').before);
      let told = await historyView(core, reader, doc, page);
      // A page of which the reader may read nothing is not the end.
      while (told.length === 0 && page.from > 1) {
        page = await readHistory(core, doc, page.from);
        told = await historyView(core, reader, doc, page);
      }
      return c.json(told, 200);
    })
    .openapi(event, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      const { event: name, data, rev, seen, claimant = null } = c.req.valid('json');
      const key = c.req.valid('header')['idempotency-key'];
      const person = signedIn(c);
      const next = await sendEvent(
        core,
        (order) => actorOn(person, order),
        doc._id,
        {
          event: name,
          data,
          seen,
          claimant,
          ...(key === undefined ? {} : { sent: sentUnder(key, person.id, { name, data }) }),
        },
        { rev },
      );
      if (!next.ok) throw new Refused(shownRefusal(next.refusal, c.get('ability'), doc));
      return c.json(await view(c, next.value), 200);
    })
    .openapi(preview, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      const { event: name, change } = c.req.valid('json');
      return c.json({ difference: valueOf(await previewChange(core, readerOf(c), doc, name, change)) }, 200);
    })
    .openapi(toAdd, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      return c.json(findToAdd(placing, readerOf(c), doc, c.req.valid('query').q), 200);
    })
    .openapi(claim, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      return c.json(
        await view(c, valueOf(await claimOrder(core, signedIn(c), doc._id, c.req.valid('json').from))),
        200,
      );
    })
    .openapi(release, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      return c.json(await view(c, valueOf(await releaseOrder(core, signedIn(c), doc._id))), 200);
    })
    .openapi(assign, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      const next = await assignOrder(core, signedIn(c), doc._id, c.req.valid('json'));
      return c.json(await view(c, valueOf(next)), 200);
    })
    .openapi(putBack, async (c) => {
      const doc = await needOrder(c, c.req.valid('param').id);
      const { shipmentId } = c.req.valid('json');
      return c.json(await view(c, valueOf(await putGoodsBack(core, signedIn(c), doc._id, shipmentId))), 200);
    })
    .openapi(colleagues, async (c) => {
      signedIn(c);
      const { order } = c.req.valid('query');
      const doc = order === undefined ? null : await needOrder(c, order);
      requireMay(c.get('ability'), 'assign', doc ?? undefined);
      const people = await workersOf(core, doc);
      return c.json(
        people.map((person) => {
          const { id, name, kind, roles, email } = person;
          return project(
            c.get('ability'),
            'Person',
            { id, name, roles: [...roles], email },
            { id, kind, companyId: null },
          );
        }),
        200,
      );
    });
}
