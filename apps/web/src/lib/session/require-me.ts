import { signInPath } from '#lib/api/answer.ts';
import type { MeView } from '@orderdesk/contract';
import { redirect } from '@sveltejs/kit';

/** The signed-in person, or off to the sign-in page and back here afterwards. */
export function requireMe(locals: App.Locals, url: URL): MeView {
  if (!locals.me) redirect(303, signInPath(url));
  return locals.me;
}
