import { safeNext } from '#lib/session/safe-next.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
  const next = safeNext(url.searchParams.get('next'), '/');
  if (locals.me) redirect(303, next);
  return { next };
};
