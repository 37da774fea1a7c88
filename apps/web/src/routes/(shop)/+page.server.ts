import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';

const AGAIN = 3;

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const ask = api(fetch);
  const customer = locals.me !== null && locals.me.person.kind !== 'staff';
  const [popular, recent] = await Promise.all([
    answer(ask.get('/api/products', { sort: 'popular' }), url),
    customer ? answer(ask.get('/api/orders', { limit: AGAIN }), url) : null,
  ]);
  return { popular: popular.products.slice(0, 12), total: popular.total, recent: recent?.orders ?? [] };
};
