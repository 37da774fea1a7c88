import type { Core } from '../core/core.ts';
import { fireDueTimers } from './fire-timers.ts';
import { poller } from './poller.ts';
import { runOutbox } from './run-outbox.ts';

/** The background worker: due timers and waiting effects, looked for at least this often. */
const IDLE_MS = 1000;

export type Worker = { nudge(): void; stop(): Promise<void> };

export function startWorker(core: Core): Worker {
  const { log } = core;
  const timers = poller({ name: 'timers', idleMs: IDLE_MS, log, round: () => fireDueTimers(core) });
  const outbox = poller({ name: 'outbox', idleMs: IDLE_MS, log, round: () => runOutbox(core) });
  return {
    nudge: () => outbox.nudge(),
    stop: async () => {
      await Promise.all([timers.stop(), outbox.stop()]);
    },
  };
}
