import type { Shortcut } from './shortcuts.ts';

/** What moves about the list and opens from it. Nobody decides about rows they have not seen: those keys are never held. */
const HELD: ReadonlySet<Shortcut> = new Set(['next', 'previous', 'first', 'last', 'open']);
/** More is a key that was held down. */
const MOST = 20;

/** Keys pressed while the list is still loading: done in their order once it is there, so that none is lost. */
export class HeldKeys {
  #held: Shortcut[] = [];

  /** Keeps it for later; false: it is not one that waits for the list. */
  hold(shortcut: Shortcut): boolean {
    if (!HELD.has(shortcut)) return false;
    if (this.#held.length < MOST) this.#held.push(shortcut);
    return true;
  }

  /** Gives back what was held, oldest first, and holds nothing more. */
  release(): readonly Shortcut[] {
    const held = this.#held;
    this.#held = [];
    return held;
  }
}
