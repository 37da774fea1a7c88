import type { Store } from '@orderdesk/store';
import type { ChangeStream, ChangeStreamDocument, Document } from 'mongodb';
import type { Logger } from 'pino';
import { pace } from '../core/pace.ts';

/** One change of a followed collection; `document` is what was written, or the updated fields of a partial update. */
export type Followed = {
  readonly collection: string;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly id: string;
  readonly document: Document;
};

/** `isFollowing` is false while the stream is lost and not yet open again. */
export type Follower = { isFollowing(): boolean; close(): Promise<void> };

type Opened = { readonly stream: ChangeStream; readonly first: ChangeStreamDocument | null };

/** How long a lost stream waits before it is opened again. */
const REOPEN_MS = 250;
/** Under load changes are fetched this far apart, many at a time: every asking costs the database as much as a small write. */
const REST_MS = 40;

/**
 * Follows the database by one change stream. `onOpen` runs when the stream stands, before its first change is handed on: whatever
 * is loaded there may overlap with the stream but leaves no hole. It runs again with `again = true` when the stream's history was
 * lost (a long pause, a pruned log) and everything must be loaded anew. `onBatchEnd` runs when the changes at hand are through.
 */
export async function followChanges(options: {
  store: Store;
  collections: readonly string[];
  log: Logger;
  onOpen: (again: boolean) => Promise<void>;
  onChange: (change: Followed) => void;
  onBatchEnd: () => void;
}): Promise<Follower> {
  const { store, collections, log, onOpen, onChange, onBatchEnd } = options;
  const pipeline = [{ $match: { 'ns.coll': { $in: [...collections] } } }];
  const rest = pace(REST_MS);
  let closed = false;
  let following = false;
  let stream: ChangeStream | null = null;

  async function open(again: boolean): Promise<Opened> {
    const opened = store.db.watch(pipeline, { maxAwaitTimeMS: 500, batchSize: 500 });
    stream = opened;
    // The driver opens lazily: asking once makes the server-side cursor, and with it the starting point.
    const first = await opened.tryNext();
    await onOpen(again);
    following = true;
    return { stream: opened, first };
  }

  function handle(event: ChangeStreamDocument): void {
    const change = followed(event);
    if (!change) return;
    try {
      onChange(change);
    } catch (error) {
      log.error(
        { err: error, collection: change.collection, id: change.id },
        'a change could not be followed',
      );
    }
  }

  async function run(opened: Opened): Promise<void> {
    for (let current: Opened | null = opened; current;) {
      try {
        if (current.first) handle(current.first);
        onBatchEnd();
        for await (const event of current.stream) {
          handle(event);
          if (current.stream.bufferedCount() > 0) continue;
          onBatchEnd();
          await rest();
        }
      } catch (error) {
        if (!closed) log.warn({ err: error }, 'the change stream was lost; opening it again');
      }
      following = false;
      current = await reopen();
    }
  }

  async function reopen(): Promise<Opened | null> {
    while (!closed) {
      try {
        await stream?.close();
        return await open(true);
      } catch (error) {
        log.warn({ err: error }, 'the change stream cannot be opened yet');
        await new Promise((resolve) => setTimeout(resolve, REOPEN_MS));
      }
    }
    return null;
  }

  const running = run(await open(false));
  return {
    isFollowing: () => following,
    async close() {
      closed = true;
      await stream?.close();
      await running;
    },
  };
}

function followed(event: ChangeStreamDocument): Followed | null {
  switch (event.operationType) {
    case 'insert':
    case 'replace':
      return {
        collection: event.ns.coll,
        kind: event.operationType === 'insert' ? 'insert' : 'update',
        id: String(event.documentKey._id),
        document: event.fullDocument,
      };
    case 'update':
      return {
        collection: event.ns.coll,
        kind: 'update',
        id: String(event.documentKey._id),
        document: event.updateDescription.updatedFields ?? {},
      };
    case 'delete':
      return { collection: event.ns.coll, kind: 'delete', id: String(event.documentKey._id), document: {} };
    default:
      return null;
  }
}
