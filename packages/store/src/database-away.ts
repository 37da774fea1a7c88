import { isTransient } from './transaction.ts';

/** The driver's errors when nobody answers, by the names it gives them. */
const AWAY =
  /^Mongo(Network|NetworkTimeout|ServerSelection|NotConnected|PoolCleared|PoolClosed|TopologyClosed|WaitQueueTimeout|OperationTimeout|ServerClosed)Error$/;

/**
 * Whether an error only says that the database cannot be reached now, or that others were too busy with the same documents: the
 * same request may well succeed in a while. Looks through `cause`, since libraries wrap what the driver says.
 */
export function isDatabaseAway(error: unknown): boolean {
  for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
    if (AWAY.test(each.name) || isTransient(each)) return true;
  }
  return false;
}
