import { api } from '#lib/api/client.ts';
import { setLocale, type Locale } from '#lib/paraglide/runtime.js';

/** Remembers the language in the cookie and, signed in, in the account (notices come in it); then draws the page anew. */
export async function chooseLocale(locale: Locale, signedIn: boolean): Promise<void> {
  if (signedIn) {
    try {
      await api(fetch).put('/api/me/locale', { locale });
    } catch {
      // The screen still changes: the cookie decides it. The account follows at the next choice.
    }
  }
  await setLocale(locale);
}
