import { spawn } from 'node:child_process';

/**
 * Every process group that was started and has not ended. Each is led by its child, so that one signal reaches all of it.
 * @type {Map<number, Promise<unknown>>}
 */
const groups = new Map();

const GRACE_MS = 15_000;

let ending = false;

/** True once a signal has asked for the end: what then fails, fails because of it. */
export const isEnding = () => ending;

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<unknown>} ended
 */
export function adopt(child, ended) {
  const { pid } = child;
  if (pid === undefined) return;
  groups.set(pid, ended);
  void ended.then(() => {
    groups.delete(pid);
    // A child that died has left its own children behind in its group; nobody else will end them.
    if (!ending) signal(pid, 'SIGTERM');
  });
}

/** Ends all that was started: SIGTERM to each group, SIGKILL to what is left after the grace time. */
export async function endChildren() {
  const pids = [...groups.keys()];
  const ended = Promise.all(groups.values());
  for (const pid of pids) signal(pid, 'SIGTERM');
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, GRACE_MS)));
  await Promise.race([ended, late]);
  clearTimeout(timer);
  // What a child left behind in its group goes too, and is gone before we say that it is.
  for (const pid of pids) signal(pid, 'SIGKILL');
  for (let tries = 0; pids.some(hasMembers) && tries < 100; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** @param {number} group */
function hasMembers(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ends everything on Ctrl-C, SIGTERM and a closed terminal, then exits with the shell's code for that signal.
 * @param {() => unknown} [finish] called when all has ended
 */
export function endWithSignals(finish) {
  /** @type {[NodeJS.Signals, number][]} */
  const signals = [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ];
  for (const [name, code] of signals) {
    process.on(name, () => {
      if (ending) return;
      ending = true;
      void endChildren()
        .then(() => finish?.())
        .finally(() => process.exit(code));
    });
  }
}

/**
 * Ties a child to this process: should this one die without stopping it (kill -9), a watcher ends the child's group. `read`
 * returns when the pipe closes, which the system does however a process goes.
 * @param {number} pid
 */
export function tie(pid) {
  const script = 'read _; kill -TERM -"$1" 2>/dev/null';
  const watcher = spawn('sh', ['-c', script, 'sh', String(pid)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => undefined);
  watcher.unref();
  return () => {
    watcher.kill('SIGKILL');
  };
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
function signal(pid, name) {
  try {
    process.kill(-pid, name);
  } catch {
    // already gone
  }
}
