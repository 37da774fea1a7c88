import { getLocale } from '#lib/paraglide/runtime.js';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => ({
  me: locals.me,
  theme: locals.theme,
  locale: getLocale(),
});
