import { api, type Api } from '#lib/api/client.ts';
import type { Channel } from '#lib/live/channel.ts';
import type { NotificationView } from '@orderdesk/contract';

/** Kept on screen; older ones are in the orders' histories. */
const MOST = 50;

/** What the desk tells this person: the newest first, each once. */
export class Notices {
  list = $state.raw<readonly NotificationView[]>([]);
  readonly unread = $derived(this.list.filter(({ read }) => !read).length);
  #api: Api;

  constructor(channel: Channel, onNew: (notice: NotificationView) => void, using: Api = api(fetch)) {
    this.#api = using;
    channel.on('notification', (notice) => {
      if (this.list.some(({ id }) => id === notice.id)) return;
      this.#put([notice]);
      onNew(notice);
    });
  }

  async load(): Promise<void> {
    try {
      this.#put(await this.#api.get('/api/notifications'));
    } catch {
      // The bell stays as it was; the next opening asks again.
    }
  }

  async markRead(): Promise<void> {
    if (this.unread === 0) return;
    const before = this.list;
    this.list = before.map((notice) => ({ ...notice, read: true }));
    try {
      await this.#api.post('/api/notifications/read');
    } catch {
      this.list = before;
    }
  }

  #put(some: readonly NotificationView[]): void {
    const byId = new Map([...this.list, ...some].map((notice) => [notice.id, notice]));
    this.list = [...byId.values()].sort((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
  }
}
