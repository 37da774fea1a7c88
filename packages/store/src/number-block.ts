import type { Store } from './open-store.ts';
import { isDuplicateKey } from './transaction.ts';

/** How many serials a process takes at a time. Unused ones are lost with the process: numbers may have gaps. */
const BLOCK = 50;

type CounterDoc = { _id: string; next: number };

export type Serials = {
  next(counter: string): Promise<number>;
  /** It was not used after all: whoever asks next in this process has it. */
  putBack(counter: string, serial: number): void;
};

/**
 * Hands out serials from blocks taken outside of any transaction: a counter inside it would make every order wait for every
 * other (see architecture). `start` is the first serial of a fresh counter.
 */
export function serials(store: Store, start = 10_000): Serials {
  const counters = store.db.collection<CounterDoc>('counters');
  const blocks = new Map<string, { next: number; end: number }>();
  const returned = new Map<string, number[]>();
  const taking = new Map<string, Promise<void>>();

  async function take(counter: string): Promise<void> {
    await counters.updateOne({ _id: counter }, { $setOnInsert: { next: start } }, { upsert: true }).catch(
      // Another process began the counter at the same moment.
      (error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      },
    );
    // By what it became: the embedded database may answer with what another process saw before its own step.
    const after = await counters.findOneAndUpdate(
      { _id: counter },
      { $inc: { next: BLOCK } },
      { returnDocument: 'after' },
    );
    if (!after) throw new Error(`counter ${counter} vanished`);
    blocks.set(counter, { next: after.next - BLOCK, end: after.next });
  }

  async function next(counter: string): Promise<number> {
    for (;;) {
      const again = returned.get(counter)?.shift();
      if (again !== undefined) return again;
      const block = blocks.get(counter);
      if (block && block.next < block.end) return block.next++;
      let running = taking.get(counter);
      if (!running) {
        running = take(counter).finally(() => taking.delete(counter));
        taking.set(counter, running);
      }
      await running;
    }
  }

  return {
    next,
    putBack(counter, serial) {
      returned.set(
        counter,
        [...(returned.get(counter) ?? []), serial].sort((a, b) => a - b),
      );
    },
  };
}
