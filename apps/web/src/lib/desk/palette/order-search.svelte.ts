import { api, type Api } from '#lib/api/client.ts';
import type { OrderRow } from '@orderdesk/contract';

/** Between the last key and the question: one search for a word, not one for each letter. */
const TYPING_MS = 120;
/** Enough to find one, few enough to read. */
const MOST = 8;
const SHORTEST = 2;

const bare = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/[\s-]/g, '');

/**
 * Orders by number, telephone, name or SKU, as the server finds them: ended ones too. Only the answer to what is typed now is ever shown;
 * while it is on its way there is nothing that could be mistaken for it.
 */
export class OrderSearch {
  rows = $state.raw<readonly OrderRow[]>([]);
  pending = $state(false);
  #asked = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;
  readonly #api: Api;

  constructor(using: Api = api(fetch)) {
    this.#api = using;
  }

  ask(text: string): void {
    const words = text.trim();
    if (words === this.#asked) return;
    this.#asked = words;
    this.#asking?.abort();
    clearTimeout(this.#timer);
    this.rows = [];
    this.pending = words.length >= SHORTEST;
    if (this.pending) this.#timer = setTimeout(() => void this.#find(words), TYPING_MS);
  }

  async #find(words: string): Promise<void> {
    const asking = new AbortController();
    this.#asking = asking;
    let found: readonly OrderRow[] = [];
    try {
      found = (await this.#api.get('/api/orders', { q: words, limit: MOST }, asking.signal)).orders;
    } catch {
      // Not reached or refused: no order is offered, and the commands still are.
    }
    if (words !== this.#asked) return;
    this.rows = exactFirst(found, words);
    this.pending = false;
  }
}

/** Exactly this number or name first, then those that begin so; otherwise the newest first, as the server has them. */
export function exactFirst(rows: readonly OrderRow[], words: string): readonly OrderRow[] {
  const asked = bare(words);
  const rank = ({ number, customer }: OrderRow): number => {
    const names = [number, customer.name].map(bare);
    return names.includes(asked) ? 0 : names.some((name) => name.startsWith(asked)) ? 1 : 2;
  };
  return rows.toSorted((a, b) => rank(a) - rank(b));
}
