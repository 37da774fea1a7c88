import type { Refusal, Result } from '@orderdesk/domain';

/**
 * Carries a refusal out of a command to the one place that answers it. It is an expected *no*: never logged as a fault, never
 * retried.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/** The value of a result, or its refusal thrown. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Refused(result.refusal);
  return result.value;
}
