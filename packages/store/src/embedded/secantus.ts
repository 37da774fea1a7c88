import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';

const VENV = resolve(import.meta.dirname, '../../../../.cache/secantus');

/** Seconds after which a transaction that nobody goes on with is aborted; the default of 60 has no option of its own. */
const IDLE_TRANSACTION_S = 5;

/**
 * By module: the script's shebang holds an absolute path, which a moved clone would break. What a killed process had locked must be
 * free again before those who wait for it lose patience (`transaction.ts`): closing its connection does not end a transaction.
 */
const LAUNCH = `import functools, secantus.cli as cli
cli.SecantusDBServer = functools.partial(cli.SecantusDBServer, transaction_lifetime_seconds=${IDLE_TRANSACTION_S})
raise SystemExit(cli.main())`;

/**
 * SecantusDB from its Python environment, which `npm start` and `npm test` set up. `--sync-on-commit` because without it a
 * SIGKILL loses acknowledged writes; the heartbeat keeps a quiet night's change streams inside the oplog's retention.
 */
export function secantus(venv = VENV): Engine {
  return {
    kind: 'embedded',
    folder: 'embedded',
    command: ({ path, port }) => {
      const python = join(venv, 'bin/python');
      if (!existsSync(python)) {
        throw new DatabaseError(
          'database.missing',
          'No database is installed: run `npm start` or `npm test` once to set the embedded one up, or set MONGODB_URI.',
        );
      }
      const args = ['-c', LAUNCH];
      args.push('--host', '127.0.0.1', '--port', String(port), '--storage-path', path, '--sync-on-commit');
      args.push('--noop-heartbeat-seconds', '60', '--cache-size', '512M');
      return { command: python, args };
    },
    ready: /listening on 127\.0\.0\.1:(\d+)/,
    inUse: /already being managed by another process/,
    uri: (port) => `mongodb://127.0.0.1:${port}/orderdesk?replicaSet=secantus`,
    prepare: () => Promise.resolve(),
  };
}
