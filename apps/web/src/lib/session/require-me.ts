import { signInPath } from '#lib/api/answer.ts';
import type { MeView } from '@orderdesk/contract';
import { redirect } from '@sveltejs/kit';

/** The signed-in person, or off to the sign-in page and back here afterwards. */
export function requireMe(locals: App.Locals, url: URL): MeView {
  if (!locals.me) redirect(303, signInPath(url));
  return locals.me;
}

/**
 * The signed-in customer. Who works here neither orders in the shop nor has orders there: they are led to what the desk has instead, so
 * that no screen of a customer's ever shows what only the house reads.
 */
export function requireCustomer(locals: App.Locals, url: URL, onDesk: string): MeView {
  const me = requireMe(locals, url);
  if (me.person.kind === 'staff') redirect(303, onDesk);
  return me;
}
