import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import { mayEnter } from '#lib/desk/areas.ts';
import { error } from '@sveltejs/kit';
import { abilityFor, may } from '@orderdesk/policy';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, fetch, url }) => {
  if (!mayEnter('settings', locals.me?.person ?? null)) error(404, 'not found');
  const others = { id: 'anybody', kind: 'staff', companyId: null };
  const mayMakeLinks = may(abilityFor(locals.me?.person ?? null), 'edit', 'Person', others);
  return { mayMakeLinks, terms: await answer(api(fetch).get('/api/groups'), url) };
};
