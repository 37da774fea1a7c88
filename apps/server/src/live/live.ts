import type { EventDoc, NotificationDoc } from '@orderdesk/store';
import type { CommittedStep } from '../core/committed.ts';
import type { Core } from '../core/core.ts';
import { REFERENCE_COLLECTIONS } from '../core/reference-data.ts';
import type { Catalogue } from '../features/catalogue/catalogue.ts';
import type { OrderArchive } from '../features/orders/order-archive.ts';
import { type DeskMemory, deskMemory } from './desk-memory.ts';
import { catalogueFeed } from './catalogue-feed.ts';
import { type Followed, followChanges } from './follow-changes.ts';
import type { LiveSockets } from './live-sockets.ts';
import { SOCKET_COLLECTION } from './socket-messages.ts';

/** What a process needs to be told of changes; each part may be absent, by the roles it runs. */
export type Listeners = {
  readonly catalogue: Catalogue;
  readonly archive: Pick<OrderArchive, 'changed' | 'reset'>;
  readonly sockets: () => LiveSockets | null;
  /** The background worker has something to do. */
  readonly onWork: () => void;
  readonly onPersonChanged: (personId: string) => void;
  readonly onSessionEnded: () => void;
};

export type Live = {
  readonly memory: DeskMemory;
  /** False while the change stream is lost: what this process shows may be old. */
  isFollowing(): boolean;
  close(): Promise<void>;
};

const FOLLOWED = [
  'events',
  'notifications',
  'stock',
  'products',
  'categories',
  'brands',
  'user',
  'session',
  SOCKET_COLLECTION,
  'workflowVersions',
  ...REFERENCE_COLLECTIONS,
];

/**
 * Keeps this process's memory at the database's state: one change stream feeds the open orders, the shop's catalogue and stock
 * levels, the workflow library and small tables, and tells the sockets. Loaded after the stream stands, so nothing is missed.
 */
export async function startLive(core: Core, listeners: Listeners): Promise<Live> {
  const memory = deskMemory(core.store);
  const shop = catalogueFeed(core.store, listeners.catalogue);

  const reload = (what: Promise<unknown>, name: string) =>
    what.catch((error: unknown) => core.log.error({ err: error, name }, 'could not be read again'));

  function stepTaken({ row, quiet }: CommittedStep): void {
    listeners.archive.changed(row);
    const change = memory.apply(row);
    if (change) listeners.sockets()?.orderChanged({ ...change, ...(quiet ? { quiet } : {}) });
  }

  /** Desks are told which queues there are when they open their feed, so after a publication they open it again. */
  async function definitionsChanged(): Promise<void> {
    await core.workflows.reload();
    listeners.sockets()?.reset();
  }

  /** Steps of this process, all that were committed in one turn of the event loop sent as one patch. */
  let flushing = false;
  const stopListening = core.committed.listen((step) => {
    stepTaken(step);
    if (flushing) return;
    flushing = true;
    setImmediate(() => {
      flushing = false;
      listeners.sockets()?.flush();
    });
  });

  const on: Readonly<Record<string, (change: Followed) => void>> = {
    events: ({ kind, document }) => {
      if (kind !== 'insert') return;
      const step = document as EventDoc;
      core.previousOrders.stepTaken(step.row);
      core.unpaidOrders.stepTaken(step.row);
      stepTaken(step);
      // Effects are written with the event that caused them, so this tells of them too.
      listeners.onWork();
    },
    notifications: ({ kind, document }) => {
      if (kind === 'insert') listeners.sockets()?.notify(document as NotificationDoc);
    },
    stock: (change) => shop.stockChanged(change),
    products: (change) => void reload(shop.productChanged(change), 'product'),
    categories: () => void reload(shop.taxonomyChanged(), 'categories'),
    brands: () => void reload(shop.taxonomyChanged(), 'brands'),
    user: ({ id }) => {
      listeners.onPersonChanged(id);
      listeners.sockets()?.recheck(id);
    },
    session: ({ kind }) => {
      if (kind !== 'delete') return;
      listeners.onSessionEnded();
      listeners.sockets()?.recheck();
    },
    [SOCKET_COLLECTION]: ({ kind, document }) => {
      if (kind === 'insert') listeners.sockets()?.hear(document);
    },
    workflowVersions: () => void reload(definitionsChanged(), 'workflows'),
    groups: () => void reload(core.reference.reload(), 'groups'),
    warehouses: () => void reload(core.reference.reload(), 'warehouses'),
    settings: () => void reload(core.reference.reload(), 'settings'),
  };

  const follower = await followChanges({
    store: core.store,
    collections: FOLLOWED,
    log: core.log,
    async onOpen(again) {
      await Promise.all([memory.load(), shop.load()]);
      if (!again) return;
      listeners.archive.reset();
      core.previousOrders.clear();
      core.unpaidOrders.clear();
      await Promise.all([core.workflows.reload(), core.reference.reload()]);
      // Rights may have been taken away and sessions ended unheard.
      listeners.onSessionEnded();
      listeners.sockets()?.recheck();
      listeners.sockets()?.reset();
    },
    onChange: (change) => on[change.collection]?.(change),
    onBatchEnd: () => listeners.sockets()?.flush(),
  });
  return {
    memory,
    isFollowing: () => follower.isFollowing(),
    close() {
      stopListening();
      return follower.close();
    },
  };
}
