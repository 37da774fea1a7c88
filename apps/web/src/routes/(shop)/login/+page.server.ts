import { api } from '#lib/api/client.ts';
import { pageAfter } from '#lib/session/lead-on.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, locals, url }) => {
  const next = url.searchParams.get('next');
  if (locals.me) redirect(303, await pageAfter(next, locals.me.person.kind === 'staff' ? '/desk' : '/'));
  // Only a demo answers this; anywhere else it is a 404 and no hint is shown.
  const demo = await api(fetch)
    .get('/api/demo-accounts')
    .catch(() => []);
  return { next, demo };
};
