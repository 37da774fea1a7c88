import type { Api } from '#lib/api/client.ts';
import { ProblemError, UnreachableError } from '#lib/api/problem-error.ts';
import type { CartLine, QuotedLine, QuoteView } from '@orderdesk/contract';
import { untrack } from 'svelte';
import { lineKey } from './cart-content.ts';
import { inputsKey, type QuoteInputs, quoteRequestOf } from './quote-inputs.ts';

/** While someone holds the plus button, one question after the last press is enough. */
const PAUSE_MS = 180;
/** Between a question that did not reach the server and the next. */
const AGAIN_MS = 3_000;

/** Whether that is nothing about the question: the server is not there, or not ready. */
const isAway = (error: Error | null): boolean =>
  error instanceof UnreachableError || (error instanceof ProblemError && error.status === 503);

/** What a line is, whatever it costs: shown before and between answers. */
export type LineFacts = Pick<QuotedLine, 'product' | 'unit'>;

type Options = {
  /** An answer that came with the page, and what it answers. */
  readonly first?: { readonly inputs: QuoteInputs; readonly view: QuoteView } | null;
  readonly pauseMs?: number;
};

/**
 * What an order would cost and when it would come, asked of the server: nothing is worked out in the browser. The last answer is
 * kept with the inputs it was made from, and is `view` only as long as those are the present ones: an answer for another
 * address, another way of delivery or other lines can neither be shown nor ordered by.
 */
export class Quote {
  #inputs: () => QuoteInputs;
  #answer = $state.raw<{ readonly key: string; readonly view: QuoteView } | null>(null);
  #fault = $state.raw<{ readonly key: string; readonly error: Error } | null>(null);
  #seen = $state.raw<ReadonlyMap<string, LineFacts>>(new Map());
  #api: Api;
  #pauseMs: number;
  #under: { readonly key: string; readonly abort: AbortController; readonly done: Promise<void> } | null =
    null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The inputs that are asked about by themselves. */
  #followed: string | null = null;

  constructor(api: Api, inputs: () => QuoteInputs, { first = null, pauseMs = PAUSE_MS }: Options = {}) {
    this.#api = api;
    this.#inputs = inputs;
    this.#pauseMs = pauseMs;
    if (first) this.#take(inputsKey(first.inputs), first.view);
  }

  #key = $derived.by(() => inputsKey(this.#inputs()));
  /** The answer to exactly the present inputs; null until it is there. */
  view = $derived(this.#answer?.key === this.#key ? this.#answer.view : null);
  /** Why there is no answer to the present inputs. */
  error = $derived(this.#fault?.key === this.#key ? this.#fault.error : null);
  busy = $derived(this.#key !== '' && this.view === null && this.error === null);

  /**
   * Asks whenever the inputs have changed, and again by itself while the server cannot be reached. To be called in an effect, which ends it
   * with what is returned; the answer does not run it again.
   */
  follow(): () => void {
    const key = this.#key;
    this.#followed = key;
    untrack(() => {
      clearTimeout(this.#timer);
      if (this.#under?.key !== key) this.#under?.abort.abort();
      if (key === '' || this.view) return;
      this.#timer = setTimeout(() => void this.#follow(key), this.#answer ? this.#pauseMs : 0);
    });
    return () => {
      this.#followed = null;
      clearTimeout(this.#timer);
    };
  }

  /** The answer to the present inputs, waited for; null when there is none or the inputs were changed meanwhile. */
  async settled(): Promise<QuoteView | null> {
    if (!this.view) await this.#ask();
    return this.view;
  }

  /** Asks the same again: prices may have changed. The answer at hand stays until then. */
  async refresh(): Promise<QuoteView | null> {
    this.#under?.abort.abort();
    this.#under = null;
    await this.#ask();
    return this.view;
  }

  /** What the server said about a line of the cart; null until it has seen exactly these lines. */
  lineFor(line: Pick<CartLine, 'productId' | 'unitId'>): QuotedLine | null {
    const lines = this.view?.lines ?? [];
    return (
      lines.find(({ productId, unit }) => productId === line.productId && unit?.id === line.unitId) ??
      lines.find(({ productId, unit }) => productId === line.productId && unit === null) ??
      null
    );
  }

  /** Name, picture and unit of a line as last heard; null while nothing was heard of it. */
  factsOf(line: Pick<CartLine, 'productId' | 'unitId'>): LineFacts | null {
    return this.#seen.get(lineKey(line)) ?? null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#under?.abort.abort();
  }

  async #follow(key: string): Promise<void> {
    await this.#ask();
    if (this.#followed === key && isAway(this.error))
      this.#timer = setTimeout(() => void this.#follow(key), AGAIN_MS);
  }

  #ask(): Promise<void> {
    clearTimeout(this.#timer);
    const key = untrack(() => this.#key);
    if (key === '') return Promise.resolve();
    if (this.#under?.key === key) return this.#under.done;
    this.#under?.abort.abort();
    const abort = new AbortController();
    const done = this.#send(key, untrack(this.#inputs), abort.signal).finally(() => {
      if (this.#under?.abort === abort) this.#under = null;
    });
    this.#under = { key, abort, done };
    return done;
  }

  async #send(key: string, inputs: QuoteInputs, signal: AbortSignal): Promise<void> {
    try {
      const view = await this.#api.post('/api/quote', quoteRequestOf(inputs), { signal });
      // One that was called off may still have been on its way in.
      if (!signal.aborted) this.#take(key, view);
    } catch (error) {
      if (signal.aborted) return;
      this.#fault = { key, error: error instanceof Error ? error : new UnreachableError('no answer') };
    }
  }

  #take(key: string, view: QuoteView): void {
    this.#answer = { key, view };
    this.#fault = null;
    const seen = view.lines.map(
      (line) =>
        [
          lineKey({ productId: line.productId, unitId: line.unit?.id ?? '' }),
          { product: line.product, unit: line.unit },
        ] as const,
    );
    this.#seen = new Map([...this.#seen, ...seen]);
  }
}
