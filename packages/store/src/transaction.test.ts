import { type MongoClient, MongoClientBulkWriteError, MongoServerError } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BoundWrite, isDuplicateKey, runTransaction } from './transaction.ts';

/** As the driver tells what the server refused: wrapped, code and labels only in the cause. */
function wrapped(cause: MongoServerError) {
  const error = new MongoClientBulkWriteError({ message: 'an error during execution' });
  error.cause = cause;
  return error;
}
const conflict = () => {
  const cause = new MongoServerError({ message: 'WriteConflict', code: 112 });
  return wrapped(cause);
};

type Answer = { readonly updateResults: Map<number, { matchedCount: number }> };
const matched = (...counts: number[]): Answer => ({
  updateResults: new Map(counts.map((matchedCount, at) => [at, { matchedCount }])),
});

/** A client whose transactions always commit; what writing answers is the test's. */
function client(bulkWrite: () => Promise<Answer>) {
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
  return { calls, client: { startSession: () => session, bulkWrite } as unknown as MongoClient };
}

const write = (orElse: BoundWrite['orElse'] = null): BoundWrite => ({
  model: { name: 'updateOne', namespace: 'shop.stock', filter: {}, update: { $inc: { left: -1 } } },
  orElse,
});

describe('a transaction that meets write conflicts', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('is tried again for as long as patience lasts, and commits once', async () => {
    let tries = 0;
    const { calls, client: mongo } = client(async () => {
      tries += 1;
      if (tries <= 40) throw conflict();
      return matched(1);
    });
    const done = runTransaction(mongo, [write()]);
    await vi.advanceTimersByTimeAsync(9_000);
    await done;
    expect(calls).toEqual({ aborted: 40, committed: 1 });
  });

  it('tells the conflict when it never ends', async () => {
    const { calls, client: mongo } = client(async () => {
      throw conflict();
    });
    const told = expect(runTransaction(mongo, [write()])).rejects.toThrow('WriteConflict');
    await vi.advanceTimersByTimeAsync(16_000);
    await told;
    expect(calls.committed).toBe(0);
  });
});

describe('a transaction', () => {
  it('fails by the guard that found nothing, and is not tried again', async () => {
    const { calls, client: mongo } = client(async () => matched(1, 0, 0));
    const short = () => new Error('no such stock');
    const writes = [write(short), write(), write(short)];
    await expect(runTransaction(mongo, writes)).rejects.toThrow('no such stock');
    expect(calls).toEqual({ aborted: 1, committed: 0 });
  });

  it('tells a duplicate key as one', async () => {
    const error = new MongoClientBulkWriteError({ message: 'errors during execution' });
    error.writeErrors = new Map([[0, { code: 11000, message: 'E11000 duplicate key' }]]);
    const { client: mongo } = client(async () => {
      throw error;
    });
    const told = await runTransaction(mongo, [write()]).catch((reason: unknown) => reason);
    expect(isDuplicateKey(told)).toBe(true);
  });

  it('of nothing writes nothing', async () => {
    const { calls, client: mongo } = client(async () => matched());
    await runTransaction(mongo, []);
    expect(calls).toEqual({ aborted: 0, committed: 0 });
  });
});
