/** How long a worker may hold a row before others take it over, should it have died with it. */
export const LEASE_MS = 60_000;

/** The longest anybody puts a row off. */
export const LONGEST_MS = 300_000;

/** Waits between tries of one row: 1 s, 2 s, 4 s … at most five minutes. */
export const retryAfterMs = (attempts: number): number =>
  Math.min(LONGEST_MS, 1000 * 2 ** Math.min(attempts, 9));
