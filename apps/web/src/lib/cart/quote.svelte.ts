import type { Api } from '#lib/api/client.ts';
import { UnreachableError } from '#lib/api/problem-error.ts';
import type { CartLine, QuotedLine, QuoteView } from '@orderdesk/contract';
import type { DeliveryMethod } from '@orderdesk/domain';
import { untrack } from 'svelte';

/** While someone holds the plus button, one question after the last press is enough. */
const PAUSE_MS = 180;

/**
 * What the lines cost this customer now, asked of the server: totals are never worked out in the browser. The previous answer
 * stays in view while a new one is under way, so nothing jumps.
 */
export class Quote {
  view = $state.raw<QuoteView | null>(null);
  busy = $state(false);
  error = $state.raw<unknown>(null);
  #api: Api;
  #pauseMs: number;
  #under: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    api: Api,
    { first = null, pauseMs = PAUSE_MS }: { first?: QuoteView | null; pauseMs?: number } = {},
  ) {
    this.#api = api;
    this.#pauseMs = pauseMs;
    this.view = first;
  }

  /** Asks soon; a later question replaces this one. Effects may call it: what it reads of itself does not run them again. */
  ask(lines: readonly CartLine[], delivery?: DeliveryMethod): void {
    this.stop();
    if (lines.length === 0) {
      this.view = null;
      return;
    }
    this.busy = true;
    this.#timer = setTimeout(
      () => void this.askNow(lines, delivery),
      untrack(() => this.view) ? this.#pauseMs : 0,
    );
  }

  async askNow(lines: readonly CartLine[], delivery?: DeliveryMethod): Promise<QuoteView | null> {
    this.stop();
    const under = new AbortController();
    this.#under = under;
    this.busy = true;
    try {
      const priced = lines.map(({ productId, unitId, quantity }) => ({ productId, unitId, quantity }));
      const view = await this.#api.post('/api/quote', { lines: priced, delivery }, { signal: under.signal });
      this.view = view;
      this.error = null;
      return view;
    } catch (error) {
      if (under.signal.aborted) return null;
      this.error = error instanceof Error ? error : new UnreachableError('no answer');
      return null;
    } finally {
      if (this.#under === under) this.busy = false;
    }
  }

  /** The answer for a line of the cart; null until the server has seen that line. */
  lineFor({ productId, unitId }: Pick<CartLine, 'productId' | 'unitId'>): QuotedLine | null {
    const lines = this.view?.lines ?? [];
    return (
      lines.find((line) => line.productId === productId && line.unit?.id === unitId) ??
      lines.find((line) => line.productId === productId && line.unit === null) ??
      null
    );
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#under?.abort();
  }
}
