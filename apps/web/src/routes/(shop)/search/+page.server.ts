import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { asQuery, readFilter } from '#lib/catalogue/product-filter.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const filter = readFilter(url.searchParams, null);
  return { filter, page: await answer(api(fetch).get('/api/products', asQuery(filter)), url) };
};
