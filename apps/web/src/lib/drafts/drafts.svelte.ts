/** What was typed into a form, as its controls hold it; anything JSON can keep. */
export type Typed = Readonly<Record<string, unknown>>;
type Draft = { readonly at: number; readonly typed: Typed };
type All = Readonly<Record<string, Draft>>;
type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** So many are kept, the latest first; each no longer than this as JSON, and for so long. */
const MOST = 40;
const LONGEST = 20_000;
const KEPT_MS = 30 * 86_400_000;

const keyOf = (subject: string, form: string): string => `${subject}/${form}`;

/**
 * Half-written forms, per person and device: kept until they are sent or discarded, whatever is opened, reloaded or closed meanwhile.
 * Several tabs share them; the last one to type wins.
 */
export class Drafts {
  #all = $state.raw<All>({});
  readonly #key: string;
  readonly #keep: Keep | null;
  readonly #now: () => number;

  constructor(
    personId: string,
    keep: Keep | null = typeof localStorage === 'undefined' ? null : localStorage,
    now: () => number = () => Date.now(),
  ) {
    this.#key = `orderdesk.drafts.${personId}`;
    this.#keep = keep;
    this.#now = now;
    this.#all = this.#read();
  }

  /** Follows what other tabs write; returns what ends it. */
  follow(): () => void {
    const heard = ({ key }: StorageEvent) => {
      if (key === this.#key || key === null) this.#all = this.#read();
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }

  /** What was typed into this form of this order and not sent; null: nothing. */
  of(subject: string, form: string): Draft | null {
    const key = keyOf(subject, form);
    return Object.hasOwn(this.#all, key) ? this.#all[key]! : null;
  }

  /** Does anything half-written belong to this order? */
  holds(subject: string): boolean {
    return Object.keys(this.#all).some((key) => key.startsWith(`${subject}/`));
  }

  /** The forms of this order that hold something. */
  formsOf(subject: string): string[] {
    const start = `${subject}/`;
    return Object.keys(this.#all).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []));
  }

  keep(subject: string, form: string, typed: Typed): void {
    const draft: Draft = { at: this.#now(), typed };
    if (JSON.stringify(draft).length > LONGEST) return;
    this.#write({ ...this.#read(), [keyOf(subject, form)]: draft });
  }

  forget(subject: string, form: string): void {
    const key = keyOf(subject, form);
    this.#write(Object.fromEntries(Object.entries(this.#read()).filter(([other]) => other !== key)));
  }

  /** How many forms hold something. */
  get count(): number {
    return Object.keys(this.#all).length;
  }

  /** Leaves nothing of this person on the device. */
  forgetAll(): void {
    this.#all = {};
    try {
      this.#keep?.removeItem(this.#key);
    } catch {
      // Forbidden storage holds nothing either.
    }
  }

  #write(all: All): void {
    const latest = Object.entries(all)
      .toSorted(([, a], [, b]) => b.at - a.at)
      .slice(0, MOST);
    this.#all = Object.fromEntries(latest);
    try {
      this.#keep?.setItem(this.#key, JSON.stringify(this.#all));
    } catch {
      // Storage full or forbidden: drafts then last as long as the page.
    }
  }

  /** What the device holds; where it holds nothing, what this page knows. */
  #read(): All {
    try {
      const text = this.#keep?.getItem(this.#key);
      if (text == null) return this.#keep ? {} : this.#all;
      const kept: unknown = JSON.parse(text);
      if (typeof kept !== 'object' || kept === null) return {};
      return Object.fromEntries(
        Object.entries(kept).filter((entry): entry is [string, Draft] => this.#isFresh(entry[1])),
      );
    } catch {
      return this.#all;
    }
  }

  #isFresh(draft: unknown): draft is Draft {
    if (typeof draft !== 'object' || draft === null || !('at' in draft) || !('typed' in draft)) return false;
    const { at, typed } = draft;
    return (
      typeof at === 'number' && this.#now() - at < KEPT_MS && typeof typed === 'object' && typed !== null
    );
  }
}
