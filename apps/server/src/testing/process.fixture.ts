import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

export type ProductProcess = { readonly child: ChildProcess; readonly url: string };

const running = new Set<ChildProcess>();

/** The product's own process, without screens, on a database; `flags` as on the command line. */
export const startProcess = (
  uri: string,
  settings: Readonly<Record<string, string>> = {},
  ...flags: string[]
): Promise<ProductProcess> => startProductIn({ MONGODB_URI: uri, ...settings }, ...flags);

/** The same with a database of its own in this folder, which it starts and looks after. */
export const startWithDatabase = (dataDir: string): Promise<ProductProcess> =>
  startProductIn({ MONGODB_URI: '', DATA_DIR: dataDir });

async function startProductIn(
  settings: Readonly<Record<string, string>>,
  ...flags: string[]
): Promise<ProductProcess> {
  const child = spawn(process.execPath, [MAIN, '--no-web', ...flags], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', RATE_LIMITS: 'off', ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as { ready?: boolean; url?: string };
    if (said.ready) {
      child.stdout.resume();
      return { child, url: said.url! };
    }
  }
  throw new Error('the server ended before it was ready');
}

/** Ends what a test has left running. */
export function endProcesses(): void {
  for (const child of running) child.kill('SIGKILL');
}
