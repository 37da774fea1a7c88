import { createRoute } from '@hono/zod-openapi';
import {
  type CartView,
  cartView,
  quoteRequest,
  quoteView as quoteSchema,
  saveCart as saveCartSchema,
} from '@orderdesk/contract';
import { readAddress } from '@orderdesk/domain';
import { may } from '@orderdesk/policy';
import { type CartDoc, findCart, saveCart } from '@orderdesk/store';
import type { Context } from 'hono';
import { valueOf } from '../../core/refused.ts';
import { type AppEnv, signedIn } from '../../http/context.ts';
import type { AppDeps } from '../../http/app-deps.ts';
import { refusedAs } from '../../http/problem.ts';
import { json, jsonBody, problems } from '../../http/responses.ts';
import { router } from '../../http/router.ts';
import { viewerIn } from '../catalogue/viewer.ts';
import { collectionOf } from './collection-of.ts';
import { SEVERAL_PLACES } from './several-places.ts';
import { quote } from './quote.ts';
import { customerOf, sourcesOf } from './quote-sources.ts';
import { quoteView } from './quote.view.ts';

const tags = ['Cart'];
/** More different goods than that is no visitor's cart; who signs in may have more. */
const GUEST_LINES = 100;
const getCart = createRoute({
  method: 'get',
  path: '/cart',
  tags,
  summary: 'The own cart',
  responses: { 200: json(cartView, 'The cart; empty at rev 0'), ...problems(401, 403) },
});
const putCart = createRoute({
  method: 'put',
  path: '/cart',
  tags,
  summary: 'Save the whole cart, if it is still at `rev`; else 409 with the present one in `facts.cart`',
  request: { body: jsonBody(saveCartSchema) },
  responses: { 200: json(cartView, 'Saved'), ...problems(400, 401, 403, 409) },
});
const postQuote = createRoute({
  method: 'post',
  path: '/quote',
  tags,
  summary: 'What lines cost the caller now, with totals and ways of delivery',
  request: { body: jsonBody(quoteRequest) },
  responses: { 200: json(quoteSchema, 'The quote'), ...problems(400, 409, 422, 429) },
});

export function cartRoutes(deps: AppDeps) {
  const { store, catalogue } = deps;
  return router()
    .openapi(getCart, async (c) => c.json(viewOf(await findCart(store, shopper(c))), 200))
    .openapi(putCart, async (c) => {
      const personId = shopper(c);
      const saved = await saveCart(store, personId, c.req.valid('json'));
      if (!saved) throw refusedAs('cart.moved-on', { cart: viewOf(await findCart(store, personId)) });
      return c.json(viewOf(saved), 200);
    })
    .openapi(postQuote, async (c) => {
      const person = c.get('person');
      const viewer = viewerIn(c, deps);
      const { lines, delivery = 'standard', address } = c.req.valid('json');
      if (!person && lines.length > GUEST_LINES)
        throw refusedAs('cart.too-many-lines', { most: GUEST_LINES, asked: lines.length });
      const quoted = quote(sourcesOf(deps, viewer.exactStock), {
        customer: person && customerOf(person),
        lines,
        delivery,
        address: address ? readAddress(address).address : null,
        allowance: person && customerOf(person) ? ((await deps.allowance?.(person)) ?? null) : null,
        at: viewer.at,
      });
      const value = valueOf(quoted);
      const collection = delivery === 'pickup' ? await collectionOf(deps, value, deps.sales.calendar) : null;
      const view = quoteView(catalogue, value, viewer);
      const isApart = collection !== null && collection.places.length > 1;
      return c.json(
        {
          ...view,
          ...(collection ? { collection } : {}),
          ...(isApart && !view.limit
            ? { limit: { code: SEVERAL_PLACES.code, text: SEVERAL_PLACES.text } }
            : {}),
        },
        200,
      );
    });
}

/** Whose cart it is; refused for those who do not shop here. */
function shopper(c: Context<AppEnv>): string {
  const { id } = signedIn(c);
  if (!may(c.get('ability'), 'edit', 'Cart', { personId: id })) throw refusedAs('access.forbidden');
  return id;
}

/** `ordered` is told as long as nothing was changed since: then the cart is what that order left. */
const viewOf = ({ rev, lines, saved, ordered }: CartDoc): CartView => ({
  rev,
  lines: [...lines],
  saved: [...saved],
  ...(ordered?.rev === rev ? { ordered: { number: ordered.number, at: ordered.at } } : {}),
});
