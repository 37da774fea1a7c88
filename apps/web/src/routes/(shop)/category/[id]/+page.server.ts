import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { asQuery, readFilter } from '#lib/catalogue/product-filter.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent, url }) => {
  const filter = readFilter(url.searchParams, params.id);
  const [page, { categories }] = await Promise.all([
    answer(api(fetch).get('/api/products', asQuery({ ...filter, sort: filter.sort ?? 'popular' })), url),
    parent(),
  ]);
  const category = categories.find(({ id }) => id === params.id);
  if (!category) error(404, { message: 'no such category' });
  return { filter, page, category };
};
