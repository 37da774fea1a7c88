import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { quoteRequestOf, usualDestination } from '#lib/cart/quote-inputs.ts';
import { ruleIn } from '@orderdesk/domain';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, params, url }) => {
  const ask = api(fetch);
  const product = await answer(ask.get(`/api/products/${encodeURIComponent(params.sku)}`), url);
  const quantity = ruleIn(product, product.unit).minimum;
  const inputs = {
    lines: [{ productId: product.id, unitId: product.unit.id, quantity }],
    destination: usualDestination(locals.me),
  };
  // When it would arrive is worth a question, never worth the page.
  const view = await ask.post('/api/quote', quoteRequestOf(inputs)).catch(() => null);
  return { product, first: view && { inputs, view } };
};
