import { ProblemError } from '#lib/api/problem-error.ts';
import type { CartLine, CartView } from '@orderdesk/contract';
import { createContext } from 'svelte';
import { applyChange, type CartChange, type CartContent, EMPTY, lineKey } from './cart-content.ts';
import { overtakenLines, setsLine } from './overtaken.ts';
import type { CartStore } from './cart-store.ts';
import { NOTHING_WAITS, type SentCart } from './waiting-changes.ts';

/** How often a save is tried again on top of other devices' changes before the person is told. */
const CONFLICTS_BORNE = 5;

const NO_LINES: ReadonlySet<string> = new Set();

/**
 * The cart. Changes show at once and are saved one after the other; when another device saved in between, the waiting
 * changes are made again on top of what it saved, but for one of what was changed there too: then the cart is as it is there, and `overtaken`
 * says so. What cannot be saved stays on the screen and is kept in the browser, `failed`
 * says so, and `catchUp` saves it as soon as that is possible again.
 */
export class Cart {
  #now = $state.raw<CartContent>(EMPTY);
  #base: CartContent = EMPTY;
  #waiting: readonly CartChange[] = [];
  #sent: SentCart | null = null;
  #saving: Promise<void> | null = null;
  #store: CartStore;
  #otherTabs: BroadcastChannel | null = null;

  ready = $state(false);
  failed = $state.raw<unknown>(null);
  /** The cart as the server knows it; what is ordered is ordered as this one. */
  rev = $state(0);
  /** The order this cart has become, while nothing was put in since. */
  ordered = $state.raw<CartView['ordered'] | null>(null);
  /** Lines that were in the account's cart before and that a visitor's cart has joined: nobody has just put them in. */
  joined = $state.raw<ReadonlySet<string>>(new Set());
  /** Lines (`lineKey`) on which a change was given up since they were changed elsewhere, until the next change here. */
  overtaken = $state.raw<ReadonlySet<string>>(NO_LINES);
  lines = $derived(this.#now.lines);
  saved = $derived(this.#now.saved);
  /** Lines, not pieces: a case of 400 screws is one thing in the cart. */
  count = $derived(this.#now.lines.length);

  constructor(store: CartStore) {
    this.#store = store;
  }

  async load(): Promise<void> {
    const store = this.#store;
    try {
      const view = await store.load();
      if (store !== this.#store) return;
      if (!this.#forgetArrived(view)) this.#giveWay(view);
      this.#take(view);
      this.failed = null;
    } catch (error) {
      if (store !== this.#store) return;
      this.failed = error;
    }
    this.ready = true;
  }

  /** Another person signed in or out: their cart, with `bring` (a visitor's cart) merged in. Resolves when saved. */
  async switchTo(store: CartStore, bring?: CartContent): Promise<void> {
    this.#store = store;
    const { changes, sent } = store.waiting?.read() ?? NOTHING_WAITS;
    this.#waiting = changes;
    this.#sent = sent;
    this.#now = this.#base = EMPTY;
    this.ready = false;
    this.joined = new Set();
    this.overtaken = NO_LINES;
    await this.load();
    if (bring && bring.lines.length > 0) {
      const brought = new Set(bring.lines.map(lineKey));
      this.joined = new Set(this.lines.map(lineKey).filter((key) => !brought.has(key)));
    }
    if (bring && bring.lines.length + bring.saved.length > 0)
      return this.change({ kind: 'merge', guest: { lines: bring.lines, saved: bring.saved } });
    if (this.failed === null) await this.#saveAll();
  }

  /** Reads what other tabs and devices did and saves what waits; after a lost connection, or when the tab is looked at again. */
  async catchUp(): Promise<void> {
    if (this.#saving) return this.#saving;
    await this.load();
    if (this.failed === null) await this.#saveAll();
  }

  /** Reads what the other tabs of this browser save as soon as they have; returns what ends it. */
  follow(): () => void {
    const tabs = new BroadcastChannel('orderdesk.cart');
    tabs.onmessage = () => void this.catchUp();
    this.#otherTabs = tabs;
    return () => {
      this.#otherTabs = null;
      tabs.close();
    };
  }

  /** Shows the change now; resolves when it and all before it are saved, or `failed` is set. */
  change(change: CartChange): Promise<void> {
    this.overtaken = NO_LINES;
    this.#wait([...this.#waiting, change]);
    this.#now = applyChange(this.#now, change);
    return this.#saveAll();
  }

  add = (line: CartLine) => this.change({ kind: 'add', lines: [line] });
  setQuantity = (key: string, quantity: number) => this.change({ kind: 'quantity', key, quantity });
  setNote = (key: string, note: string) => this.change({ kind: 'note', key, note: note.trim() });
  saveForLater = (key: string) => this.change({ kind: 'save', key });
  moveToCart = (key: string) => this.change({ kind: 'unsave', key });

  /** Removes a line and gives back what undoes it. */
  remove(key: string): () => void {
    const index = this.lines.findIndex((line) => lineKey(line) === key);
    const line = this.lines[index];
    void this.change({ kind: 'remove', key });
    return () => {
      if (line) void this.change({ kind: 'restore', line, index });
    };
  }

  #saveAll(): Promise<void> {
    this.#saving ??= this.#save(this.#store).finally(() => (this.#saving = null));
    return this.#saving;
  }

  async #save(store: CartStore): Promise<void> {
    let conflicts = 0;
    while (this.#waiting.length > 0 && store === this.#store) {
      const changes = this.#waiting.length;
      const { lines, saved } = this.#waiting.reduce(applyChange, this.#base);
      this.#sent = { rev: this.rev, lines, saved, changes };
      this.#wait(this.#waiting);
      try {
        const view = await store.save({ rev: this.rev, lines: [...lines], saved: [...saved] });
        if (store !== this.#store) return;
        this.#sent = null;
        this.#wait(this.#waiting.slice(changes));
        this.#take(view);
        this.failed = null;
        this.#otherTabs?.postMessage(null);
      } catch (error) {
        if (store !== this.#store) return;
        const conflict = error instanceof ProblemError && error.status === 409;
        if (!conflict || ++conflicts > CONFLICTS_BORNE) {
          this.failed = error;
          return;
        }
        await this.load();
        if (this.failed !== null) return;
      }
    }
  }

  #wait(changes: readonly CartChange[]): void {
    this.#waiting = changes;
    this.#store.waiting?.keep({ changes, sent: this.#sent });
  }

  /** An answer may be lost on its way back: what the server has already got is not done a second time. True where it was so. */
  #forgetArrived(view: CartView): boolean {
    const sent = this.#sent;
    if (!sent || view.rev !== sent.rev + 1 || !sameContent(view, sent)) return false;
    this.#sent = null;
    this.#wait(this.#waiting.slice(sent.changes));
    return true;
  }

  /** What a line is set to counts only on the line that was looked at: nobody's change is overwritten unseen, and nobody's vanishes without a word. */
  #giveWay(view: CartView): void {
    // Before the first answer nothing was looked at.
    if (!this.ready) return;
    const overtaken = overtakenLines(this.#waiting, this.#base, view);
    if (overtaken.size === 0) return;
    this.overtaken = overtaken;
    this.#sent = null;
    this.#wait(this.#waiting.filter((change) => !setsLine(change) || !overtaken.has(change.key)));
  }

  #take({ rev, lines, saved, ordered }: CartView): void {
    this.rev = rev;
    this.ordered = ordered ?? null;
    this.#base = { lines, saved };
    this.#now = this.#waiting.reduce(applyChange, this.#base);
  }
}

const sameContent = (a: CartContent, b: CartContent): boolean =>
  same(a.lines, b.lines) && same(a.saved, b.saved);

const same = (a: readonly CartLine[], b: readonly CartLine[]): boolean =>
  a.length === b.length &&
  a.every(
    (line, at) =>
      lineKey(line) === lineKey(b[at]!) && line.quantity === b[at]!.quantity && line.note === b[at]!.note,
  );

export const [useCart, provideCart] = createContext<Cart>();
