import { existsSync, mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { startBound, type BoundProcess } from './bound-process.ts';
import { DatabaseError } from './database-error.ts';
import type { Engine } from './engine.ts';
import { requireFit } from './fitness.ts';
import { findMongod, mongod } from './mongod.ts';
import { endOrphan, forget, remember } from './owner-file.ts';
import { hello } from './ping.ts';
import { secantus } from './secantus.ts';

export { DatabaseError, type DatabaseErrorCode } from './database-error.ts';

export type Database = {
  /** A connection string that names the database, with the options that transactions and change streams need. */
  readonly uri: string;
  readonly kind: 'external' | 'mongod' | 'embedded';
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
};

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
  const command = engine.command({ path, port: options.port ?? 0 });
  mkdirSync(path, { recursive: true });
  const logFile = join(dataDir, 'database.log');

  let server = startBound(command.command, command.args, logFile);
  let port = await listening(engine, server, timeoutMs);
  if (port === 'in-use' && (await endOrphan(dataDir, path))) {
    server = startBound(command.command, command.args, logFile);
    port = await listening(engine, server, timeoutMs);
  }
  if (port === 'in-use') {
    throw new DatabaseError(
      'database.in-use',
      `The database directory ${dataDir} is in use by another process: stop the other Orderdesk, or choose another directory with DATA_DIR.`,
    );
  }
  if (port === 'ended') throw failed(server, logFile);

  remember(dataDir, server.pid);
  const stop = async () => {
    const wake = setInterval(knock, 50, port);
    await server.stop();
    clearInterval(wake);
    forget(dataDir, server.pid);
  };
  try {
    await engine.prepare(port);
    requireFit(await hello(engine.uri(port), timeoutMs));
  } catch (cause) {
    await stop();
    if (cause instanceof DatabaseError) throw cause;
    throw new DatabaseError('database.failed', `The database started but does not answer: see ${logFile}.`, {
      cause,
    });
  }
  return { uri: engine.uri(port), kind: engine.kind, stop };
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

function failed(server: BoundProcess, logFile: string): DatabaseError {
  const words = server.tail().slice(-3).join(' | ');
  return new DatabaseError('database.failed', `The database did not start (${words}): see ${logFile}.`);
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
  return { uri, kind: 'external', stop: () => Promise.resolve() };
}
