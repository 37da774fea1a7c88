import { api } from '#lib/api/client.ts';
import { whosePage } from './whose.svelte.ts';
import type { MeView, Register } from '@orderdesk/contract';

/** Opens a session and tells who it is. The cookie is set by the answer, which is all there is to it: nothing after it can fail. */
export async function signIn(email: string, password: string): Promise<MeView['person']> {
  const { person } = await api(fetch).post('/api/auth/sign-in/email', { email, password });
  whosePage.belongsTo(person.id);
  return person;
}

export async function signOut(): Promise<void> {
  await api(fetch).post('/api/auth/sign-out');
}

/** Chooses a new password by a link; the answer signs in with it. */
export async function chooseNewPassword(
  token: string,
  newPassword: string,
): Promise<MeView['person'] | null> {
  const { person } = await api(fetch).post('/api/auth/new-password', { token, newPassword });
  whosePage.belongsTo(person?.id ?? null);
  return person;
}

/** Makes the account; the answer signs in with it. */
export async function registerAccount(account: Register): Promise<void> {
  const { person } = await api(fetch).post('/api/register', account);
  whosePage.belongsTo(person.id);
}
