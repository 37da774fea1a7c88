/** Thrown by `atMost` when too many wait already. */
export class Crowded extends Error {
  override readonly name = 'Crowded';
}

/** `first`: goes before all who wait without it, and they never fill its places. */
export type Run = <T>(work: () => Promise<T>, first?: boolean) => Promise<T>;

/**
 * Runs so many at a time, the others in their order; refuses (`Crowded`) when `waiting` wait already. For work that takes a processor to
 * itself, so that a burst of it makes its own callers wait and nobody else.
 */
export function atMost(running: number, waiting: number): Run {
  const ahead: (() => void)[] = [];
  const behind: (() => void)[] = [];
  let busy = 0;
  return async (work, first = false) => {
    const queue = first ? ahead : behind;
    if (busy >= running) {
      if (queue.length >= waiting) throw new Crowded();
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      busy += 1;
    }
    try {
      return await work();
    } finally {
      // Whoever is next takes the place over, so that no newcomer slips in between.
      const next = ahead.shift() ?? behind.shift();
      if (next) next();
      else busy -= 1;
    }
  };
}
