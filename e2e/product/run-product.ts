import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { dropDatabaseAt } from '@orderdesk/server';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = join(ROOT, 'node_modules/node/bin/node');

/** One running product with a database of its own, which outlives its process. */
export type Product = {
  readonly url: string;
  /** The link for the first administrator, where there is no demo company. */
  readonly firstAdmin: string;
  /** The process of its own database; null with `MONGODB_URI`. */
  databasePid(): Promise<number | null>;
  /** Ends the process as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Starts a new process on the same data and the same port; resolves when it answers. */
  startAgain(): Promise<void>;
  /** Ends the process and removes its data. */
  remove(): Promise<void>;
};

/**
 * Starts the built product with the demo company's people and catalogue, without their past. `name` is the name of its log in
 * `.cache/logs`. `demo: false` starts it as a real company does, on an empty database; `settings` as in `docs/operations.md`. With `MONGODB_URI` its data is a database of its own on that server.
 */
export async function runProduct(
  name: string,
  options: { demo?: boolean; settings?: Readonly<Record<string, string>> } = {},
): Promise<Product> {
  const data = await mkdtemp(join(tmpdir(), `orderdesk-${name}-`));
  const uri = ownDatabase(`${name}_${process.pid}_${Date.now().toString(36)}`);
  mkdirSync(join(ROOT, '.cache/logs'), { recursive: true });
  const log = join(ROOT, `.cache/logs/${name}-server.log`);
  const env = {
    ...process.env,
    ...(uri ? { MONGODB_URI: uri } : {}),
    DATA_DIR: data,
    NODE_ENV: 'demo',
    // Tests say where their people come from, as a proxy would.
    TRUST_PROXY: 'loopback',
    ...options.settings,
  };
  const flags = options.demo === false ? [] : ['--demo', '--size', 'shop'];
  const start = (port: string) => launch({ ...env, PORT: port }, log, flags);

  let running = await start('0');
  const end = async (signal: NodeJS.Signals) => {
    if (running.child.exitCode !== null || running.child.signalCode !== null) return;
    const ended = once(running.child, 'exit');
    running.child.kill(signal);
    await ended;
  };
  const { url } = running;
  return {
    url,
    firstAdmin: running.firstAdmin,
    async databasePid() {
      if (uri) return null;
      const file = await readFile(join(data, 'database.json'), 'utf8');
      return (JSON.parse(file) as { pid: number }).pid;
    },
    kill: () => end('SIGKILL'),
    async startAgain() {
      running = await start(new URL(url).port);
    },
    async remove() {
      await end('SIGTERM');
      if (uri) await dropDatabaseAt(uri);
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function launch(
  env: NodeJS.ProcessEnv,
  logFile: string,
  flags: readonly string[],
): Promise<{ child: ChildProcess; url: string; firstAdmin: string }> {
  const child = spawn(NODE, [join(ROOT, 'apps/server/src/main.ts'), ...flags], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(logFile, { flags: 'a' });
  child.stderr.pipe(log);
  const said = await untilReady(child, logFile);
  child.stdout.pipe(log);
  return { child, ...said };
}

type Said = { ready?: boolean; url?: string; firstAdmin?: string; level?: number; msg?: string };

async function untilReady(
  child: ChildProcess,
  logFile: string,
): Promise<{ url: string; firstAdmin: string }> {
  let firstAdmin = '';
  for await (const line of createInterface({ input: child.stdout! })) {
    if (!line.startsWith('{')) continue;
    const said = JSON.parse(line) as Said;
    if (said.firstAdmin) firstAdmin = said.firstAdmin;
    if (said.ready && said.url) return { url: said.url, firstAdmin };
    if ((said.level ?? 0) >= 60) throw new Error(`The product did not start: ${said.msg}`);
  }
  throw new Error(`The product ended before it was ready: see ${logFile}`);
}

/** The same server, another database: two products must not share their orders. */
function ownDatabase(name: string): string | null {
  const given = process.env['MONGODB_URI'];
  if (!given) return null;
  const uri = new URL(given);
  uri.pathname = `/orderdesk_${name}`;
  return uri.href;
}
