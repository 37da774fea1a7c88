import { api } from '#lib/api/client.ts';
import { safeNext } from '#lib/session/safe-next.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const next = url.searchParams.get('next');
  if (locals.me) redirect(303, safeNext(next, locals.me.person.kind === 'staff' ? '/desk' : '/'));
  // Only a demo answers this; anywhere else it is a 404 and no hint is shown.
  const demo = await api(fetch)
    .get('/api/demo-accounts')
    .catch(() => []);
  return { next, demo };
};
