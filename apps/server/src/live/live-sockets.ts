import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import { createAdapter } from '@socket.io/mongo-adapter';
import type { Person } from '@orderdesk/domain';
import { abilityFor, may } from '@orderdesk/policy';
import type { NotificationDoc } from '@orderdesk/store';
import type { Document } from 'mongodb';
import type { Core } from '../core/core.ts';
import { notificationView } from '../features/notifications/notifications.repository.ts';
import { findReadable } from '../features/orders/order.repository.ts';
import { readableOrders } from '../features/orders/order-rights.ts';
import { queuesOf } from '../features/workflows/queues.ts';
import type { Rates } from '../rates/rates.ts';
import type { ProxyTrust } from '../http/trusted-proxies.ts';
import { audienceFor } from './audience.ts';
import type { DeskMemory, RowChange } from './desk-memory.ts';
import { feeds as makeFeeds } from './feeds.ts';
import { presences } from './presence.ts';
import { socketMessages } from './socket-messages.ts';
import { recheckSessions } from './same-rights.ts';
import { socketQuota } from './socket-quota.ts';
import { feedRoom, liveServer, serveSockets, type SocketDeps } from './sockets.ts';
import { watches as makeWatches } from './watches.ts';

/** The Socket.IO side of a process, as the follower sees it. */
export type LiveSockets = {
  orderChanged(change: RowChange): void;
  notify(notification: NotificationDoc): void;
  /** What another process's sockets say to this one's. */
  hear(message: Document): void;
  /** Looks at the sessions of one person (or of everybody) again. */
  recheck(personId?: string): void;
  flush(): void;
  reset(): void;
  /** Sockets connected to this process. */
  connected(): number;
  close(): Promise<void>;
};

/** Who may connect, and how often. */
export type SocketLimits = {
  readonly rates: Rates;
  readonly origins: readonly string[];
  readonly trustProxy: ProxyTrust;
};

export async function startSockets(
  core: Core,
  server: HttpServer,
  memory: DeskMemory,
  identify: (headers: Headers) => Promise<Person | null>,
  { rates, origins, trustProxy }: SocketLimits,
): Promise<LiveSockets> {
  const messages = await socketMessages(core.store);
  const deps: SocketDeps = {
    server,
    identify,
    origins,
    quota: socketQuota(rates, trustProxy, () => performance.now()),
    log: core.log,
    audienceOf: audienceFor,
    seesDesk: (person) => may(abilityFor(person), 'handle', 'Order'),
    async mayReadOrder(person, orderId) {
      const doc = await findReadable(core, orderId, readableOrders(abilityFor(person)));
      return doc && { id: doc._id, rev: doc.rev };
    },
  };
  const io = liveServer(deps);
  io.adapter(createAdapter(messages.collection, { uid: messages.uid, addCreatedAtField: true }));

  const feeds = makeFeeds({
    memory,
    queues: (roles) => queuesOf(core.workflows, roles),
    send: (key, patch) => io.local.to(feedRoom(key)).emit('feed.patch', patch),
    sendReset: (key) => io.local.to(feedRoom(key)).emit('feed.reset', { reason: 'reloaded' }),
  });
  const watches = makeWatches(
    (socket, row) => audienceFor(socket.data.person).mayRead(row),
    (socket) => !audienceFor(socket.data.person).keepsEnded,
  );
  const present = presences(io, randomUUID(), () => performance.now());
  const served = serveSockets(io, deps, { feeds, watches, presences: present });

  return {
    orderChanged(change) {
      feeds.add(change);
      watches.tell(change);
    },
    notify(doc) {
      io.local.to(`person:${doc.personId}`).emit('notification', notificationView(doc));
    },
    hear: (message) => messages.hear(message),
    recheck(personId) {
      void recheckSessions(io, identify, personId);
    },
    flush: () => feeds.flush(),
    reset: () => feeds.reset(),
    connected: () => io.of('/').sockets.size,
    async close() {
      present.close();
      served.close();
      await io.close();
    },
  };
}
