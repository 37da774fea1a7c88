import { api, type Api } from '#lib/api/client.ts';
import type { Channel } from '#lib/live/channel.ts';
import type { NotificationView } from '@orderdesk/contract';
import { noticesKept } from '@orderdesk/domain';
import { createContext } from 'svelte';

const OLD_MS = 24 * 3_600_000;

/** What was told about one order, the newest first. */
export type NoticeGroup = { readonly key: string; readonly notices: readonly NotificationView[] };

/**
 * What this person is told, on the desk or in the shop: each once, and as one signal. The bell counts what was not read; what happens to the order on screen
 * is seen there and counts as read.
 */
export class Notices {
  list = $state.raw<readonly NotificationView[]>([]);
  readonly unread = $derived(this.list.filter(({ read }) => !read).length);
  /** By order, the one that was told of last first. */
  readonly groups = $derived.by((): readonly NoticeGroup[] =>
    [...Map.groupBy(this.list, ({ id, orderId }) => orderId ?? id)].map(([key, notices]) => ({
      key,
      notices,
    })),
  );
  /** What is read or over, and was told more than a day before the latest, is folded away. */
  readonly folded = $derived.by(() => {
    const latest = this.list[0] ? Date.parse(this.list[0].at) : 0;
    const isOld = ({ notices }: NoticeGroup): boolean =>
      notices.every(({ read, at }) => read && latest - Date.parse(at) > OLD_MS);
    return {
      recent: this.groups.filter((group) => !isOld(group)),
      older: this.groups.filter((group) => isOld(group)),
    };
  });
  /** The orders of which it is said that something is late. */
  readonly alarmed = $derived(
    new Set(this.list.flatMap(({ alarm, orderId }) => (alarm === 'on' && orderId ? [orderId] : []))),
  );
  #api: Api;
  #onScreen: string | null = null;

  constructor(channel: Channel, using: Api = api(fetch)) {
    this.#api = using;
    channel.on('notification', (notice) => {
      if (this.list.some(({ id }) => id === notice.id)) return;
      this.#put([notice]);
      this.#seen();
    });
  }

  async load(): Promise<void> {
    try {
      this.#put(await this.#api.get('/api/notifications'));
      this.#seen();
    } catch {
      // The bell stays as it was; the next opening asks again.
    }
  }

  /** The order a person has before them now; null: none. */
  look(orderId: string | null): void {
    this.#onScreen = orderId;
    this.#seen();
  }

  /** Marks these as read, and no other. */
  async read(ids: readonly string[]): Promise<void> {
    const asked = new Set(ids);
    const unread = this.list.filter(({ id, read }) => asked.has(id) && !read).map(({ id }) => id);
    if (unread.length === 0) return;
    this.#mark(unread, true);
    try {
      await this.#api.post('/api/notifications/read', { ids: unread });
    } catch {
      this.#mark(unread, false);
    }
  }

  readAll = (): Promise<void> => this.read(this.list.map(({ id }) => id));

  #seen(): void {
    const of = this.#onScreen;
    if (of !== null) void this.read(this.list.filter(({ orderId }) => orderId === of).map(({ id }) => id));
  }

  #mark(ids: readonly string[], read: boolean): void {
    const those = new Set(ids);
    this.list = this.list.map((notice) => (those.has(notice.id) ? { ...notice, read } : notice));
  }

  #put(some: readonly NotificationView[]): void {
    const byId = new Map([...this.list, ...some].map((notice) => [notice.id, notice]));
    this.list = noticesKept([...byId.values()]);
  }
}

export const [useNotices, provideNotices] = createContext<Notices>();
