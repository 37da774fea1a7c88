import { EventEmitter } from 'node:events';
import type { Store } from '@orderdesk/store';
import type { Document } from 'mongodb';

/** Where Socket.IO's processes talk to each other; rows vanish by themselves. */
export const SOCKET_COLLECTION = 'socketio';

/** How long those messages are kept; they are read within moments. */
const KEPT_SECONDS = 600;

/** What Socket.IO's adapter uses of a change stream. */
class Messages extends EventEmitter {
  readonly closed = false;
  readonly resumeToken = undefined;
  close(): Promise<void> {
    this.removeAllListeners();
    return Promise.resolve();
  }
}

/**
 * The collection of Socket.IO's messages as its MongoDB adapter wants it, but heard over this process's one change stream: a second
 * stream would make the database go through every write once more. Messages may be lost with the stream; what they carry
 * (presence, heartbeats) says itself again.
 */
export async function socketMessages(store: Store) {
  const collection = store.db.collection(SOCKET_COLLECTION);
  await collection.createIndex({ createdAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });
  const messages = new Messages();
  /** This process, as it signs its messages: it does not listen to itself. */
  const uid = crypto.randomUUID();
  return {
    uid,
    collection: new Proxy(collection, {
      get(target, name): unknown {
        if (name === 'watch') return () => messages;
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      },
    }),
    /** A message some process wrote, as the change stream told it. */
    hear(document: Document): void {
      if (document['uid'] !== uid)
        messages.emit('change', { operationType: 'insert', fullDocument: document });
    },
  };
}
