import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { startBound, type BoundProcess } from './bound-process.ts';
import { diskFull, isDiskFull, makeDataFolder } from './data-folder.ts';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';
import { requireFit } from './fitness.ts';
import { keepServer } from './kept-server.ts';
import { logFile } from './log-file.ts';
import { findMongod, mongod } from './mongod.ts';
import { endOrphan, forget, remember } from './owner-file.ts';
import { hello } from './ping.ts';
import { secantus } from './secantus.ts';

export { DatabaseError, type DatabaseErrorCode } from './database-error.ts';

export type Database = {
  /** A connection string that names the database, with the options that transactions and change streams need. */
  readonly uri: string;
  readonly kind: 'external' | 'mongod' | 'embedded';
  /** Resolves when a server started here died and could not be started again, with the reason; an external one is never lost. */
  readonly lost: Promise<DatabaseError>;
  /** Stops what was started here (never an external server); resolves when it has ended. May be called twice. */
  readonly stop: () => Promise<void>;
};

export type LaunchOptions = {
  /** Where the data lives; made when missing. Not used with an external server. */
  readonly dataDir: string;
  /** Port of a started server on 127.0.0.1; by default the system chooses. */
  readonly port?: number;
  /** An external server; by default `MONGODB_URI`. An empty string means none. */
  readonly uri?: string;
  /** The `mongod` to start; by default the first on the PATH, null for none. */
  readonly mongod?: string | null;
  /** The Python environment of the embedded server; by default `.cache/secantus` of this clone. */
  readonly venv?: string;
  /** How long a server may take to answer; default 30 s. */
  readonly timeoutMs?: number;
  /** Told, in sentences, when a server that was started dies and when it is back. */
  readonly tell?: (sentence: string) => void;
};

type Started = { readonly server: BoundProcess; readonly port: number };

/**
 * The database by the order of architecture.md: `MONGODB_URI`, else a `mongod` on the PATH, else the embedded server. Resolves
 * when it answers commands; throws `DatabaseError`.
 */
export async function launchDatabase(options: LaunchOptions): Promise<Database> {
  const uri = options.uri ?? process.env['MONGODB_URI'] ?? '';
  const timeoutMs = options.timeoutMs ?? 30_000;
  if (uri !== '') return reachExternal(uri, Math.min(timeoutMs, 10_000));

  const dataDir = resolve(options.dataDir);
  const engine = chooseEngine(dataDir, options);
  const path = join(dataDir, engine.folder);
  // Of this start only: nobody else on this machine can know it, and there is no file to keep.
  const password = randomBytes(24).toString('base64url');
  // Before the folder is made: what is not installed leaves nothing behind.
  engine.command({ path, port: 0, password });
  makeDataFolder(dataDir, path);
  if (isDiskFull(dataDir)) throw diskFull(dataDir);
  const log = logFile(join(dataDir, 'database.log'));

  const start = async (wanted: number): Promise<Started> => {
    const server = startBound(engine.command({ path, port: wanted, password }), log);
    const port = await listening(engine, server, timeoutMs);
    if (typeof port !== 'number') throw port === 'in-use' ? inUse(dataDir) : failed(server, dataDir);
    remember(dataDir, server.pid);
    try {
      await engine.prepare(port);
      requireFit(await hello(engine.uri(port, password), timeoutMs));
    } catch (cause) {
      await stopServer(server, port);
      forget(dataDir, server.pid);
      if (cause instanceof DatabaseError) throw cause;
      throw new DatabaseError(
        'database.failed',
        `The database started but does not answer: see ${dataDir}/database.log.`,
        { cause },
      );
    }
    return { server, port };
  };

  const first = await start(options.port ?? 0).catch(async (error: unknown) => {
    const left = error instanceof DatabaseError && error.code === 'database.in-use';
    if (!left || !(await endOrphan(dataDir, path))) throw error;
    return start(options.port ?? 0);
  });
  const { port } = first;
  const kept = keepServer({
    first: first.server,
    start: async () => (await start(port)).server,
    broken: engine.broken,
    dataDir,
    tell: options.tell ?? (() => undefined),
    stop: async (server) => {
      await stopServer(server, port);
      forget(dataDir, server.pid);
    },
  });
  return {
    uri: engine.uri(port, password),
    kind: engine.kind,
    lost: kept.lost,
    async stop() {
      await kept.stop();
      log.end();
    },
  };
}

async function stopServer(server: BoundProcess, port: number): Promise<void> {
  const wake = setInterval(knock, 50, port);
  await server.stop();
  clearInterval(wake);
}

/** Data written by one engine stays with it: a `mongod` installed later must not make the orders disappear. */
function chooseEngine(dataDir: string, { mongod: file = findMongod(), venv }: LaunchOptions): Engine {
  const hasEmbeddedData = existsSync(join(dataDir, 'embedded'));
  return file !== null && !hasEmbeddedData ? mongod(file) : secantus(venv);
}

async function listening(
  engine: Engine,
  server: BoundProcess,
  timeoutMs: number,
): Promise<number | 'in-use' | 'ended'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, timeoutMs, 'late')));
  const outcome = await Promise.race([
    server.line(engine.ready),
    server.exited.then(() => 'ended' as const),
    late,
  ]);
  clearTimeout(timer);
  if (outcome === 'late') {
    await server.stop();
    return 'ended';
  }
  if (outcome !== 'ended') return Number(outcome[1]);
  return server.tail().some((line) => engine.inUse.test(line)) ? 'in-use' : 'ended';
}

/** SecantusDB closes its listener from another thread, which Linux notices only at the next connection: else it waits 2 s. */
function knock(port: number): void {
  const socket = connect(port, '127.0.0.1', () => socket.destroy());
  socket.on('error', () => undefined);
}

const inUse = (dataDir: string): DatabaseError =>
  new DatabaseError(
    'database.in-use',
    `The database directory ${dataDir} is in use by another process: stop the other Orderdesk, or choose another directory with DATA_DIR.`,
  );

function failed(server: BoundProcess, dataDir: string): DatabaseError {
  if (isDiskFull(dataDir)) return diskFull(dataDir);
  const words = server.tail().slice(-3).join(' | ');
  return new DatabaseError(
    'database.failed',
    `The database did not start (${words}): see ${dataDir}/database.log.`,
  );
}

async function reachExternal(uri: string, timeoutMs: number): Promise<Database> {
  const answer = await hello(uri, timeoutMs).catch((cause: unknown) => {
    throw new DatabaseError(
      'database.unreachable',
      'No MongoDB answers at MONGODB_URI: check the address, the credentials and that the server runs.',
      { cause },
    );
  });
  requireFit(answer);
  return { uri, kind: 'external', lost: new Promise(() => undefined), stop: () => Promise.resolve() };
}
