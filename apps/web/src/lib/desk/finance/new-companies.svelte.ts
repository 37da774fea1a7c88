import { api, type Api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import type { Channel } from '#lib/live/channel.ts';
import type { NewCompany } from '@orderdesk/contract';

/**
 * The companies that registered by themselves and wait to be confirmed: the list and its number, from when they are first asked for.
 * Read anew when somebody is told something that is about no order, as that one has registered, and after a lost connection.
 */
export class NewCompanies {
  waiting = $state.raw<readonly NewCompany[] | null>(null);
  failure = $state<string | null>(null);
  #api: Api;
  #isAsked = false;

  constructor(channel: Pick<Channel, 'on' | 'onUp'>, using: Api = api(fetch)) {
    this.#api = using;
    channel.on('notification', ({ orderId }) => {
      if (orderId === null && this.#isAsked) void this.load();
    });
    channel.onUp(() => {
      if (this.#isAsked) void this.load();
    });
  }

  async load(): Promise<void> {
    this.#isAsked = true;
    try {
      this.waiting = await this.#api.get('/api/companies/new');
      this.failure = null;
    } catch (error) {
      // What was right a moment ago stays.
      if (this.waiting === null) this.failure = explain(error);
    }
  }
}
