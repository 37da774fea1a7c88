import type { Db } from 'mongodb';

const POLL_MS = 100;
const PATIENCE_MS = 60_000;

/** Resolves when the background worker has carried out what waits: the next measurement must not pay for the last one. */
export async function settled(db: Db): Promise<void> {
  const until = performance.now() + PATIENCE_MS;
  while ((await db.collection('outbox').findOne({ state: 'waiting' })) !== null) {
    if (performance.now() > until) throw new Error('the outbox does not empty');
    await pause(POLL_MS);
  }
}

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    // A benchmark is no test: what is measured must have come to rest, and nothing tells when it has.
    // eslint-disable-next-line no-restricted-syntax
    setTimeout(resolve, ms);
  });
