import { isDuplicateKey, signInAttemptsModel, type SignInAttemptsDoc, type Store } from '@orderdesk/store';
import type { Clock } from '../core/clock.ts';

/** How long wrong passwords are remembered after the last one. */
const REMEMBERED_MS = 15 * 60_000;
/** Wrong ones that cost nothing yet: people mistype. */
const FREE = 5;
/** The longest wait between two tries. Nobody is locked out for longer, whoever has guessed before. */
const LONGEST_S = 60;

/** After so many failures, the wait before the next try. */
export const waitAfter = (failures: number): number =>
  failures < FREE ? 0 : Math.min(LONGEST_S, 2 ** (failures - FREE + 1));

export type Guesses = {
  /** Counts a try before it is made, so that parallel ones count too. The seconds to wait, when it may not be made now. */
  begin(key: string): Promise<number | null>;
  /** It was not made after all. */
  takeBack(key: string): Promise<void>;
  /** It was right: what was counted against it is forgotten. */
  right(key: string): Promise<void>;
  /** Counts a failure that concerns many, as all on one account; answers how many there were of late. */
  note(key: string): Promise<number>;
  noted(key: string): Promise<number>;
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
      // A wait longer than any was given by a clock that was ahead and has been set right since.
      const isAhead = nextAt.getTime() > now.getTime() + LONGEST_S * 1000;
      // Of many tries at once, the one that moves the time is made.
      const { matchedCount } = await rows.updateOne(
        { _id: key as never, nextAt: isAhead ? nextAt : { $lte: now } },
        { $set: { nextAt: new Date(now.getTime() + wait * 1000) } },
      );
      if (matchedCount > 0) return null;
      await takeBack(key);
      return Math.max(1, Math.ceil((nextAt.getTime() - now.getTime()) / 1000));
    },
    async right(key) {
      await rows.deleteOne({ _id: key as never });
    },
    async note(key) {
      await forgetExpired(key);
      return (await increment(key)).count;
    },
    async noted(key) {
      const row = (await rows.findOne({ _id: key as never })) as unknown as SignInAttemptsDoc | null;
      return row && row.expiresAt > clock.now() ? row.count : 0;
    },
  };
}
