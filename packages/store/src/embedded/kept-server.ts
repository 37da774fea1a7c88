import { setTimeout as delay } from 'node:timers/promises';
import type { BoundProcess } from './bound-process.ts';
import { isDiskFull } from './data-folder.ts';
import { DatabaseError } from './database-error.ts';

/** Starts in a row that may fail, or end again at once, before it is given up: about a minute. */
const TRIES = 12;
/** A server that lived so long has started well: counting begins anew. */
const CALM_MS = 60_000;
const LONGEST_PAUSE_MS = 8000;
/** So often a full disk is looked at. */
const LOOK_MS = 500;

export type KeptServer = {
  /** Resolves when the server is given up; never when all goes well. */
  readonly lost: Promise<DatabaseError>;
  /** Ends it for good; resolves when it has ended. */
  readonly stop: () => Promise<void>;
};

/**
 * Starts a server again whenever it ends without being asked to (killed, crashed, or broken by a full disk), on the same port so that
 * clients find it. Waits longer each time and gives up in the end, but not while the disk is full: that is over when somebody
 * makes room.
 */
export function keepServer(options: {
  first: BoundProcess;
  /** Starts it on the port it had; rejects when it does not come to serve. */
  start: () => Promise<BoundProcess>;
  /** After this line it serves nothing any more. */
  broken: RegExp;
  dataDir: string;
  stop: (server: BoundProcess) => Promise<void>;
  /** Told, in sentences, what happens. */
  tell: (sentence: string) => void;
  pauseMs?: number;
}): KeptServer {
  const { dataDir, tell, pauseMs = 250 } = options;
  let server = options.first;
  const ending = new AbortController();
  const stopping = ending.signal;

  /** Waits longer each time; but no longer than until there is room again, when that was wanting. */
  async function pause(count: number, full: boolean): Promise<void> {
    const until = performance.now() + Math.min(pauseMs * 2 ** count, LONGEST_PAUSE_MS);
    for (
      let left = until - performance.now();
      left > 0 && !stopping.aborted;
      left = until - performance.now()
    ) {
      await delay(Math.min(left, LOOK_MS), null, { signal: stopping }).catch(() => undefined);
      if (full && !isDiskFull(dataDir)) return;
    }
  }

  /** Resolves with the new server, or null when it is given up or to be stopped. */
  async function startAgain(tries: { count: number }): Promise<BoundProcess | null> {
    for (let said = false; !stopping.aborted;) {
      const full = isDiskFull(dataDir);
      if (full && !said) tell(`The disk of ${dataDir} is full: nothing can be saved until there is room.`);
      said = full;
      if (!full && tries.count >= TRIES) return null;
      await pause(tries.count, full);
      if (stopping.aborted) return null;
      tries.count = full ? Math.min(tries.count + 1, TRIES - 1) : tries.count + 1;
      try {
        return await options.start();
      } catch (error) {
        if (!full) tell(error instanceof Error ? error.message : String(error));
      }
    }
    return null;
  }

  async function keep(): Promise<DatabaseError | null> {
    const tries = { count: 0 };
    while (!stopping.aborted) {
      const begun = performance.now();
      const current = server;
      void current.line(options.broken).then(() => current.kill());
      await current.exited;
      if (stopping.aborted) break;
      if (performance.now() - begun > CALM_MS) tries.count = 0;
      tell('The database has ended unexpectedly: it is being started again.');
      const next = await startAgain(tries);
      if (next) {
        server = next;
        tell('The database is back.');
      } else if (!stopping.aborted) {
        return new DatabaseError(
          'database.lost',
          `The database ended ${TRIES} times in a row and is not started again: see ${dataDir}/database.log.`,
        );
      }
    }
    return null;
  }

  const kept = keep();
  return {
    lost: new Promise((resolve) => void kept.then((error) => error && resolve(error))),
    async stop() {
      ending.abort();
      await options.stop(server);
      // One that was just being started stands only now: it would outlive us otherwise.
      await kept;
      await options.stop(server);
    },
  };
}
