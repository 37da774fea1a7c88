/** Two presses of one finger are never further apart, and nobody has read what is new sooner. */
const ONE_PRESS_MS = 300;
/** Nobody has looked at the order that came up by itself sooner. */
const LOOKED_AT_MS = 1000;

/** `again`: the browser says that it repeats the last press (a key held down, a double click). `key`: the letter that was pressed. */
type Press = { readonly again: boolean; readonly key?: string | undefined };

/**
 * Keeps a second press of the same finger from meaning something else: after a decision another order stands in the place of the first,
 * and a button that has just come under the finger was not what was aimed at. A letter means the same at every order, so another letter
 * than the last is another finger's and never waits. The same letter waits until the order that has come up has been looked at, and that is
 * said: a press that is lost without a word is worse than none.
 */
export class PressGuard {
  #pressed = -Infinity;
  #key: string | undefined;
  #changed = -Infinity;
  #cameUp = -Infinity;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The buttons under the finger have become others. */
  changed(): void {
    this.#changed = this.#now();
  }

  /** Another order has come up by itself, since the one before it is decided. */
  cameUp(): void {
    this.#cameUp = this.#now();
  }

  /** Is this a press of its own? `unread`: it is, of the letter that decided the order before, on one that has only just come up. */
  takes({ again, key }: Press): 'yes' | 'no' | 'unread' {
    const now = this.#now();
    const rested = now - this.#pressed >= ONE_PRESS_MS;
    const own =
      key === undefined ? rested && now - this.#changed >= ONE_PRESS_MS : rested || key !== this.#key;
    const isUnread = key !== undefined && key === this.#key && now - this.#cameUp < LOOKED_AT_MS;
    this.#pressed = now;
    this.#key = key;
    if (!own || again) return 'no';
    return isUnread ? 'unread' : 'yes';
  }
}
