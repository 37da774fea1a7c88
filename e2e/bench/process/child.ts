import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Answer, Call } from './serve.ts';

/** A process of the benchmark, spoken to by calls that are answered in any order. */
export type Child = {
  call<T>(name: string, params?: unknown): Promise<T>;
  /** Halts the process without ending it, so that it costs the other measurement nothing; `resume` lets it go on. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
};

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts `<name>.process.ts`; resolves when it serves. */
export async function startChild(
  name: string,
  args: readonly string[] = [],
  nodeFlags: readonly string[] = [],
): Promise<Child> {
  const file = fileURLToPath(new URL(`../processes/${name}.process.ts`, import.meta.url));
  const child = fork(file, args, {
    execArgv: [...nodeFlags],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  running.add(child);
  const ended = once(child, 'exit').then(() => {
    running.delete(child);
    for (const { reject } of waiting.values()) reject(new Error(`the process ${name} has ended`));
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let calls = 0;
  let served = (): void => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    served = resolve;
    waiting.set(0, { resolve, reject });
  });
  child.on('message', (answer: Answer) => {
    if ('ready' in answer) return served();
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) call?.reject(new Error(`${name}: ${answer.error}`));
    else call?.resolve(answer.value as never);
  });
  await ready;
  waiting.delete(0);
  return {
    call: (method, params) =>
      new Promise((resolve, reject) => {
        calls += 1;
        waiting.set(calls, { resolve, reject });
        child.send({ id: calls, method, params } satisfies Call);
      }),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGCONT');
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
