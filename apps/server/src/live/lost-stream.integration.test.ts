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
  let open = () => {};
  const mayOpen = new Promise<void>((resolve) => (open = resolve));
  vi.spyOn(store.db, 'watch').mockImplementation((...given: Parameters<typeof watch>) => {
    const stream = watch(...given);
    // The second one stands only when the test says so: until then nothing is followed.
    const first = stream.tryNext.bind(stream);
    if (streams.length > 0) stream.tryNext = async () => (await mayOpen, first());
    streams.push(stream);
    return stream;
  });
  const sockets = { recheck: vi.fn(), reset: vi.fn(), flush: () => undefined };
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
  await vi.waitFor(() => expect(live.isFollowing()).toBe(false));
  await productModel(elsewhere.connection).updateOne(
    { _id: 'p1' },
    { $set: { price: 77 }, $inc: { rev: 1 } },
  );
  expect(catalogue.product('p1')!.price).not.toBe(77);
  open();
  await vi.waitFor(() => expect(live.isFollowing()).toBe(true));
  expect(catalogue.product('p1')!.price).toBe(77);
  const told = [forgotten, sockets.recheck, sockets.reset, archive.reset];
  expect(told.map((each) => each.mock.calls.length)).toEqual([1, 1, 1, 1]);
  // Everybody is looked at again: no name is given.
  expect(sockets.recheck).toHaveBeenCalledWith();
  await live.close();
});
