import type { Presence } from '@orderdesk/contract';
import { getContext, setContext } from 'svelte';
import type { Channel } from './channel.ts';
import { OrderFeed } from './order-feed.svelte.ts';

type People = Presence['people'];

/** For how long "up to date" is said after a reconnect. */
const SAY_CURRENT_MS = 3000;

/** The desk's connection: its state, the feed of orders, who looks at what, and changes of single orders. */
export class Live {
  connection = $state<'connecting' | 'online' | 'reconnecting'>('connecting');
  /** When what is on screen was last known to be right. */
  currentAt = $state.raw<Date | null>(null);
  justRecovered = $state(false);
  presence = $state.raw<ReadonlyMap<string, People>>(new Map());
  readonly feed: OrderFeed;
  readonly channel: Channel;
  #now: () => Date;
  #watched = new Map<string, Set<(rev: number) => void>>();
  #looking: { orderId: string | null; editing: boolean } = { orderId: null, editing: false };

  constructor(channel: Channel, onRightsChanged: () => void, now: () => Date = () => new Date()) {
    this.channel = channel;
    this.#now = now;
    this.feed = new OrderFeed(channel, () => (this.currentAt = now()));
    channel.onUp(() => void this.#up());
    channel.onDown(() => this.#down());
    channel.on('order.changed', ({ id, rev }) => this.#watched.get(id)?.forEach((changed) => changed(rev)));
    channel.on('presence.changed', ({ orderId, people }) => {
      this.presence = new Map(this.presence).set(orderId, people);
    });
    channel.on('rights.changed', onRightsChanged);
  }

  start(): () => void {
    this.channel.open();
    return () => this.channel.close();
  }

  /**
   * Calls `changed` with the order's new `rev` whenever it changes, and with its `rev` whenever changes may have been missed: once it
   * is watched, and after every reconnect. Returns what ends it.
   */
  watchOrder(id: string, changed: (rev: number) => void): () => void {
    const watchers = this.#watched.get(id) ?? new Set();
    watchers.add(changed);
    this.#watched.set(id, watchers);
    if (watchers.size === 1 && this.connection === 'online') void this.#catchUp(id);
    return () => {
      watchers.delete(changed);
      if (watchers.size > 0) return;
      this.#watched.delete(id);
      if (this.connection === 'online') this.channel.ask('order.unwatch', { id }).catch(() => undefined);
    };
  }

  /** Tells the others what this person looks at; may be lost. */
  look(orderId: string | null, editing = false): void {
    if (this.#looking.orderId === orderId && this.#looking.editing === editing) return;
    this.#looking = { orderId, editing };
    this.#tellPresence();
  }

  async #up(): Promise<void> {
    const again = this.connection === 'reconnecting';
    this.connection = 'online';
    await this.feed.open();
    for (const id of this.#watched.keys()) await this.#catchUp(id);
    if (this.#looking.orderId) this.#tellPresence();
    if (!again || this.feed.status !== 'open') return;
    this.justRecovered = true;
    setTimeout(() => (this.justRecovered = false), SAY_CURRENT_MS);
  }

  #down(): void {
    if (this.connection === 'online') this.currentAt = this.#now();
    // A first connection that fails is told the same way: the reader only needs to know that it is being tried.
    this.connection = 'reconnecting';
    this.justRecovered = false;
    this.presence = new Map();
  }

  async #catchUp(id: string): Promise<void> {
    try {
      const { rev } = await this.channel.ask('order.watch', { id });
      this.#watched.get(id)?.forEach((changed) => changed(rev));
    } catch {
      // Refused or not answered: the order's own loading over HTTP says what is the matter.
    }
  }

  #tellPresence(): void {
    if (this.connection !== 'online') return;
    const { orderId, editing } = this.#looking;
    this.channel.ask('presence.set', { orderId, editing }).catch(() => undefined);
  }
}

const KEY = Symbol('live');
export const provideLive = (live: Live): Live => setContext(KEY, live);
export function useLive(): Live {
  const live = getContext<Live | undefined>(KEY);
  if (!live) throw new Error('no live connection here: the desk layout provides it');
  return live;
}
