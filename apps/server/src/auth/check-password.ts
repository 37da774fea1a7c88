import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../core/clock.ts';
import { Crowded } from '../core/at-most.ts';
import { type Lanes, lanes } from '../core/lanes.ts';
import { Refused } from '../core/refused.ts';
import { tooManyGuesses } from './too-many-guesses.ts';
import { type Guesses, passwordGuesses, type Patience } from './password-guesses.ts';
import type { Store } from '@orderdesk/store';

/** An office mistypes more than a person does; whoever goes on waits, but never long enough to keep those behind the same address out. */
const OF_ADDRESS: Patience = { free: 10, longestSeconds: 15 };
/** Each so many failures of late on an account, from wherever, make a stranger's try take a second longer, up to so many. */
const FAILURES_A_SECOND = 10;
const LONGEST_PAUSE_S = 4;
/** Tries of strangers that wait their turn behind another one: at one address, and on one account that is guessed at. */
const WAITING_AT_ADDRESS = 40;
const WAITING_ON_ACCOUNT = 8;
const COME_BACK_S = 5;

export type Guesser = {
  /** Lower case. */
  readonly account: string;
  readonly address: string;
  /** The device, where this account has signed in on it before. */
  readonly device: string | null;
};

/**
 * Checks a password against guessing by delays, never by locks. Failures make the next try wait: of one account from one address up to a
 * minute, of one address over all accounts up to a quarter of one. An account that many fail on, from wherever, is slow to strangers.
 * Strangers at one address are taken one after the other, so that however many tries come from there, whoever signs in from elsewhere
 * waits for one of them at most. A device on which the account signed in before is counted for itself, knows nothing of others' failures,
 * and goes first.
 */
export function passwordChecks(store: Store, clock: Clock, wait: (ms: number) => Promise<unknown> = pause) {
  const guesses = passwordGuesses(store, clock);
  const addresses = lanes(WAITING_AT_ADDRESS);
  const accounts = lanes(WAITING_ON_ACCOUNT);

  async function slowDown(account: string): Promise<void> {
    const seconds = Math.min(LONGEST_PAUSE_S, Math.floor((await guesses.noted(account)) / FAILURES_A_SECOND));
    if (seconds > 0) await inLane(accounts, account, () => wait(seconds * 1000));
  }

  async function stranger<T>(name: string, from: string, check: () => Promise<T>): Promise<T> {
    const account = `account|${name}`;
    const address = `address|${from}`;
    await slowDown(account);
    return inLane(addresses, address, async () => {
      const seconds = await guesses.waitOf(address, OF_ADDRESS);
      if (seconds !== null) throw new Refused(tooManyGuesses(seconds));
      return guarded(guesses, `pair|${name}|${from}`, async () => {
        try {
          return await check();
        } catch (error) {
          if (error instanceof Refused)
            await Promise.all([guesses.note(account), guesses.note(address, OF_ADDRESS)]);
          throw error;
        }
      });
    });
  }

  return {
    /**
     * Somebody signs in. Refuses `session.too-many-attempts`; what `check` refuses counts as a failure. It is told whether it goes before
     * others that wait for a processor.
     */
    signIn: <T>({ account, address, device }: Guesser, check: (first: boolean) => Promise<T>): Promise<T> =>
      device === null
        ? stranger(account, address, () => check(false))
        : guarded(guesses, `device|${account}|${device}`, () => check(true)),
    /** Somebody who is signed in proves it again. Only their own failures count. */
    again: <T>(personId: string, check: () => Promise<T>): Promise<T> =>
      guarded(guesses, `again|${personId}`, check),
  };
}

async function inLane<T>(all: Lanes, key: string, work: () => Promise<T>): Promise<T> {
  let begun = false;
  try {
    return await all.run(key, () => {
      begun = true;
      return work();
    });
  } catch (error) {
    throw error instanceof Crowded && !begun ? new Refused(tooManyGuesses(COME_BACK_S)) : error;
  }
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
