import type { FeedOpened, FeedPatch, OrderRow, Position } from '@orderdesk/contract';
import type { StaffRole } from '@orderdesk/domain';
import type { StoredRow } from '@orderdesk/store';
import { isOnDesk, type RowChange } from './desk-memory.ts';

/** Patches kept for those who were away for a moment; older absences get a fresh snapshot. */
const KEPT_PATCHES = 500;

/** How one audience sees rows: what it may see at all, which fields of it, and whether ended orders stay in its list. */
export type Audience = {
  readonly key: string;
  mayRead(row: StoredRow): boolean;
  project(row: StoredRow): OrderRow;
  readonly keepsEnded: boolean;
  /** Whose queues it is shown; null: all of them. */
  readonly queueRoles: readonly StaffRole[] | null;
};

/**
 * The numbered stream of changes for all who see the same. Its epoch names this feed object: a client that comes back with
 * another epoch, or with a position whose patches are gone, gets a snapshot.
 */
export type Feed = {
  readonly audience: Audience;
  readonly position: Position;
  add(change: RowChange): void;
  /** The patch made of everything added since the last flush; null when none of it concerns this audience. */
  flush(): FeedPatch | null;
  resume(position: Position | undefined): Extract<FeedOpened, { kind: 'patches' }> | null;
};

export function feed(audience: Audience, epoch: string): Feed {
  let seq = 0;
  let upserts = new Map<string, OrderRow>();
  let removes = new Map<string, number>();
  const kept: FeedPatch[] = [];

  return {
    audience,
    get position() {
      return { epoch, seq };
    },
    add({ before, after, quiet }) {
      // Of an audience that keeps what has ended, everybody is a customer.
      if (quiet && audience.keepsEnded) return;
      const sees = audience.mayRead(after) && (isOnDesk(after) || audience.keepsEnded);
      if (sees) {
        upserts.set(after.id, audience.project(after));
        removes.delete(after.id);
      } else if ((before && audience.mayRead(before)) || upserts.has(after.id)) {
        upserts.delete(after.id);
        removes.set(after.id, after.rev);
      }
    },
    flush() {
      if (upserts.size === 0 && removes.size === 0) return null;
      seq += 1;
      const patch: FeedPatch = {
        position: { epoch, seq },
        upserts: [...upserts.values()],
        removes: [...removes].map(([id, rev]) => ({ id, rev })),
      };
      upserts = new Map();
      removes = new Map();
      kept.push(patch);
      if (kept.length > KEPT_PATCHES) kept.shift();
      return patch;
    },
    resume(position) {
      if (!position || position.epoch !== epoch || position.seq > seq) return null;
      const missed = seq - position.seq;
      if (missed > kept.length) return null;
      return { kind: 'patches', patches: kept.slice(kept.length - missed) };
    },
  };
}
