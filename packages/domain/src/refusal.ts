import type { Text } from './text.ts';

/**
 * An expected *no*: a value, never thrown by pure code. `code` is `<noun>.<rule>` and stable (clients switch on it), `text`
 * is what a person reads, `facts` say what was compared, so that "why can't I?" has an answer.
 */
export type Refusal = {
  readonly code: string;
  readonly text: Text;
  readonly facts?: Readonly<Record<string, unknown>>;
};

export const refuse = (code: string, text: Text, facts?: Record<string, unknown>): Refusal =>
  facts ? { code, text, facts } : { code, text };

/** A result that is either a value or a refusal. Faults are thrown; refusals are returned. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accepted = <T>(value: T): Result<T> => ({ ok: true, value });
export const refused = <T = never>(refusal: Refusal): Result<T> => ({ ok: false, refusal });
