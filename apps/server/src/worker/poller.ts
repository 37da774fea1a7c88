import type { Logger } from 'pino';

/**
 * Runs `round` again and again: at once when nudged or when a round found work, else after `idleMs`. Never two rounds at a time.
 */
export type Poller = { nudge(): void; stop(): Promise<void> };

export function poller(options: {
  name: string;
  idleMs: number;
  log: Logger;
  /** Does what is due; says how many rows it handled. */
  round: () => Promise<number>;
}): Poller {
  const { name, idleMs, log, round } = options;
  let stopped = false;
  let wake: (() => void) | null = null;
  let nudged = false;

  const idle = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, idleMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  async function run(): Promise<void> {
    while (!stopped) {
      nudged = false;
      const handled = await round().catch((error: unknown) => {
        log.error({ err: error, worker: name }, 'a worker round failed');
        return 0;
      });
      if (handled === 0 && !nudged && !stopped) await idle();
      wake = null;
    }
  }

  const running = run();
  return {
    nudge() {
      nudged = true;
      wake?.();
    },
    async stop() {
      stopped = true;
      wake?.();
      await running;
    },
  };
}
