import { api, type Api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import type { Live } from '#lib/live/live.svelte.ts';
import { beginsLater, joined, readBefore } from '#lib/order-words/history-pages.ts';
import type { HistoryEntry, OrderRow, OrderView } from '@orderdesk/contract';

/** The server's word for "somebody else was faster": the order is read again and the person looks once more. */
const MOVED_ON = 'order.moved-on';
/** Its word for "you decide on something else than you saw": said once, then it is what is seen. */
const CHANGED = 'order.changed-since-seen';
/** Its word for "a colleague has claimed it": said once an event, then it is known. */
export const CLAIMED = 'order.claimed-by-other';

/** Between a refresh that failed and the next. */
const AGAIN_MS = 3_000;

/** What went wrong with the last thing this person tried, said where they tried it. `at`: the event, or `owner`. */
export type Refused = {
  readonly at: string;
  readonly code: string | null;
  readonly text: string;
  readonly fieldErrors: Record<string, string>;
};

type Me = { readonly id: string; readonly name: string };

/**
 * One order on screen: kept current while it is open, and everything a person does with it. Only claiming and releasing show
 * before the server has said yes, since only they can be undone exactly.
 */
export class OpenOrder {
  readonly ref: string;
  order = $state.raw<OrderView | null>(null);
  history = $state.raw<readonly HistoryEntry[] | null>(null);
  readonly hasEarlier = $derived(beginsLater(this.history ?? []));
  failure = $state<{ missing: boolean; text: string } | null>(null);
  refused = $state.raw<Refused | null>(null);
  /** The order changed under this person's hands just now. */
  movedOn = $state(false);
  sending = $state<string | null>(null);
  #api: Api;
  #live: Live;
  #me: Me;
  #stopWatching: (() => void) | null = null;
  #ended = false;
  #later: ReturnType<typeof setTimeout> | undefined;
  /** The rev that was on screen when a form was opened. */
  readonly #seen = new Map<string, number>();
  /** Whose claim this person was told of, by what they send in spite of it. */
  readonly #claimants = new Map<string, string>();

  /** @param ref the order's id or number. */
  constructor(ref: string, live: Live, me: Me, using: Api = api(fetch)) {
    this.ref = ref;
    this.#live = live;
    this.#me = me;
    this.#api = using;
  }

  /** Loads and follows the order; returns what ends it. */
  start(): () => void {
    void this.load();
    return () => {
      this.#ended = true;
      clearTimeout(this.#later);
      this.#stopWatching?.();
      this.#live.look(null);
    };
  }

  async load(): Promise<void> {
    try {
      this.#take(await this.#api.get(`/api/orders/${this.ref}`));
      this.failure = null;
      await this.#loadHistory();
    } catch (error) {
      const missing = error instanceof ProblemError && (error.status === 404 || error.status === 403);
      // A failed refresh leaves on screen what was right a moment ago; the connection's state is told elsewhere.
      if (!this.order || missing) this.failure = { missing, text: explain(error) };
      else this.#loadLater();
    }
  }

  /** What was heard of and could not be read is read a little later, while the page stands. */
  #loadLater(): void {
    clearTimeout(this.#later);
    if (!this.#ended) this.#later = setTimeout(() => void this.load(), AGAIN_MS);
  }

  /** Says that somebody begins to fill in a form (by any name): what they decide is decided on the order as it stands now. */
  beginForm(form: string): void {
    if (this.order) this.#seen.set(form, this.order.rev);
  }

  endForm(form: string): void {
    this.#seen.delete(form);
  }

  /**
   * Sends an event with what its form gave, if it had one open. Answers the order as it stands by it, or null where it was not done: what is
   * said of it comes from this, since `order` is no longer kept current once the page is left.
   */
  async send(event: string, data: Record<string, unknown>, form = event): Promise<OrderView | null> {
    const seen = this.#seen.get(form);
    const claimant = this.#claimants.get(event);
    const done = await this.#command(event, (id, rev) =>
      this.#api.post(`/api/orders/${id}/events`, {
        ...{ event, data, rev },
        ...(seen === undefined || seen === rev ? {} : { seen }),
        ...(claimant === undefined ? {} : { claimant }),
      }),
    );
    if (this.refused?.code === CHANGED) this.beginForm(form);
    const owner = this.refused?.code === CLAIMED ? this.order?.owner?.id : undefined;
    if (owner !== undefined) this.#claimants.set(event, owner);
    else this.#claimants.delete(event);
    return done;
  }

  /** Tells the others that this person looks at the order, or is filling in a form on it. */
  watchEditing(editing: boolean): void {
    if (this.order) this.#live.look(this.order.id, editing);
  }

  claim(): Promise<OrderView | null> {
    return this.#own('claim', this.#me);
  }

  /** Takes it over from the colleague who has claimed it. */
  takeOver(): Promise<OrderView | null> {
    const from = this.order?.owner?.id;
    return this.#command('owner', (id) =>
      this.#api.post(`/api/orders/${id}/claim`, from === undefined ? {} : { from }),
    );
  }

  release(): Promise<OrderView | null> {
    return this.#own('release', null);
  }

  async assign(personId: string, reason: string): Promise<OrderView | null> {
    const body = { personId, ...(reason.trim() ? { reason: reason.trim() } : {}) };
    return this.#command('owner', (id) => this.#api.post(`/api/orders/${id}/assign`, body));
  }

  /** Says that the goods of a parcel that will not be sent are back on their shelves. */
  putBack(shipmentId: string): Promise<OrderView | null> {
    return this.#command('put-back', (id) => this.#api.post(`/api/orders/${id}/put-back`, { shipmentId }));
  }

  async #own(verb: 'claim' | 'release', owner: OrderRow['owner']): Promise<OrderView | null> {
    const before = this.order;
    if (before) this.order = { ...before, owner };
    const done = await this.#command('owner', (id) => this.#api.post(`/api/orders/${id}/${verb}`));
    // Put back only what was shown ahead of time: the order may have been read anew meanwhile.
    if (!done && before && this.order?.rev === before.rev)
      this.order = { ...this.order, owner: before.owner };
    return done;
  }

  async #command(
    at: string,
    call: (id: string, rev: number) => Promise<OrderView>,
  ): Promise<OrderView | null> {
    const { order } = this;
    if (!order || this.sending) return null;
    this.sending = at;
    this.refused = null;
    this.movedOn = false;
    try {
      const answer = await call(order.id, order.rev);
      this.#take(answer);
      void this.#loadHistory().catch(() => undefined);
      return answer;
    } catch (error) {
      const problem = error instanceof ProblemError ? error.problem : null;
      if (problem?.code === MOVED_ON) this.movedOn = true;
      this.refused = {
        at,
        code: problem?.code ?? null,
        text: explain(error),
        fieldErrors: byField(problem?.errors),
      };
      // Whatever the no was about, the screen should show the order as it is now.
      if (problem && problem.status !== 422) await this.load();
      return null;
    } finally {
      this.sending = null;
    }
  }

  #take(order: OrderView): void {
    if (this.#ended) return;
    if (this.order && this.order.rev > order.rev) return;
    this.order = order;
    this.#live.feed.learn(order);
    this.#stopWatching ??= this.#live.watchOrder(order.id, (rev) => {
      // Something is heard of it: what was wrong with the connection is over.
      if (this.refused?.code === null) this.refused = null;
      if (rev > (this.order?.rev ?? -1)) void this.load();
    });
  }

  async #loadHistory(): Promise<void> {
    const { order } = this;
    if (!order) return;
    const latest = await this.#api.get(`/api/orders/${order.id}/history`);
    this.history = joined(this.history ?? [], latest);
  }

  /** Reads the page of the history before what is here. */
  async earlier(): Promise<void> {
    const { order, history } = this;
    if (!order || !history) return;
    this.history = joined(await readBefore(this.#api, order.id, history), history);
  }
}

/** The server names a field by its path in the body (`data.tracking`), the form by its name. */
function byField(errors: ProblemError['problem']['errors'] = []): Record<string, string> {
  return Object.fromEntries(errors.map(({ path, message }) => [path.replace(/^data\./, ''), message]));
}
