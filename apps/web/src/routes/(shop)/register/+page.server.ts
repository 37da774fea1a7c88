import { pageAfter } from '#lib/session/lead-on.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const next = url.searchParams.get('next');
  if (locals.me) redirect(303, await pageAfter(next, '/'));
  return { next };
};
