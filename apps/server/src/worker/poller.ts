import type { Logger } from 'pino';

/**
 * Runs `round` again and again: when nudged, when a round found work, else after `idleMs`; never two rounds at a time, and their
 * beginnings at least `restMs` apart: under load a round then finds many rows instead of one, which costs the database far less.
 */
export type Poller = { nudge(): void; stop(): Promise<void> };

export function poller(options: {
  name: string;
  idleMs: number;
  restMs: number;
  log: Logger;
  /** Does what is due; says how many rows it handled. */
  round: () => Promise<number>;
}): Poller {
  const { name, idleMs, restMs, log, round } = options;
  let stopped = false;
  let nudged = false;
  /** Ends the present pause, when a nudge may. */
  let onNudge: (() => void) | null = null;
  let onStop: (() => void) | null = null;

  const pause = (ms: number, untilNudged: boolean) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(end, ms);
      function end() {
        clearTimeout(timer);
        onNudge = null;
        onStop = null;
        resolve();
      }
      onStop = end;
      if (untilNudged) onNudge = end;
    });

  async function run(): Promise<void> {
    while (!stopped) {
      nudged = false;
      const begun = performance.now();
      const handled = await round().catch((error: unknown) => {
        log.error({ err: error, worker: name }, 'a worker round failed');
        return 0;
      });
      if (handled === 0 && !nudged && !stopped) await pause(idleMs, true);
      const rest = begun + restMs - performance.now();
      if (rest > 0 && !stopped) await pause(rest, false);
    }
  }

  const running = run();
  return {
    nudge() {
      nudged = true;
      onNudge?.();
    },
    async stop() {
      stopped = true;
      onStop?.();
      await running;
    },
  };
}
