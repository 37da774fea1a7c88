import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** Visitors have a cart as well; who works here has none. */
export const load: PageServerLoad = ({ locals }) => {
  if (locals.me?.person.kind === 'staff') redirect(303, '/desk');
};
