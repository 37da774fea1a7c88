import type { CartChange, CartContent } from './cart-content.ts';

/** What was sent last and never answered: if the server has exactly this, it has the changes that led to it. */
export type SentCart = CartContent & { readonly rev: number; readonly changes: number };

export type Waiting = { readonly changes: readonly CartChange[]; readonly sent: SentCart | null };

export const NOTHING_WAITS: Waiting = { changes: [], sent: null };

/**
 * Changes of a cart that the server has not acknowledged, kept for this tab: a reload or a lost connection loses none. Each
 * person's apart, so that whoever signs in next inherits nothing.
 */
export class WaitingChanges {
  #storage: Storage;
  #place: string;

  constructor(storage: Storage, personId: string) {
    this.#storage = storage;
    this.#place = `orderdesk.cart-waiting:${personId}`;
  }

  read(): Waiting {
    try {
      const kept = JSON.parse(this.#storage.getItem(this.#place) ?? 'null') as Partial<Waiting> | null;
      return { changes: Array.isArray(kept?.changes) ? kept.changes : [], sent: kept?.sent ?? null };
    } catch {
      // Something else wrote there.
      return NOTHING_WAITS;
    }
  }

  keep(waiting: Waiting): void {
    try {
      if (waiting.changes.length === 0) this.#storage.removeItem(this.#place);
      else this.#storage.setItem(this.#place, JSON.stringify(waiting));
    } catch {
      // Full or switched off: the changes still wait in memory.
    }
  }
}
