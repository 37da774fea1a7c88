import { api, type Api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Offer, OrderView } from '@orderdesk/contract';

export type Refusal = {
  readonly event: string;
  /** Why it was not done; null where pressing again is all it takes. */
  readonly text: string | null;
  readonly note: string | null;
  readonly fieldErrors: Record<string, string>;
};
/** `gone`: the order moved on meanwhile, and what was wanted is no longer offered. */
export type Sent = 'done' | 'refused' | 'gone';

/**
 * What a customer does to their order. If the order has moved on under their hands it is read again by itself, so that pressing
 * once more acts on what they now see.
 */
export class OrderAct {
  sending = $state<string | null>(null);
  refused = $state.raw<Refusal | null>(null);
  /** The rev that was on screen when an event's form was opened. */
  readonly #seen = new Map<string, number>();
  #order: () => OrderView;
  #refresh: () => Promise<unknown>;
  #api: Api;

  constructor(order: () => OrderView, refresh: () => Promise<unknown>, using: Api = api(fetch)) {
    this.#order = order;
    this.#refresh = refresh;
    this.#api = using;
  }

  /** Says that somebody begins to fill in the form of an event: what they send is meant for the order as it stands now. */
  begin(event: string): void {
    this.refused = null;
    this.#seen.set(event, this.#order().rev);
  }

  async send({ event }: Offer, data: Record<string, unknown>): Promise<Sent> {
    if (this.sending !== null) return 'refused';
    this.sending = event;
    this.refused = null;
    const before = this.#order();
    try {
      await this.#post(event, data).catch(async (error: unknown) => {
        if (!isMovedOn(error)) throw error;
        await this.#refresh();
        // What the house does within itself is not shown here: an order that looks as it did is what was meant.
        if (shownOf(this.#order()) !== shownOf(before)) throw error;
        await this.#post(event, data);
      });
      await this.#refresh();
      this.#seen.delete(event);
      return 'done';
    } catch (error) {
      return await this.#notDone(event, error);
    } finally {
      this.sending = null;
    }
  }

  #post(event: string, data: Record<string, unknown>): Promise<unknown> {
    const { id, rev } = this.#order();
    const seen = this.#seen.get(event);
    return this.#api.post(`/api/orders/${id}/events`, {
      ...{ event, data, rev },
      ...(seen === undefined || seen === rev ? {} : { seen }),
    });
  }

  async #notDone(event: string, error: unknown): Promise<Sent> {
    const problem = error instanceof ProblemError ? error.problem : null;
    if (problem?.status === 409) {
      await this.#refresh();
      const still = this.#order().offers.some((offer) => offer.allowed && offer.event === event);
      if (!still) return 'gone';
      // Said once: then it is what is seen.
      if (problem.code === 'order.changed-since-seen') {
        this.#seen.set(event, this.#order().rev);
        this.refused = { event, text: null, note: explain(error), fieldErrors: {} };
        return 'refused';
      }
      if (problem.code === 'order.moved-on') {
        this.refused = { event, text: null, note: m.order_moved_on(), fieldErrors: {} };
        return 'refused';
      }
    }
    // The server names a field by its path in the body (`data.text`), the form by its name.
    const fields = problem?.errors?.map(
      ({ path, message }) => [path.replace(/^data\./, ''), message] as const,
    );
    this.refused = { event, text: explain(error), note: null, fieldErrors: Object.fromEntries(fields ?? []) };
    return 'refused';
  }
}

const isMovedOn = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'order.moved-on';

/** An order as it is shown, whatever its revision. */
const shownOf = (order: OrderView): string => JSON.stringify({ ...order, rev: 0 });
