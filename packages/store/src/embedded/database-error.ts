/**
 * Why a database could not be had; the message is one sentence a person can act on.
 *
 * - `database.in-use`: another process has the data directory open
 * - `database.missing`: neither a `mongod` nor the embedded server is installed
 * - `database.unreachable`: nothing answers at `MONGODB_URI`
 * - `database.standalone`: what answers is no replica set, so it has no transactions and no change streams
 * - `database.too-old`: what answers is older than MongoDB 8.0
 * - `database.failed`: the server ended while starting; the message carries its last words
 * - `database.folder`: the data directory cannot be made or written
 * - `database.disk-full`: the disk of the data directory has no room left
 * - `database.lost`: the server died again and again, and is no longer started again
 */
export type DatabaseErrorCode =
  | 'database.in-use'
  | 'database.missing'
  | 'database.unreachable'
  | 'database.standalone'
  | 'database.too-old'
  | 'database.failed'
  | 'database.folder'
  | 'database.disk-full'
  | 'database.lost';

export class DatabaseError extends Error {
  readonly code: DatabaseErrorCode;

  constructor(code: DatabaseErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseError';
    this.code = code;
  }
}
