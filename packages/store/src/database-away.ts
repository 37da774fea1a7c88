import { MongoServerError } from 'mongodb';
import { isTransient } from './transaction.ts';

/** The driver's errors when nobody answers, by the names it gives them. */
const AWAY =
  /^Mongo(Network|NetworkTimeout|ServerSelection|NotConnected|PoolCleared|PoolClosed|TopologyClosed|WaitQueueTimeout|OperationTimeout|ServerClosed)Error$/;

/**
 * What a server answers when it is not able to serve just now: it broke inside, as the embedded one does on a full disk (1), is
 * interrupted or shutting down (91, 11600, 11602), no longer primary (189, 10107, 13435, 13436), or its disk is full (14031).
 */
const UNABLE = new Set<unknown>([1, 91, 189, 10107, 11600, 11602, 13435, 13436, 14031]);

/**
 * Whether an error only says that the database cannot be reached now, or that others were too busy with the same documents: the
 * same request may well succeed in a while. Looks through `cause`, since libraries wrap what the driver says.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if (AWAY.test(each.name) || isTransient(each)) return true;
    if (each instanceof MongoServerError && UNABLE.has(each.code)) return true;
  }
  return false;
}
