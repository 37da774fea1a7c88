import type { Core } from '../core/core.ts';
import { fireDueTimers } from './fire-timers.ts';
import { poller } from './poller.ts';
import { runOutbox } from './run-outbox.ts';

/** The background worker: due timers and waiting effects, looked for at least this often. */
const IDLE_MS = 1000;
/** Effects tell people what has happened; a fifth of a second later is soon enough. */
const REST_MS = 200;

export type Worker = { nudge(): void; stop(): Promise<void> };

export function startWorker(core: Core): Worker {
  const { log } = core;
  const pace = { idleMs: IDLE_MS, restMs: REST_MS, log };
  const timers = poller({ ...pace, name: 'timers', round: () => fireDueTimers(core) });
  const outbox = poller({ ...pace, name: 'outbox', round: () => runOutbox(core) });
  return {
    nudge: () => outbox.nudge(),
    stop: async () => {
      await Promise.all([timers.stop(), outbox.stop()]);
    },
  };
}
