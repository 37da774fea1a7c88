import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { requireCustomer } from '#lib/session/require-me.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ depends, fetch, locals, params, url }) => {
  depends('orderdesk:order');
  requireCustomer(locals, url, `/desk/orders/${encodeURIComponent(params.number)}`);
  const order = await answer(api(fetch).get(`/api/orders/${encodeURIComponent(params.number)}`), url);
  const history = await answer(api(fetch).get(`/api/orders/${order.id}/history`), url);
  return { order, history, placed: url.searchParams.has('placed') };
};
