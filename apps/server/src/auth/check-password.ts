import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../core/clock.ts';
import { atMost, Crowded } from '../core/at-most.ts';
import { Refused } from '../core/refused.ts';
import { tooManyGuesses } from './too-many-guesses.ts';
import { type Guesses, passwordGuesses } from './password-guesses.ts';
import type { Store } from '@orderdesk/store';

/** From so many failures of late on, on one account from anywhere or from one address on any, strangers' tries are slowed down. */
const BUSY_ACCOUNT = 50;
const BUSY_ADDRESS = 50;
const SLOW_MS = 1000;
/** Slowed tries held at a time, and waiting behind them, in this process. */
const SLOWED = 20;
const SLOWED_WAITING = 40;
const COME_BACK_S = 5;

export type Guesser = {
  /** Lower case. */
  readonly account: string;
  readonly address: string;
  /** The device, where this account has signed in on it before. */
  readonly device: string | null;
};

/**
 * Checks a password against guessing by delays, never by locks. Failures of one account from one address make the next try there wait,
 * up to a minute. An account or address that many fail on makes everybody new to it wait a second, the right password included, and
 * refuses nobody. A device on which the account signed in before is counted for itself and knows nothing of others' failures.
 */
export function passwordChecks(store: Store, clock: Clock, wait: (ms: number) => Promise<unknown> = pause) {
  const guesses = passwordGuesses(store, clock);
  const slowed = atMost(SLOWED, SLOWED_WAITING);

  async function slowDown(shared: readonly string[]): Promise<void> {
    const [account = 0, address = 0] = await Promise.all(shared.map((key) => guesses.noted(key)));
    if (account < BUSY_ACCOUNT && address < BUSY_ADDRESS) return;
    await slowed(() => wait(SLOW_MS)).catch((error: unknown) => {
      throw error instanceof Crowded ? new Refused(tooManyGuesses(COME_BACK_S)) : error;
    });
  }

  return {
    /** Somebody signs in. Refuses `session.too-many-attempts`; what `check` throws counts as a failure. */
    async signIn<T>({ account, address, device }: Guesser, check: () => Promise<T>): Promise<T> {
      const key = device === null ? `pair|${account}|${address}` : `device|${account}|${device}`;
      const shared = device === null ? [`account|${account}`, `address|${address}`] : [];
      await slowDown(shared);
      return guarded(guesses, key, async () => {
        try {
          return await check();
        } catch (error) {
          if (error instanceof Refused) await Promise.all(shared.map((each) => guesses.note(each)));
          throw error;
        }
      });
    },
    /** Somebody who is signed in proves it again. Only their own failures count. */
    again: <T>(personId: string, check: () => Promise<T>): Promise<T> =>
      guarded(guesses, `again|${personId}`, check),
  };
}

async function guarded<T>(guesses: Guesses, key: string, check: () => Promise<T>): Promise<T> {
  const seconds = await guesses.begin(key);
  if (seconds !== null) throw new Refused(tooManyGuesses(seconds));
  try {
    const result = await check();
    await guesses.right(key);
    return result;
  } catch (error) {
    // A check that did not take place found nothing wrong.
    if (!(error instanceof Refused)) await guesses.takeBack(key);
    throw error;
  }
}
