import { openStore, productModel, type Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import type { ChangeStream } from 'mongodb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { systemClock } from '../core/clock.ts';
import { openCore } from '../core/open-core.ts';
import { loadCatalogue } from '../features/catalogue/load-catalogue.ts';
import { createLogger } from '../observe/logger.ts';
import { furnish } from '../testing/desk.fixture.ts';
import type { LiveSockets } from './live-sockets.ts';
import { startLive } from './live.ts';

const database = testDatabase();
let store: Store;
/** The same database as another process sees it: what it writes is heard of by the stream only. */
let elsewhere: Store;

beforeAll(async () => {
  store = await furnish(database, 10);
  elsewhere = await openStore(database);
});
afterAll(async () => {
  await store.close();
  await elsewhere.close();
});

it('a change stream that was lost is opened again, and everything that may have changed unheard is looked at', async () => {
  const core = await openCore({ store, clock: systemClock, log: createLogger('silent') });
  const catalogue = await loadCatalogue(store);
  const streams: ChangeStream[] = [];
  const watch = store.db.watch.bind(store.db);
  const mayOpen = Promise.withResolvers<void>();
  const opensAgain = Promise.withResolvers<void>();
  vi.spyOn(store.db, 'watch').mockImplementation((...given: Parameters<typeof watch>) => {
    const stream = watch(...given);
    // The second one stands only when the test says so: until then nothing is followed.
    const first = stream.tryNext.bind(stream);
    if (streams.length > 0) {
      stream.tryNext = async () => (await mayOpen.promise, first());
      opensAgain.resolve();
    }
    streams.push(stream);
    return stream;
  });
  const followsAgain = Promise.withResolvers<void>();
  const reset = vi.fn();
  // A stream that stands hands on what it heard; the one that stands again does so after everybody was told.
  const flush = () => void (reset.mock.calls.length > 0 && followsAgain.resolve());
  const sockets = { recheck: vi.fn(), reset, flush };
  const forgotten = vi.fn();
  const archive = { changed: vi.fn(), reset: vi.fn() };
  const live = await startLive(core, {
    catalogue,
    archive,
    sockets: () => sockets as unknown as LiveSockets,
    onWork: () => undefined,
    onPersonChanged: () => undefined,
    onSessionEnded: forgotten,
  });
  expect(live.isFollowing()).toBe(true);

  await streams[0]!.close();
  await opensAgain.promise;
  expect(live.isFollowing()).toBe(false);
  await productModel(elsewhere.connection).updateOne(
    { _id: 'p1' },
    { $set: { price: 77 }, $inc: { rev: 1 } },
  );
  expect(catalogue.product('p1')!.price).not.toBe(77);
  mayOpen.resolve();
  await followsAgain.promise;
  expect(live.isFollowing()).toBe(true);
  expect(catalogue.product('p1')!.price).toBe(77);
  const told = [forgotten, sockets.recheck, sockets.reset, archive.reset];
  expect(told.map((each) => each.mock.calls.length)).toEqual([1, 1, 1, 1]);
  // Everybody is looked at again: no name is given.
  expect(sockets.recheck).toHaveBeenCalledWith();
  await live.close();
});
