import type { Api } from '#lib/api/client.ts';
import type { ProductCard, Suggestions } from '@orderdesk/contract';
import { t } from '#lib/locale/say.ts';

export type Suggestion = { readonly label: string; readonly href: string } & (
  { readonly kind: 'word' | 'category' } | { readonly kind: 'product'; readonly product: ProductCard }
);

/** What there is for these words. */
type Find = (q: string, signal: AbortSignal) => Promise<Suggestions>;

/** In the whole shop. */
export const inShop =
  (api: Api): Find =>
  (q, signal) =>
    api.get('/api/products/suggest', { q }, signal);

const PAUSE_MS = 120;

/** Suggestions while someone types, products first: the last question wins, arrows move through the answers. */
export class SearchSuggest {
  answer = $state.raw<Suggestions | null>(null);
  open = $state(false);
  /** Why there are no suggestions for what was typed last. */
  failed = $state.raw<unknown>(null);
  /** Which suggestion is marked; -1 is the text itself. */
  marked = $state(-1);
  #find: Find;
  #under: AbortController | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(find: Find) {
    this.#find = find;
  }

  list = $derived.by<readonly Suggestion[]>(() => {
    if (!this.answer) return [];
    const { words, categories, products } = this.answer;
    return [
      ...products.map((product) => ({
        kind: 'product' as const,
        label: t(product.name),
        href: `/product/${product.sku}`,
        product,
      })),
      ...categories.map(({ id, label }) => ({
        kind: 'category' as const,
        label: t(label),
        href: `/category/${id}`,
      })),
      ...words.map((word) => ({
        kind: 'word' as const,
        label: word,
        href: `/search?q=${encodeURIComponent(word)}`,
      })),
    ];
  });

  type(text: string): void {
    clearTimeout(this.#timer);
    this.#under?.abort();
    this.marked = -1;
    this.failed = null;
    const q = text.trim();
    if (q === '') return this.close();
    this.#timer = setTimeout(() => void this.#ask(q), PAUSE_MS);
  }

  move(by: 1 | -1): void {
    if (this.list.length === 0) return;
    this.open = true;
    const places = this.list.length + 1;
    this.marked = ((this.marked + 1 + by + places) % places) - 1;
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#under?.abort();
    this.open = false;
    this.marked = -1;
  }

  async #ask(q: string): Promise<void> {
    const under = new AbortController();
    this.#under = under;
    try {
      this.answer = await this.#find(q, under.signal);
      this.open = this.list.length > 0;
    } catch (error) {
      // Suggestions are a convenience: without them the search itself still works.
      if (under.signal.aborted) return;
      this.close();
      this.failed = error;
    }
  }
}
