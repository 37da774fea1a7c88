import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Document } from 'mongodb';
import type { Engine } from './engine.ts';
import { withAdmin } from './ping.ts';

const SET = 'orderdesk';
/** What a killed process had locked is free again after so many seconds, not after the default's 60. Ours take milliseconds. */
const TRANSACTION_S = 10;
const NOT_YET_INITIALIZED = 94;

/** The first `mongod` on the PATH, or null. */
export function findMongod(path = process.env['PATH'] ?? ''): string | null {
  for (const folder of path.split(delimiter)) {
    const file = join(folder, 'mongod');
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // not in this folder
    }
  }
  return null;
}

/** A `mongod` as a replica set of one, which transactions and change streams need. */
export function mongod(file: string): Engine {
  return {
    kind: 'mongod',
    folder: 'mongod',
    command: ({ path, port }) => ({
      command: file,
      args: [
        ...['--dbpath', path, '--port', String(port), '--bind_ip', '127.0.0.1', '--replSet', SET],
        ...['--setParameter', `transactionLifetimeLimitSeconds=${TRANSACTION_S}`],
      ],
    }),
    ready: /(?:Listening on|Waiting for connections).*"(?:port|address)":"?(?:127\.0\.0\.1:)?(\d+)/,
    inUse: /DBPathInUse|another mongod instance is already running/i,
    broken: /WT_PANIC|WiredTiger library panic/,
    uri: (port) => `mongodb://127.0.0.1:${port}/orderdesk?replicaSet=${SET}`,
    prepare: (port) =>
      withAdmin(`mongodb://127.0.0.1:${port}/?directConnection=true`, 20_000, (command) =>
        formSet(command, `127.0.0.1:${port}`),
      ),
  };
}

/**
 * Makes the server the only member of its set, under the address it has now: a set remembers its members' addresses, and a
 * server that does not find its own never becomes primary.
 */
export async function formSet(
  command: (document: Document) => Promise<Document>,
  host: string,
): Promise<void> {
  const members = [{ _id: 0, host }];
  try {
    const { config } = (await command({ replSetGetConfig: 1 })) as {
      config: { version: number; members: { host: string }[] };
    };
    if (config.members.length === 1 && config.members[0]?.host === host) return;
    await command({ replSetReconfig: { ...config, version: config.version + 1, members }, force: true });
  } catch (error) {
    if ((error as { code?: number }).code !== NOT_YET_INITIALIZED) throw error;
    await command({ replSetInitiate: { _id: SET, members } });
  }
}
