import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = join(ROOT, 'node_modules/node/bin/node');

/**
 * Starts the built product once for all browser tests: its own process, a database of its own, the demo company's people and
 * catalogue without their past. Its address is in `BASE_URL`.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  const data = await mkdtemp(join(tmpdir(), 'orderdesk-e2e-'));
  mkdirSync(join(ROOT, '.cache/logs'), { recursive: true });
  const log = createWriteStream(join(ROOT, '.cache/logs/e2e-server.log'));
  const child = spawn(NODE, [join(ROOT, 'apps/server/src/main.ts'), '--seed', 'shop'], {
    cwd: ROOT,
    env: { ...process.env, DATA_DIR: data, PORT: '0', NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.pipe(log);
  process.env['BASE_URL'] = await readyUrl(child);
  child.stdout.pipe(log);
  return async () => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
}

async function readyUrl(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) {
    if (!line.startsWith('{')) continue;
    const said = JSON.parse(line) as { ready?: boolean; url?: string; level?: number; msg?: string };
    if (said.ready && said.url) return said.url;
    if ((said.level ?? 0) >= 60) throw new Error(`The product did not start: ${said.msg}`);
  }
  throw new Error('The product ended before it was ready: see .cache/logs/e2e-server.log');
}
