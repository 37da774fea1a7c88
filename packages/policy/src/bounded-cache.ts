/** A map that forgets what was not asked for longest. */
export class BoundedCache<Value> {
  readonly #entries = new Map<string, Value>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#entries.size;
  }

  getOrMake(key: string, make: () => Value): Value {
    const known = this.#entries.get(key);
    const value = known ?? make();
    // A Map keeps the order of insertion: put in again, it is the youngest.
    if (known !== undefined) this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size > this.#limit) this.#entries.delete(this.#entries.keys().next().value as string);
    return value;
  }
}
