import { m } from '#lib/paraglide/messages.js';
import { ProblemError, UnreachableError } from './problem-error.ts';

/**
 * Codes whose title is not enough for the reader: library texts in English, or faults of which the reader needs to know what
 * to do. Everything else is said by the server's own title.
 */
const WORDS: Record<string, () => string> = {
  INVALID_EMAIL_OR_PASSWORD: () => m.login_wrong(),
  INVALID_EMAIL: () => m.login_wrong(),
  USER_ALREADY_EXISTS: () => m.register_email_taken(),
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: () => m.register_email_taken(),
  PASSWORD_TOO_SHORT: () => m.register_password_short(),
  'http.429': () => m.login_too_often(),
  'http.500': () => m.common_unexpected(),
  'http.502': () => m.common_network_failed(),
  'http.503': () => m.common_network_failed(),
};

/** One sentence for a person about anything that was thrown. Never a stack, never a code. */
export function explain(error: unknown): string {
  if (error instanceof UnreachableError) return m.common_network_failed();
  if (!(error instanceof ProblemError)) return m.common_unexpected();
  return WORDS[error.code]?.() ?? (error.message === '' ? m.common_unexpected() : error.message);
}
