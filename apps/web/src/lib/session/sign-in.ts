import { api } from '#lib/api/client.ts';
import { whosePage } from './whose.svelte.ts';
import type { MeView, Register } from '@orderdesk/contract';

/** Opens a session and tells who it is. The cookie is set by the answer. */
export async function signIn(email: string, password: string): Promise<MeView> {
  const to = api(fetch);
  const { person } = await to.post('/api/auth/sign-in/email', { email, password });
  whosePage.belongsTo(person.id);
  return to.get('/api/me');
}

export async function signOut(): Promise<void> {
  await api(fetch).post('/api/auth/sign-out');
}

/** Makes the account and signs in with it. */
export async function registerAccount(account: Register): Promise<MeView> {
  await api(fetch).post('/api/register', account);
  return signIn(account.email, account.password);
}
