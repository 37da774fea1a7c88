/**
 * What one client may ask in a while: `burst` units at once, refilled by `perSecond`. Sockets have no other limit, and a snapshot
 * costs milliseconds of a process that serves everybody.
 */
export function messageBudget(limits: { burst: number; perSecond: number }, now: () => number) {
  let left = limits.burst;
  let at = now();
  return {
    /** False, and nothing is taken, when `cost` is more than is left. */
    take(cost: number): boolean {
      const time = now();
      left = Math.min(limits.burst, left + ((time - at) / 1000) * limits.perSecond);
      at = time;
      if (cost > left) return false;
      left -= cost;
      return true;
    },
  };
}
