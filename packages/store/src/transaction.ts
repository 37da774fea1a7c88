import { type ClientSession, type MongoClient, MongoServerError } from 'mongodb';

/**
 * How long a transaction that meets write conflicts is tried again before the conflict is the caller's answer. A time, not a count:
 * on a busy machine, or while the database still holds what a killed process had locked, a dozen tries are over in a second.
 */
const PATIENCE_MS = 15_000;

/**
 * Runs `work` in one transaction and commits it. A write conflict (another transaction touched the same document first) or a
 * changed primary aborts and tries again with jittered back-off, capped so that a hot document never makes a request wait for
 * minutes as the driver's own loop would. An unknown commit result is retried as a commit, never as new work.
 */
export async function runTransaction<T>(
  client: MongoClient,
  work: (session: ClientSession) => Promise<T>,
): Promise<T> {
  const session = client.startSession();
  const until = performance.now() + PATIENCE_MS;
  try {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await once(session, work);
      } catch (error) {
        if (!isTransient(error) || performance.now() >= until) throw error;
        await backOff(attempt);
      }
    }
  } finally {
    await session.endSession();
  }
}

async function once<T>(session: ClientSession, work: (session: ClientSession) => Promise<T>): Promise<T> {
  session.startTransaction({
    readConcern: { level: 'snapshot' },
    writeConcern: { w: 'majority', journal: true },
  });
  try {
    const value = await work(session);
    await commit(session);
    return value;
  } catch (error) {
    if (session.inTransaction()) await session.abortTransaction().catch(ignoreAbortFailure);
    throw error;
  }
}

/** The server forgets an aborted transaction by itself; what matters is the error that led here. */
function ignoreAbortFailure(): void {}

async function commit(session: ClientSession): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      const unknown =
        error instanceof MongoServerError && error.hasErrorLabel('UnknownTransactionCommitResult');
      if (!unknown || performance.now() >= until) throw error;
      await backOff(attempt);
    }
  }
}

/** Both a real MongoDB (112 with its label) and a changed primary mark what may be tried again. */
export function isTransient(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const labelled = error as { hasErrorLabel?: (label: string) => boolean; code?: unknown };
  return labelled.hasErrorLabel?.('TransientTransactionError') === true || labelled.code === 112;
}

/** E11000 on the named index (or any, when none is named). */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && (error as { code?: unknown }).code === 11000;
}

const backOff = (attempt: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 4 * 2 ** attempt)));
