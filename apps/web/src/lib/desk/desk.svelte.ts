import { api, type Api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import { Drafts } from '#lib/drafts/drafts.svelte.ts';
import { NewCompanies } from './finance/new-companies.svelte.ts';
import type { Live } from '#lib/live/live.svelte.ts';
import type { Offered } from '#lib/order/offered.svelte.ts';
import { PressGuard } from '#lib/order/press-guard.ts';
import { type Listing, listRows, PLAIN } from '#lib/queue/listing.ts';
import { countsOf, type DeskView, viewOf, viewsOf } from '#lib/queue/views.ts';
import type { OrderRow } from '@orderdesk/contract';
import type { Person } from '@orderdesk/domain';
import { ticker } from '@orderdesk/ui';
import { PersonalSettings } from './personal-settings.svelte.ts';
import { getContext, setContext } from 'svelte';

type Owned = { readonly id: string; readonly owner: OrderRow['owner'] };

/** What the desk shows: one set of rows, and every list and count made of it. */
export class Desk {
  readonly me: Person;
  readonly live: Live;
  /** What is asked of the queues: as the address says it, a moment ahead of it while somebody types. */
  listing = $state.raw<Listing>(PLAIN);
  /** The order on screen and what may be done to it: what keys and the palette act on. */
  offered = $state.raw<Offered | null>(null);
  readonly drafts: Drafts;
  readonly newCompanies: NewCompanies;
  /** One for all orders: a decision brings another order under the same finger. */
  readonly guard = new PressGuard();
  readonly settings: PersonalSettings;
  /** The order on screen, or the next one that opens, is to be handed over. */
  assigning = $state(false);
  paletteOpen = $state(false);
  helpOpen = $state(false);
  /** Claims and releases shown before the server has answered. */
  #ahead = $state.raw<ReadonlyMap<string, Owned>>(new Map());
  #api: Api;

  readonly rows = $derived.by((): ReadonlyMap<string, OrderRow> => {
    const { rows } = this.live.feed;
    if (this.#ahead.size === 0) return rows;
    const shown = new Map(rows);
    for (const { id, owner } of this.#ahead.values()) {
      const row = shown.get(id);
      if (row) shown.set(id, { ...row, owner });
    }
    return shown;
  });
  readonly views = $derived.by((): DeskView[] => viewsOf(this.live.feed.queues));
  readonly viewer = $derived.by(() => ({ personId: this.me.id, now: ticker.now }));
  readonly counts = $derived.by(() => countsOf(this.views, this.rows.values(), this.viewer));

  constructor(me: Person, live: Live, using: Api = api(fetch)) {
    this.me = me;
    this.live = live;
    this.#api = using;
    this.drafts = new Drafts(me.id);
    this.newCompanies = new NewCompanies(live.channel);
    this.settings = new PersonalSettings(this);
  }

  /** While a form is open single keys are letters. */
  get isFilling(): boolean {
    return this.offered?.form != null;
  }

  view(id: string): DeskView | undefined {
    return viewOf(id, this.views, this.rows.values());
  }

  list(view: DeskView): OrderRow[] {
    return listRows(this.rows.values(), { view, ...this.listing }, this.viewer);
  }

  /** Takes an order or gives it back, shown at once. Answers why not, in the reader's language, or null when done. */
  async own(row: OrderRow, verb: 'claim' | 'release'): Promise<string | null> {
    const owner = verb === 'claim' ? { id: this.me.id, name: this.me.name } : null;
    this.#ahead = new Map(this.#ahead).set(row.id, { id: row.id, owner });
    try {
      this.live.feed.learn(await this.#api.post(`/api/orders/${row.id}/${verb}`));
      return null;
    } catch (error) {
      return explain(error);
    } finally {
      const ahead = new Map(this.#ahead);
      ahead.delete(row.id);
      this.#ahead = ahead;
    }
  }
}

const KEY = Symbol('desk');
export const provideDesk = (desk: Desk): Desk => setContext(KEY, desk);
export function useDesk(): Desk {
  const desk = getContext<Desk | undefined>(KEY);
  if (!desk) throw new Error('no desk here: the desk layout provides it');
  return desk;
}
