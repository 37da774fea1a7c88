import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const scripts = join(import.meta.dirname, '..');

/** What a finished run said; `all` is both streams as they came. */
export type Ended = { code: number | null; signal: NodeJS.Signals | null; stdout: string; all: string };

export type Running = {
  readonly child: ChildProcess;
  /** Resolves when the output so far matches; rejects with the output when the run ends before. */
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly ended: Promise<Ended>;
};

/**
 * A clone in a temporary folder that holds these scripts and whatever else a test writes, and a PATH with nothing but what the
 * test puts there (besides `node` and `sh`): so a machine without Python, or with a broken npx, can be had anywhere.
 */
export function sandbox() {
  const root = mkdtempSync(join(tmpdir(), 'orderdesk-scripts-'));
  const bin = join(root, 'path');
  mkdirSync(bin);
  cpSync(scripts, join(root, 'scripts'), { recursive: true, filter: (file) => !file.endsWith('.test.ts') });
  symlinkSync(process.execPath, join(bin, 'node'));
  symlinkSync('/bin/sh', join(bin, 'sh'));
  const running = new Set<ChildProcess>();
  onTestFinished(async () => {
    for (const child of running) {
      child.kill('SIGTERM');
      await once(child, 'close');
    }
    rmSync(root, { recursive: true, force: true });
  });

  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };

  return {
    root,
    write,
    /** Puts a command on the PATH; `body` is the JavaScript (CommonJS) it runs, `args` in it its arguments. */
    command(name: string, body: string) {
      const intro = `#!${process.execPath}\nconst args = process.argv.slice(2);\nconst fs = require('node:fs');\n`;
      const file = join(bin, name);
      writeFileSync(file, `${intro}${body}\n`);
      chmodSync(file, 0o755);
    },
    /** Puts this machine's own command on the PATH. */
    link(name: string, target: string) {
      symlinkSync(target, join(bin, name));
    },
    run(
      script: string,
      {
        args = [],
        env = {},
        nodeArgs = [],
      }: { args?: string[]; env?: NodeJS.ProcessEnv; nodeArgs?: string[] } = {},
    ): Running {
      const child = spawn(process.execPath, [...nodeArgs, join(root, 'scripts', script), ...args], {
        cwd: root,
        env: { HOME: root, PATH: [bin].join(delimiter), ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      running.add(child);
      let stdout = '';
      let all = '';
      const listeners = new Set<() => void>();
      const hear = (text: string) => {
        all += text;
        for (const listener of listeners) listener();
      };
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
        hear(text);
      });
      child.stderr.setEncoding('utf8').on('data', hear);
      const ended = once(child, 'close').then(([code, signal]): Ended => {
        running.delete(child);
        return { code: code as number | null, signal: signal as NodeJS.Signals | null, stdout, all };
      });
      return {
        child,
        ended,
        until: (pattern) =>
          new Promise((resolve, reject) => {
            const look = () => {
              if (!pattern.test(all)) return;
              listeners.delete(look);
              resolve();
            };
            listeners.add(look);
            look();
            void ended.then((end) => reject(new Error(`Ended (${end.code}) before ${pattern}:\n${all}`)));
          }),
      };
    },
  };
}

export type Sandbox = ReturnType<typeof sandbox>;

/** True while a process with this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
