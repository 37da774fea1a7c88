import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';

const VENV = resolve(import.meta.dirname, '../../../../.cache/secantus');

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
      // By module: the script's shebang holds an absolute path, which a moved clone would break.
      const args = ['-c', 'from secantus.cli import main; raise SystemExit(main())'];
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
