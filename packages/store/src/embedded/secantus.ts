import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';

const VENV = resolve(import.meta.dirname, '../../../../.cache/secantus');

/** Seconds after which a transaction that nobody goes on with is aborted; the default of 60 has no option of its own. */
const IDLE_TRANSACTION_S = 5;

const USER = 'orderdesk';

/**
 * By module: the script's shebang holds an absolute path, which a moved clone would break. What a killed process had locked must be
 * free again before those who wait for it lose patience (`transaction.ts`): closing its connection does not end a transaction. The
 * account is written only when it is another than the one that stands: a start on a full disk should write as little as it can.
 */
const LAUNCH = `import functools, hashlib, os, secantus.cli as cli
from secantus.auth import derive_credentials
password = os.environ.pop("ORDERDESK_DATABASE_PASSWORD")
mark = hashlib.sha256(password.encode()).hexdigest()
make = functools.partial(cli.SecantusDBServer, transaction_lifetime_seconds=${IDLE_TRANSACTION_S})
def with_account(**options):
    server = make(**options)
    if (server.storage.get_user("admin", "${USER}") or {}).get("mark") != mark:
        credentials = derive_credentials(password, iterations=4096, username="${USER}").to_doc()
        server.storage.add_user("admin", "${USER}", {
            "_id": "admin.${USER}", "user": "${USER}", "db": "admin", "credentials": credentials, "mark": mark,
            "roles": [{"role": "root", "db": "admin"}], "mechanisms": ["SCRAM-SHA-256"],
        }, replace=True)
    return server
cli.SecantusDBServer = with_account
raise SystemExit(cli.main())`;

/**
 * SecantusDB from its Python environment, which `npm start` and `npm test` set up. `--sync-on-commit` because without it a
 * SIGKILL loses acknowledged writes; the heartbeat keeps a quiet night's change streams inside the oplog's retention.
 */
export function secantus(venv = VENV): Engine {
  return {
    kind: 'embedded',
    folder: 'embedded',
    command: ({ path, port, password }) => {
      const python = join(venv, 'bin/python');
      if (!existsSync(python)) {
        throw new DatabaseError(
          'database.missing',
          'No database is installed: run `npm start` or `npm test` once to set the embedded one up, or set MONGODB_URI.',
        );
      }
      const args = ['-c', LAUNCH];
      args.push('--host', '127.0.0.1', '--port', String(port), '--storage-path', path, '--sync-on-commit');
      args.push('--noop-heartbeat-seconds', '60', '--cache-size', '512M', '--auth');
      // In the environment, which only its owner can read, not in the arguments, which everybody can.
      return { command: python, args, env: { ORDERDESK_DATABASE_PASSWORD: password } };
    },
    ready: /listening on 127\.0\.0\.1:(\d+)/,
    inUse: /already being managed by another process/,
    broken: /WT_PANIC/,
    uri: (port, password) =>
      `mongodb://${USER}:${password}@127.0.0.1:${port}/orderdesk?replicaSet=secantus&authSource=admin`,
    prepare: () => Promise.resolve(),
  };
}
