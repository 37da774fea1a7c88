/** No request waits longer than this for another one of the same person: it smooths, it does not shut out. */
export const LONGEST_WAIT_MS = 1000;

/**
 * What one person writes is taken one after the other: however many requests somebody sends at once, others share the process with one
 * of them.
 */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Waits until what this person sent before has been answered, or too long; gives what ends the turn. */
  async take(person: string): Promise<() => void> {
    const before = this.#last.get(person);
    const { promise: mine, resolve: end } = Promise.withResolvers<void>();
    const all = before ? Promise.all([before, mine]) : mine;
    this.#last.set(person, all);
    void all.then(() => {
      if (this.#last.get(person) === all) this.#last.delete(person);
    });
    if (before) await within(before, LONGEST_WAIT_MS);
    return end;
  }

  /** People whose requests are being answered. */
  get size(): number {
    return this.#last.size;
  }
}

async function within(promise: Promise<unknown>, ms: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([promise, late]);
  clearTimeout(timer);
}
