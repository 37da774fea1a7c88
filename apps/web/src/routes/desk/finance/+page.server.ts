import { mayEnter } from '#lib/desk/areas.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  if (!mayEnter('finance', locals.me?.person ?? null)) error(404, 'not found');
};
