/** How long a refusal is kept back. */
export const PAUSE_MS = 500;
/** Refusals of one asker that are kept back at the same time; more are answered at once, so that nobody makes us hold connections. */
const MOST = 20;

/** Who is refused and asks again at once is answered after a pause: a loop of refusals takes next to nothing from others. */
export class Pauses {
  readonly #now = new Map<string, number>();

  async take(asker: string): Promise<void> {
    const now = this.#now.get(asker) ?? 0;
    if (now >= MOST) return;
    this.#now.set(asker, now + 1);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const left = this.#now.get(asker)! - 1;
    if (left > 0) this.#now.set(asker, left);
    else this.#now.delete(asker);
  }
}
