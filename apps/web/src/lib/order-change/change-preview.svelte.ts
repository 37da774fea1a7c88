import type { Api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import type { LineIssue, OrderChangeInput, OrderDifferenceView } from '@orderdesk/contract';

const PAUSE_MS = 250;

/** Why a change cannot be made, and beside which parts of it: `address.street`. */
export type NotPossible = {
  readonly text: string;
  readonly errors: Readonly<Record<string, string>>;
  readonly issues: readonly (LineIssue & { readonly productId: string })[];
};
type Answer = {
  readonly key: string;
  readonly difference: OrderDifferenceView | null;
  readonly refused: NotPossible | null;
};

/**
 * What a change would make of the order, asked of the server: nothing is worked out in the browser. The answer is kept with what it
 * answers, so that none is ever shown or sent for another change.
 */
export class ChangePreview {
  answer = $state.raw<Answer | null>(null);
  #api: Api;
  #under: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked: string | null = null;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Asks, unless this is what was asked last; `then` hears the answer unless something else was asked meanwhile. */
  ask(
    orderId: string,
    event: string,
    change: OrderChangeInput,
    key: string,
    then: (answer: Answer) => void,
  ): void {
    if (this.#asked === key) return;
    this.stop();
    this.#asked = key;
    this.#timer = setTimeout(() => void this.#send(orderId, event, change, key, then), PAUSE_MS);
  }

  /** Nothing is asked any more. */
  forget(): void {
    this.stop();
    this.#asked = null;
    this.answer = null;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#under?.abort();
    this.#under = null;
  }

  async #send(
    orderId: string,
    event: string,
    change: OrderChangeInput,
    key: string,
    then: (answer: Answer) => void,
  ): Promise<void> {
    const abort = new AbortController();
    this.#under = abort;
    try {
      const { difference } = await this.#api.post(
        `/api/orders/${orderId}/changes/preview`,
        { event, change },
        { signal: abort.signal },
      );
      if (abort.signal.aborted) return;
      this.answer = { key, difference, refused: null };
    } catch (error) {
      if (abort.signal.aborted) return;
      // What was not answered may be asked again.
      if (!(error instanceof ProblemError)) this.#asked = null;
      this.answer = { key, difference: null, refused: notPossible(error) };
    }
    then(this.answer);
  }
}

function notPossible(error: unknown): NotPossible {
  const problem = error instanceof ProblemError ? error.problem : null;
  const errors = (problem?.errors ?? []).map(
    ({ path, message }) => [path.replace(/^(data\.)?change\./, ''), message] as const,
  );
  const lines = problem?.facts?.['lines'];
  return {
    text: explain(error),
    errors: Object.fromEntries(errors),
    issues: Array.isArray(lines) ? (lines as NotPossible['issues']) : [],
  };
}
