/** Where the server's time comes from; tests and the demo company turn it by hand. */
export type Clock = { now(): Date };

export const systemClock: Clock = { now: () => new Date() };
