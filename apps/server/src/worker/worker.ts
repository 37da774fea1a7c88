import type { Core } from '../core/core.ts';
import type { StoredRow } from '@orderdesk/store';
import { returnLostOrders } from '../features/orders/return-lost-orders.ts';
import { fireDueTimers } from './fire-timers.ts';
import { forgetLeasesAhead } from './forget-leases-ahead.ts';
import { poller } from './poller.ts';
import { runOutbox } from './run-outbox.ts';

/** The background worker: due timers and waiting effects, looked for at least this often. */
const IDLE_MS = 1000;
/** Effects tell people what has happened; a fifth of a second later is soon enough. */
const REST_MS = 200;
/** Clocks are set back seldom. */
const LEASES_IDLE_MS = 60_000;
/** Rights change seldom, and whoever changes them nudges; this is for changes nobody heard of. */
const OWNERS_IDLE_MS = 60_000;

export type Worker = {
  /** There are effects to carry out. */
  nudge(): void;
  /** Somebody's rights changed. */
  rightsChanged(): void;
  stop(): Promise<void>;
};

/** `open` gives the rows of all open orders. */
export function startWorker(core: Core, open: () => Iterable<StoredRow>): Worker {
  const { log } = core;
  const pace = { idleMs: IDLE_MS, restMs: REST_MS, log };
  const timers = poller({ ...pace, name: 'timers', round: () => fireDueTimers(core) });
  const outbox = poller({ ...pace, name: 'outbox', round: () => runOutbox(core) });
  const owners = poller({
    ...pace,
    name: 'owners',
    idleMs: OWNERS_IDLE_MS,
    round: () => returnLostOrders(core, open()),
  });
  const leases = poller({
    ...pace,
    name: 'leases',
    idleMs: LEASES_IDLE_MS,
    round: () => forgetLeasesAhead(core),
  });
  return {
    rightsChanged: () => owners.nudge(),
    nudge: () => outbox.nudge(),
    stop: async () => {
      await Promise.all([timers, outbox, owners, leases].map((each) => each.stop()));
    },
  };
}
