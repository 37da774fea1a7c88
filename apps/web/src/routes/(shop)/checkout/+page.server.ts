import { requireCustomer } from '#lib/session/require-me.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => ({ me: requireCustomer(locals, url, '/desk') });
