import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, untrack, url }) => ({
  categories: await answer(
    api(fetch).get('/api/categories'),
    untrack(() => url),
  ),
});
