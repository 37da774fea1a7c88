import {
  type AnyClientBulkWriteModel,
  type ClientSession,
  type Document,
  type MongoClient,
  MongoClientBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';

/**
 * How long a transaction that meets write conflicts is tried again before the conflict is the caller's answer. A time, not a count:
 * on a busy machine, or while the database still holds what a killed process had locked, a dozen tries are over in a second.
 */
const PATIENCE_MS = 15_000;
/**
 * For so long a transaction is begun again when the database went away under it; what the driver then waits for one that is away
 * comes on top (`open-store.ts`), and all of it stays below the five seconds after which a person is told.
 */
const AWAY_PATIENCE_MS = 2500;

/** One write of a transaction; `orElse` makes what is thrown when its filter (the guard) finds nothing. Made by `writes.ts`. */
export type BoundWrite = {
  readonly model: AnyClientBulkWriteModel<Document>;
  readonly orElse: (() => Error) | null;
};

/**
 * Saves all of it or nothing, in one command and the commit: every further statement in a transaction is a round trip during
 * which its rows stay locked. Writes act in their order, so those that others fight for come first. A write conflict
 * (another transaction touched the same document first) or a changed primary aborts and tries again with jittered back-off,
 * capped so that a hot document never makes a request wait for minutes as the driver's own loop would. An unknown commit result is
 * retried as a commit, never as new work. Throws the `orElse` of the first guard that found nothing.
 */
export async function runTransaction(client: MongoClient, writes: readonly BoundWrite[]): Promise<void> {
  if (writes.length === 0) return;
  const begun = performance.now();
  for (let attempt = 1; ; attempt += 1) {
    try {
      await once(client, writes, begun);
      return;
    } catch (error) {
      if (!isTransient(error) || performance.now() >= begun + patienceWith(error)) throw error;
      await backOff(attempt);
    }
  }
}

const isUnreachable = (error: unknown): boolean =>
  error instanceof MongoNetworkError || error instanceof MongoServerSelectionError;

const patienceWith = (error: unknown): number => (isUnreachable(error) ? AWAY_PATIENCE_MS : PATIENCE_MS);

async function once(client: MongoClient, writes: readonly BoundWrite[], begun: number): Promise<void> {
  // Nothing is read here; a causally consistent session would ask to read after its last try.
  const session = client.startSession({ causalConsistency: false });
  session.startTransaction({ writeConcern: { w: 'majority', journal: true } });
  try {
    await write(client, session, writes);
    await commit(session, begun);
  } catch (error) {
    const undone = abort(session);
    // Its locks are free before the next try; but nobody waits for a database that is away to hear of it.
    if (!isUnreachable(error)) await undone;
    throw error;
  }
  await session.endSession();
}

async function abort(session: ClientSession): Promise<void> {
  // The server forgets an aborted transaction by itself; what matters is the error that led here.
  if (session.inTransaction()) await session.abortTransaction().catch(() => undefined);
  await session.endSession().catch(() => undefined);
}

async function write(
  client: MongoClient,
  session: ClientSession,
  writes: readonly BoundWrite[],
): Promise<void> {
  const models = writes.map(({ model }) => model);
  const result = await client
    .bulkWrite(models, { ordered: true, session, verboseResults: true })
    .catch((error: unknown) => {
      throw causeOf(error);
    });
  for (const [at, { orElse }] of writes.entries()) {
    if (orElse && result.updateResults?.get(at)?.matchedCount !== 1) throw orElse();
  }
}

/** What the server said, out of what the driver wraps it in: its code and labels tell what may be tried again. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof MongoClientBulkWriteError)) return error;
  if (error.cause instanceof Error) return error.cause;
  const [first] = error.writeErrors.values();
  return first ? new MongoServerError({ message: first.message, code: first.code }) : error;
}

async function commit(session: ClientSession, begun: number): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.commitTransaction();
      return;
    } catch (error) {
      const unknown = error instanceof MongoError && error.hasErrorLabel('UnknownTransactionCommitResult');
      if (!unknown || performance.now() >= begun + patienceWith(error)) throw error;
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
