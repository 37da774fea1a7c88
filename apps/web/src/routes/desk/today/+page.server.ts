import { mayEnter } from '#lib/desk/areas.ts';
import { answer } from '#lib/api/answer.ts';
import { api } from '#lib/api/client.ts';
import type { DeskToday } from '@orderdesk/contract';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, fetch, url }) => {
  if (!mayEnter('today', locals.me?.person ?? null)) error(404, 'not found');
  return { today: (await answer(api(fetch).get('/api/desk/today'), url)) as DeskToday };
};
