import { atMost } from './at-most.ts';

/** One lane a key: what is done under one key is done one after the other; refuses (`Crowded`) when `waiting` wait in that lane. */
export type Lanes = {
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Keys that something is done for; zero when nothing runs. */
  readonly size: number;
};

export function lanes(waiting: number): Lanes {
  const byKey = new Map<string, { readonly run: ReturnType<typeof atMost>; users: number }>();
  return {
    get size() {
      return byKey.size;
    },
    async run(key, work) {
      const lane = byKey.get(key) ?? { run: atMost(1, waiting), users: 0 };
      byKey.set(key, lane);
      lane.users += 1;
      try {
        return await lane.run(work);
      } finally {
        lane.users -= 1;
        if (lane.users === 0) byKey.delete(key);
      }
    },
  };
}
