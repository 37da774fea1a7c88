import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { ruleIn } from '@orderdesk/domain';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const ask = api(fetch);
  const product = await answer(ask.get(`/api/products/${encodeURIComponent(params.sku)}`), url);
  const quantity = ruleIn(product, product.unit).minimum;
  const lines = [{ productId: product.id, unitId: product.unit.id, quantity }];
  // When it would arrive is worth a question, never worth the page.
  const quote = await ask.post('/api/quote', { lines }).catch(() => null);
  return { product, quote };
};
