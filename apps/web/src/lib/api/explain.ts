import { m } from '#lib/paraglide/messages.js';
import { ProblemError, UnreachableError } from './problem-error.ts';

/**
 * Codes whose title is not enough for the reader, who needs to know what to do next. Everything else is said by the server's
 * own title, which is in the reader's language.
 */
const WORDS: Record<string, () => string> = {
  'email.taken': () => m.register_email_taken(),
  'http.429': () => m.login_too_often(),
  'http.500': () => m.common_unexpected(),
  'http.502': () => m.common_network_failed(),
  'http.503': () => m.common_network_failed(),
  'http.504': () => m.common_network_failed(),
};

/** One sentence for a person about anything that was thrown. Never a stack, never a code. */
export function explain(error: unknown): string {
  if (error instanceof UnreachableError) return m.common_network_failed();
  if (!(error instanceof ProblemError)) return m.common_unexpected();
  return WORDS[error.code]?.() ?? (error.message === '' ? m.common_unexpected() : error.message);
}
