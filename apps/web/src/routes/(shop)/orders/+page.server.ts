import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { requireMe } from '#lib/session/require-me.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const me = requireMe(locals, url);
  return { me, page: await answer(api(fetch).get('/api/orders', { limit: 25 }), url) };
};
