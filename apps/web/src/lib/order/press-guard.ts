/** Two presses of one finger are never further apart, and nobody has read what is new sooner. */
const ONE_PRESS_MS = 300;

/**
 * Keeps a second press of the same finger from meaning something else: after a decision another order stands in the place of the first,
 * and a button that has just come under the finger was not what was aimed at.
 */
export class PressGuard {
  #pressed = -Infinity;
  #changed = -Infinity;
  readonly #now: () => number;

  /** @param now milliseconds of a clock that never goes back. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The buttons under the finger have become others. */
  changed(): void {
    this.#changed = this.#now();
  }

  /** Is this a press of its own? `again`: the browser says that it repeats the last one (a key held down, a double click). */
  takes(again: boolean): boolean {
    const now = this.#now();
    const own = !again && now - this.#pressed >= ONE_PRESS_MS && now - this.#changed >= ONE_PRESS_MS;
    this.#pressed = now;
    return own;
  }
}
