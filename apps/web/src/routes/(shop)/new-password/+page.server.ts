import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const token = (url.searchParams.get('token') ?? '').slice(0, 200);
  if (token === '') return { token, state: 'unknown' as const, email: null };
  return { token, ...(await answer(api(fetch).get('/api/auth/new-password', { token }), url)) };
};
