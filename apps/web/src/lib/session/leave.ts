import { CheckoutDrafts } from '#lib/checkout/checkout-draft.ts';
import { Drafts } from '#lib/drafts/drafts.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { signOut } from './sign-in.ts';

type Device = {
  readonly local: Storage;
  readonly session: Storage;
  /** Whether what was written and not sent may be lost. */
  readonly mayLose: () => boolean;
};

const thisDevice = (): Device => ({
  local: localStorage,
  session: sessionStorage,
  mayLose: () => window.confirm(m.session_leave_drafts()),
});

/**
 * Signs out, and leaves nothing on the device of what this person wrote and did not send; where there is something, they are asked first.
 * False when they stay. Throws what signing out throws: then everything is kept.
 */
export async function leaveDevice(personId: string, device: Device = thisDevice()): Promise<boolean> {
  const drafts = new Drafts(personId, device.local);
  if (drafts.count > 0 && !device.mayLose()) return false;
  await signOut();
  drafts.forgetAll();
  new CheckoutDrafts(device.session, personId).forget();
  return true;
}
