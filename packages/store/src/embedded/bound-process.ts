import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { LogFile } from './log-file.ts';

/** A server that lives no longer than this process, with what it said last. */
export type BoundProcess = {
  readonly pid: number;
  /** Resolves with the exit code (null after a signal) when it has ended. */
  readonly exited: Promise<number | null>;
  /** Its last lines, oldest first. */
  readonly tail: () => string[];
  /** Resolves with the first line, on either stream, that matches; never when it ends before. */
  readonly line: (pattern: RegExp) => Promise<RegExpMatchArray>;
  /** SIGKILL, for a server that is of no use any more. */
  readonly kill: () => void;
  /** SIGTERM, and SIGKILL after ten seconds; resolves when it has ended. */
  readonly stop: () => Promise<void>;
};

/** What to run; `env` is added to this process's own. */
export type StartOptions = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

const TAIL = 40;
const GRACE_MS = 10_000;

// `read` returns at the end of its input, which comes when the parent is gone, however it went (kill -9 too).
const WATCH = `read _; kill -TERM "$1" 2>/dev/null || exit 0
for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$1" 2>/dev/null || exit 0; done; kill -KILL "$1"`;

/**
 * Starts a server in its own process group, so that Ctrl-C in a terminal reaches only us and we decide the order of stopping,
 * and a watcher beside it that ends it when this process dies without stopping it.
 */
export function startBound(start: StartOptions, log: LogFile): BoundProcess {
  const child = spawn(start.command, start.args, {
    env: { ...process.env, ...start.env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const tail: string[] = [];
  const waiting = new Set<{ pattern: RegExp; resolve: (match: RegExpMatchArray) => void }>();
  const hear = (text: string) => {
    log.write(text);
    tail.push(text);
    if (tail.length > TAIL) tail.shift();
    for (const waiter of waiting) {
      const match = text.match(waiter.pattern);
      if (match && waiting.delete(waiter)) waiter.resolve(match);
    }
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', hear);

  const watcher = child.pid === undefined ? null : watch(child.pid);
  const exited = new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      hear(error.message);
      resolve(127);
    });
    child.once('close', resolve);
  }).finally(() => {
    endWatcher(watcher);
  });

  return {
    pid: child.pid ?? -1,
    exited,
    tail: () => [...tail],
    line: (pattern) =>
      new Promise((resolve) => {
        for (const text of tail) {
          const match = text.match(pattern);
          if (match) return resolve(match);
        }
        waiting.add({ pattern, resolve });
      }),
    kill: () => void child.kill('SIGKILL'),
    stop: async () => {
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      await exited;
      clearTimeout(hard);
    },
  };
}

function watch(pid: number): ChildProcess {
  const watcher = spawn('sh', ['-c', WATCH, 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // Without `sh` there is no watcher; the server still stops by `stop`.
  watcher.on('error', () => undefined);
  watcher.unref();
  (watcher.stdin as (typeof watcher.stdin & { unref?: () => void }) | null)?.unref?.();
  return watcher;
}

function endWatcher(watcher: ChildProcess | null): void {
  // Its group, not only the shell: it may be in a `sleep`. Ended before its input, so that it cannot signal a reused pid.
  if (watcher?.pid === undefined) return;
  try {
    process.kill(-watcher.pid, 'SIGKILL');
  } catch {
    // already gone
  }
  watcher.stdin?.destroy();
}
