import { requireMe } from '#lib/session/require-me.ts';
import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';

/** The desk is for staff. To everybody else it does not exist. */
export const load: LayoutServerLoad = ({ locals, url }) => {
  // Reading `url` only when signed out keeps this from running again at every change of the address.
  const me = locals.me ?? requireMe(locals, url);
  if (me.person.kind !== 'staff') error(404, 'not found');
  return { me };
};
