import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { openStore, serials, type Store } from '@orderdesk/store';

const database = testDatabase();
let stores: Store[];

beforeAll(async () => {
  stores = await Promise.all(Array.from({ length: 6 }, () => openStore(database)));
});
afterAll(() => Promise.all(stores.map((store) => store.close())));

it('gives every process its own numbers, also when all of them begin a counter at the same time', async () => {
  for (let year = 2026; year < 2036; year += 1) {
    const processes = stores.map((store) => serials(store));
    const given = await Promise.all(
      processes.flatMap(({ next }) => Array.from({ length: 60 }, () => next(`orders:${year}`))),
    );
    expect(new Set(given).size).toBe(given.length);
    expect(Math.min(...given)).toBe(10_000);
  }
});

it('gives a number that was put back to whoever asks next, the smallest first', async () => {
  const { next, putBack } = serials(stores[0]!);
  const [first, second, third] = [await next('returned'), await next('returned'), await next('returned')];
  putBack('returned', second);
  putBack('returned', first);
  expect([await next('returned'), await next('returned'), await next('returned')]).toEqual([
    first,
    second,
    third + 1,
  ]);
});
