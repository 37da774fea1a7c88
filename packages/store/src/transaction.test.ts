import { type MongoClient, MongoServerError } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runTransaction } from './transaction.ts';

const conflict = () => new MongoServerError({ message: 'WriteConflict', code: 112 });

/** A client whose transactions always commit; what they do is the test's. */
function client() {
  const calls = { aborted: 0, committed: 0 };
  let open = false;
  const session = {
    startTransaction: () => void (open = true),
    inTransaction: () => open,
    commitTransaction: async () => {
      open = false;
      calls.committed += 1;
    },
    abortTransaction: async () => {
      open = false;
      calls.aborted += 1;
    },
    endSession: async () => undefined,
  };
  return { calls, client: { startSession: () => session } as unknown as MongoClient };
}

describe('a transaction that meets write conflicts', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is tried again for as long as patience lasts, and commits once', async () => {
    const { calls, client: mongo } = client();
    let tries = 0;
    const done = runTransaction(mongo, async () => {
      tries += 1;
      if (tries <= 40) throw conflict();
      return 'done';
    });
    await vi.advanceTimersByTimeAsync(9_000);
    await expect(done).resolves.toBe('done');
    expect(calls).toEqual({ aborted: 40, committed: 1 });
  });

  it('tells the conflict when it never ends', async () => {
    const { calls, client: mongo } = client();
    const never = runTransaction(mongo, async () => {
      throw conflict();
    });
    const told = expect(never).rejects.toThrow('WriteConflict');
    await vi.advanceTimersByTimeAsync(16_000);
    await told;
    expect(calls.committed).toBe(0);
  });

  it('does not try again what would fail again', async () => {
    const { calls, client: mongo } = client();
    const refused = runTransaction(mongo, async () => {
      throw new Error('no such stock');
    });
    await expect(refused).rejects.toThrow('no such stock');
    expect(calls).toEqual({ aborted: 1, committed: 0 });
  });
});
