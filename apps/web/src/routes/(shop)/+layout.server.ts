import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import type { OrderRow } from '@orderdesk/contract';
import type { LayoutServerLoad } from './$types';

/** Of an order that waits longer than so many others are open, the live feed tells. */
const OPEN_AT_ONCE = 50;

export const load: LayoutServerLoad = async ({ fetch, locals, untrack, url }) => {
  const ask = api(fetch);
  const at = untrack(() => url);
  const isCustomer = locals.me !== null && locals.me.person.kind !== 'staff';
  const [categories, house, open] = await Promise.all([
    answer(ask.get('/api/categories'), at),
    answer(ask.get('/api/house'), at),
    isCustomer ? answer(ask.get('/api/orders', { open: true, limit: OPEN_AT_ONCE }), at) : null,
  ]);
  const isPending = ({ waitsFor, payment }: OrderRow) => waitsFor !== null || payment?.payBy !== undefined;
  return { categories, house, pending: open?.orders.filter(isPending) ?? [] };
};
