/** What is remembered of somebody: as it was read, and, once it has been, what it was. */
type Entry<T> = { readonly answer: Promise<T>; value?: T };

/** Answers of the database kept by key from one question to the next. Forgetting one only costs a query. */
export type Remembered<T> = {
  /** What is remembered, else what `load` reads; not kept where that fails. */
  read(key: string, load: () => Promise<T>): Promise<T>;
  /**
   * Something happened that concerns it. `isStale` says of what is remembered whether it has to be read again, and may bring it up to date
   * instead; it is told undefined while that is still being read: it may have been read just before.
   */
  moved(key: string, isStale: (value: T | undefined) => boolean): void;
  clear(): void;
};

/** Past `most` the one that was not asked for the longest is forgotten. */
export function remembered<T>(most: number): Remembered<T> {
  const known = new Map<string, Entry<T>>();
  return {
    read(key, load) {
      const found = known.get(key);
      // A map keeps its keys in the order they were put in: whoever is asked for goes to the end.
      if (found && known.delete(key)) {
        known.set(key, found);
        return found.answer;
      }
      const [oldest] = known.keys();
      if (known.size >= most && oldest !== undefined) known.delete(oldest);
      const entry: Entry<T> = { answer: load() };
      known.set(key, entry);
      entry.answer.then(
        (value) => (entry.value = value),
        () => void (known.get(key) === entry && known.delete(key)),
      );
      return entry.answer;
    },
    moved(key, isStale) {
      const entry = known.get(key);
      if (entry && isStale(entry.value)) known.delete(key);
    },
    clear: () => known.clear(),
  };
}
