import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { ordersQuery, readOrdersFilter } from '#lib/my-orders/orders-filter.ts';
import { requireCustomer } from '#lib/session/require-me.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const me = requireCustomer(locals, url, '/desk/orders');
  const filter = readOrdersFilter(url);
  return { me, filter, page: await answer(api(fetch).get('/api/orders', ordersQuery(filter)), url) };
};
