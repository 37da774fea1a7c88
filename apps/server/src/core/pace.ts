/**
 * Waits until `restMs` after it last let somebody through: at once when that is long ago. For work that may be done a little later
 * in larger parts.
 */
export function pace(restMs: number, now: () => number = () => performance.now()): () => Promise<void> {
  let last = -Infinity;
  return async () => {
    const wait = last + restMs - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    last = now();
  };
}
