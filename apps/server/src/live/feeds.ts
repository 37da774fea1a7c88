import { randomUUID } from 'node:crypto';
import type { FeedOpened, FeedPatch, Position, QueueView } from '@orderdesk/contract';
import type { DeskMemory, RowChange } from './desk-memory.ts';
import { type Audience, type Feed, feed } from './feed.ts';

/**
 * The feeds of this process, one per audience that somebody here listens to. Rows are sorted into feeds as changes arrive and
 * sent at the end of each batch, so a burst costs one message per audience.
 */
export type Feeds = {
  /** Counts one more listener of the audience and says where they start. */
  join(audience: Audience, position: Position | undefined): FeedOpened;
  leave(key: string): void;
  add(change: RowChange): void;
  flush(): void;
  /** Forgets all numbering (memory was loaded anew): every listener must open again. */
  reset(): void;
  readonly size: number;
};

type Listened = { feed: Feed; listeners: number };

export function feeds(options: {
  memory: DeskMemory;
  queues: (roles: Audience['queueRoles']) => QueueView[];
  send: (key: string, patch: FeedPatch) => void;
  sendReset: (key: string) => void;
}): Feeds {
  const { memory, queues, send, sendReset } = options;
  const run = randomUUID();
  const listened = new Map<string, Listened>();
  let made = 0;

  const snapshot = (current: Feed): FeedOpened => ({
    kind: 'snapshot',
    snapshot: {
      position: current.position,
      rows: [...memory.rows.values()]
        .filter((row) => current.audience.mayRead(row))
        .map((row) => current.audience.project(row)),
      queues: queues(current.audience.queueRoles),
    },
  });

  function flush(): void {
    for (const [key, { feed: current }] of listened) {
      const patch = current.flush();
      if (patch) send(key, patch);
    }
  }

  return {
    join(audience, position) {
      // What memory holds already must not reach the newcomer twice under a later number.
      flush();
      let entry = listened.get(audience.key);
      if (!entry) {
        made += 1;
        entry = { feed: feed(audience, `${run}.${made}`), listeners: 0 };
        listened.set(audience.key, entry);
      }
      entry.listeners += 1;
      return entry.feed.resume(position) ?? snapshot(entry.feed);
    },
    leave(key) {
      const entry = listened.get(key);
      if (!entry) return;
      entry.listeners -= 1;
      if (entry.listeners === 0) listened.delete(key);
    },
    add(change) {
      for (const { feed: current } of listened.values()) current.add(change);
    },
    flush,
    reset() {
      for (const [key, entry] of listened) {
        made += 1;
        entry.feed = feed(entry.feed.audience, `${run}.${made}`);
        sendReset(key);
      }
    },
    get size() {
      return listened.size;
    },
  };
}
