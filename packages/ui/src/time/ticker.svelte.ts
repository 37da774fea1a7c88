import { createSubscriber } from 'svelte/reactivity';

/**
 * The present, to the resolution of `everyMs`. One timer serves every reader and runs only while something on screen reads.
 * Pass `read` to give another clock.
 */
export class Ticker {
  #subscribe: () => void;
  #read: () => number;

  constructor(everyMs: number, read: () => number = Date.now) {
    this.#read = read;
    this.#subscribe = createSubscriber((update) => {
      const timer = setInterval(update, everyMs);
      return () => clearInterval(timer);
    });
  }

  get now(): Date {
    this.#subscribe();
    return new Date(this.#read());
  }
}

/** Shared by everything that shows how long ago or how soon. */
export const ticker = new Ticker(15_000);
