/**
 * First come, first served, per key, within this process. It spares the database the write conflicts that several requests of one
 * process would cause on the same order or the same product; across processes the guards in the writes decide.
 */
export type KeyedLock = {
  run<T>(keys: readonly string[], work: () => Promise<T>): Promise<T>;
  /** Keys held or waited for; zero when nothing runs. */
  readonly size: number;
};

export function keyedLock(): KeyedLock {
  const tails = new Map<string, Promise<void>>();
  return {
    get size() {
      return tails.size;
    },
    /** All keys are queued for in one synchronous step, so two callers can never wait for each other. */
    async run(keys, work) {
      const own = [...new Set(keys)];
      const before = own.map((key) => tails.get(key)).filter((tail) => tail !== undefined);
      let release = (): void => undefined;
      const mine = new Promise<void>((resolve) => (release = resolve));
      for (const key of own) tails.set(key, mine);
      try {
        await Promise.all(before);
        return await work();
      } finally {
        release();
        for (const key of own) if (tails.get(key) === mine) tails.delete(key);
      }
    },
  };
}
