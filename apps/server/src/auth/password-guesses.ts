import { isDuplicateKey, signInAttemptsModel, type SignInAttemptsDoc, type Store } from '@orderdesk/store';
import type { Clock } from '../core/clock.ts';

/** How long wrong passwords are remembered after the last one. */
const REMEMBERED_MS = 15 * 60_000;

/** How many wrong ones cost nothing yet (people mistype), and the longest wait between two tries after that: nobody is locked out for longer. */
export type Patience = { readonly free: number; readonly longestSeconds: number };
const OF_PAIR: Patience = { free: 5, longestSeconds: 60 };

/** After so many failures, the seconds before the next try. */
export const waitAfter = (failures: number, { free, longestSeconds }: Patience = OF_PAIR): number =>
  failures < free ? 0 : Math.min(longestSeconds, 2 ** (failures - free + 1));

export type Guesses = {
  /** Counts a try before it is made, so that parallel ones count too. The seconds to wait, when it may not be made now. */
  begin(key: string): Promise<number | null>;
  /** It was not made after all. */
  takeBack(key: string): Promise<void>;
  /** It was right: what was counted against it is forgotten. */
  right(key: string): Promise<void>;
  /** Counts a failure that concerns many: all on one account, or all from one address, where the next try then waits. */
  note(key: string, patience?: Patience): Promise<void>;
  /** How many were noted of late. */
  noted(key: string): Promise<number>;
  /** The seconds to wait after what was noted; null when a try may be made. */
  waitOf(key: string, patience: Patience): Promise<number | null>;
};

/** Wrong passwords, kept in the database so that several processes count together and a restart forgives nothing. */
export function passwordGuesses(store: Store, clock: Clock): Guesses {
  const rows = signInAttemptsModel(store.connection).collection;
  const until = () => new Date(clock.now().getTime() + REMEMBERED_MS);

  async function increment(key: string): Promise<SignInAttemptsDoc> {
    const once = () =>
      rows.findOneAndUpdate(
        { _id: key as never },
        { $inc: { count: 1 }, $set: { expiresAt: until() }, $setOnInsert: { nextAt: new Date(0) } },
        { upsert: true, returnDocument: 'after' },
      );
    // Two first tries at once: the second insert loses and counts on the row of the first.
    const row = await once().catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
      return once();
    });
    return row as unknown as SignInAttemptsDoc;
  }

  /** Rows vanish some time after they expire; until then they count for nothing. */
  async function forgetExpired(key: string): Promise<void> {
    await rows.deleteOne({ _id: key as never, expiresAt: { $lte: clock.now() } });
  }

  async function find(key: string): Promise<SignInAttemptsDoc | null> {
    const row = (await rows.findOne({ _id: key as never })) as unknown as SignInAttemptsDoc | null;
    return row && row.expiresAt > clock.now() ? row : null;
  }

  async function takeBack(key: string): Promise<void> {
    await rows.updateOne({ _id: key as never }, { $inc: { count: -1 } });
  }

  return {
    takeBack,
    async begin(key) {
      await forgetExpired(key);
      const { count, nextAt } = await increment(key);
      const wait = waitAfter(count);
      if (wait === 0) return null;
      const now = clock.now();
      // Of many tries at once, the one that moves the time is made.
      const { matchedCount } = await rows.updateOne(
        { _id: key as never, nextAt: isAhead(nextAt, now, OF_PAIR) ? nextAt : { $lte: now } },
        { $set: { nextAt: new Date(now.getTime() + wait * 1000) } },
      );
      if (matchedCount > 0) return null;
      await takeBack(key);
      return secondsUntil(nextAt, now);
    },
    async right(key) {
      await rows.deleteOne({ _id: key as never });
    },
    async note(key, patience) {
      await forgetExpired(key);
      const { count } = await increment(key);
      if (!patience) return;
      const nextAt = new Date(clock.now().getTime() + waitAfter(count, patience) * 1000);
      await rows.updateOne({ _id: key as never }, { $set: { nextAt } });
    },
    async noted(key) {
      return (await find(key))?.count ?? 0;
    },
    async waitOf(key, patience) {
      const row = await find(key);
      const now = clock.now();
      return !row || row.nextAt <= now || isAhead(row.nextAt, now, patience)
        ? null
        : secondsUntil(row.nextAt, now);
    },
  };
}

/** A wait longer than any was given by a clock that was ahead and has been set right since. */
const isAhead = (nextAt: Date, now: Date, { longestSeconds }: Patience): boolean =>
  nextAt.getTime() > now.getTime() + longestSeconds * 1000;

const secondsUntil = (at: Date, now: Date): number =>
  Math.max(1, Math.ceil((at.getTime() - now.getTime()) / 1000));
