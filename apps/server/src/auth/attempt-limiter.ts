import { isDuplicateKey, signInAttemptsModel, type Store } from '@orderdesk/store';
import type { Clock } from '../core/clock.ts';
import { refusedAs } from '../http/problem.ts';

/** What is counted, and how often it may happen within a window. */
export type Allowance = { readonly key: string; readonly limit: number };

export type AttemptLimiter = {
  /**
   * Counts one attempt against every allowance, before it is made, so that parallel ones count too; refuses
   * `session.too-many-attempts`. The answer takes the attempt back.
   */
  take(windowMs: number, allowances: readonly Allowance[]): Promise<() => Promise<void>>;
};

/** Kept in the database, so that several processes count together. Windows are fixed: their number is part of the row's id. */
export function attemptLimiter(store: Store, clock: Clock): AttemptLimiter {
  const attempts = signInAttemptsModel(store.connection).collection;

  async function count(id: string, expiresAt: Date): Promise<number> {
    const increment = () =>
      attempts.findOneAndUpdate(
        { _id: id as never },
        { $inc: { count: 1 }, $setOnInsert: { expiresAt } },
        { upsert: true, returnDocument: 'after' },
      );
    // Two first attempts at once: the second insert loses and counts on the row of the first.
    const row = await increment().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      return increment();
    });
    return (row as { count?: number } | null)?.count ?? 1;
  }

  return {
    async take(windowMs, allowances) {
      const now = clock.now().getTime();
      const window = Math.floor(now / windowMs);
      const end = (window + 1) * windowMs;
      const ids = allowances.map(({ key }) => `${windowMs}|${window}|${key}`);
      const counts = await Promise.all(ids.map((id) => count(id, new Date(end))));
      if (counts.some((n, i) => n > allowances[i]!.limit)) {
        throw refusedAs('session.too-many-attempts', { retryAfterSeconds: Math.ceil((end - now) / 1000) });
      }
      return async () => {
        await attempts.updateMany({ _id: { $in: ids as never[] } }, { $inc: { count: -1 } });
      };
    },
  };
}

/** Failures allowed within a window: from one address on one account, from one address, on one account from anywhere. */
export type SignInLimits = {
  readonly windowMs: number;
  readonly pair: number;
  readonly address: number;
  readonly account: number;
  /** Accounts one address may open. */
  readonly registrations: number;
};

export const SIGN_IN_LIMITS: SignInLimits = {
  windowMs: 15 * 60_000,
  pair: 10,
  address: 300,
  account: 100,
  registrations: 30,
};

export function signInAllowances(email: string, address: string, limits: SignInLimits): Allowance[] {
  const account = email.toLowerCase();
  return [
    { key: `pair|${account}|${address}`, limit: limits.pair },
    { key: `address|${address}`, limit: limits.address },
    { key: `account|${account}`, limit: limits.account },
  ];
}
