import { ProblemError } from '#lib/api/problem-error.ts';
import type { CartLine } from '@orderdesk/contract';
import { createContext } from 'svelte';
import * as content from './cart-content.ts';
import type { CartChange, CartContent } from './cart-content.ts';
import type { CartStore } from './cart-store.ts';

/** How often a save is tried again on top of other devices' changes before the person is told. */
const CONFLICTS_BORNE = 5;

/**
 * The cart. Changes show at once and are saved one after the other; when another device saved in between, the waiting
 * changes are made again on top of what it saved. What cannot be saved stays on the screen, and `failed` says so.
 */
export class Cart {
  #now = $state.raw<CartContent>(content.EMPTY);
  #base: CartContent = content.EMPTY;
  #waiting: CartChange[] = [];
  #rev = 0;
  #saving: Promise<void> | null = null;
  #store: CartStore;

  ready = $state(false);
  failed = $state.raw<unknown>(null);
  lines = $derived(this.#now.lines);
  saved = $derived(this.#now.saved);
  /** Lines, not pieces: a case of 400 screws is one thing in the cart. */
  count = $derived(this.#now.lines.length);

  constructor(store: CartStore) {
    this.#store = store;
  }

  async load(): Promise<void> {
    try {
      this.#take(await this.#store.load());
      this.failed = null;
    } catch (error) {
      this.failed = error;
    }
    this.ready = true;
  }

  /** Another person signed in or out: their cart, with `bring` (a visitor's cart) merged in. Resolves when saved. */
  async switchTo(store: CartStore, bring?: CartContent): Promise<void> {
    this.#store = store;
    this.#waiting = [];
    await this.load();
    if (bring && bring.lines.length + bring.saved.length > 0) await this.change(content.mergeIn(bring));
  }

  /** Shows the change now; resolves when it and all before it are saved, or `failed` is set. */
  change(change: CartChange): Promise<void> {
    this.#waiting.push(change);
    this.#now = change(this.#now);
    this.#saving ??= this.#save().finally(() => (this.#saving = null));
    return this.#saving;
  }

  add = (line: CartLine) => this.change(content.addLines([line]));
  setQuantity = (key: string, quantity: number) => this.change(content.setQuantity(key, quantity));
  setNote = (key: string, note: string) => this.change(content.setNote(key, note.trim()));
  saveForLater = (key: string) => this.change(content.saveForLater(key));
  moveToCart = (key: string) => this.change(content.moveToCart(key));

  /** Removes a line and gives back what undoes it. */
  remove(key: string): () => void {
    const index = this.lines.findIndex((line) => content.lineKey(line) === key);
    const line = this.lines[index];
    void this.change(content.removeLine(key));
    return () => {
      if (line) void this.change(content.restoreLine(line, index));
    };
  }

  async #save(): Promise<void> {
    let conflicts = 0;
    while (this.#waiting.length > 0) {
      const sent = [...this.#waiting];
      const { lines, saved } = sent.reduce((now, change) => change(now), this.#base);
      try {
        const answer = await this.#store.save({ rev: this.#rev, lines: [...lines], saved: [...saved] });
        this.#waiting = this.#waiting.slice(sent.length);
        this.#take(answer);
        this.failed = null;
      } catch (error) {
        const conflict = error instanceof ProblemError && error.code === 'cart.moved-on';
        if (!conflict || ++conflicts > CONFLICTS_BORNE) {
          this.failed = error;
          return;
        }
        await this.load();
        if (this.failed !== null) return;
      }
    }
  }

  #take({
    rev,
    lines,
    saved,
  }: {
    rev: number;
    lines: readonly CartLine[];
    saved: readonly CartLine[];
  }): void {
    this.#rev = rev;
    this.#base = { lines, saved };
    this.#now = this.#waiting.reduce((now, change) => change(now), this.#base);
  }
}

export const [useCart, provideCart] = createContext<Cart>();
