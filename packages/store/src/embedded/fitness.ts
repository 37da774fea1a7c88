import type { Document } from 'mongodb';
import { DatabaseError } from './database-error.ts';

/** The wire version of MongoDB 8.0, the first that saves a transaction's writes by one command over several collections. */
const OLDEST_WIRE_VERSION = 25;

/** Throws what a server's answer to `hello` says against using it: `database.standalone` or `database.too-old`. */
export function requireFit(answer: Document): void {
  // A replica set names itself; a sharded cluster's router answers `isdbgrid`.
  if (answer['setName'] === undefined && answer['msg'] !== 'isdbgrid') {
    throw new DatabaseError(
      'database.standalone',
      'MONGODB_URI names a standalone MongoDB, which has no transactions: start it with --replSet and initiate the set.',
    );
  }
  if (Number(answer['maxWireVersion']) < OLDEST_WIRE_VERSION) {
    throw new DatabaseError(
      'database.too-old',
      'Orderdesk needs MongoDB 8.0 or newer: update the server that MONGODB_URI names, or the `mongod` on the PATH.',
    );
  }
}
