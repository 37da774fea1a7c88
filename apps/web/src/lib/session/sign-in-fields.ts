import { m } from '#lib/paraglide/messages.js';
import { readEmail } from '@orderdesk/domain';

export type SignInErrors = { readonly email?: string; readonly password?: string };

/** What is missing before anybody is asked, in the person's words; empty when it can be tried. */
export const signInErrors = (email: string, password: string): SignInErrors => ({
  ...(email.trim() === ''
    ? { email: m.form_required() }
    : isEmail(email)
      ? {}
      : { email: m.register_email_wrong() }),
  ...(password === '' ? { password: m.form_required() } : {}),
});

export const isEmail = (text: string): boolean => readEmail(text).ok;
