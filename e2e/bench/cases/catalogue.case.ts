import type { Case } from '../bench.ts';
import { numbers } from '../company/baskets.ts';
import { furnish } from '../company/furnish.ts';
import { BRANDS, CATEGORIES, SEARCH_WORDS } from '../company/products.ts';
import { shopAt } from '../load/shop.ts';
import { startChild } from '../process/child.ts';
import { milliseconds } from '../report/row.ts';
import { median, percentile } from '../report/statistics.ts';

const PRODUCTS = 50_000;
const LISTS = 2000;
const WARM_UP = 200;
const LIMIT_MS = 15;

/** A list as somebody asks for it: nearly always with a word, often within a category, with brands and a price range. */
function question(next: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const query = new URLSearchParams();
  if (next() < 0.8) query.set('q', pick(SEARCH_WORDS));
  if (next() < 0.5) query.set('category', pick(CATEGORIES)._id);
  if (next() < 0.3) query.set('brand', `${pick(BRANDS)._id},${pick(BRANDS)._id}`);
  if (next() < 0.3) query.set('priceTo', String(1000 + Math.floor(next() * 40_000)));
  if (next() < 0.3) query.set('sort', pick(['price-up', 'price-down', 'newest']));
  if (next() < 0.2) query.set('page', '2');
  return `/api/products?${query.toString()}`;
}

/** Lists of 24 with all facet counts, one after the other, as the server's own clock sees them. */
export const catalogueCase: Case = async (bench) => {
  await furnish(bench.uri, 'bench_catalogue', PRODUCTS);
  const server = await startChild('server', [bench.uri, 'bench_catalogue']);
  const shop = shopAt(await server.call('url'));
  try {
    const next = numbers(7);
    await server.call('observe');
    for (let n = 0; n < WARM_UP; n += 1) await shop.get(question(next));
    await server.call('takeAnswered');
    const count = bench.size(LISTS);
    for (let n = 0; n < count; n += 1) await shop.get(question(next));
    const times = await server.call<number[]>('takeAnswered');
    const p99 = percentile(times, 0.99);
    return [
      {
        what: `list 24 of ${PRODUCTS} products with facets, search a word, p99 at the server`,
        baseline: `median ${milliseconds(median(times))}, ${times.length} lists`,
        measured: milliseconds(p99),
        ratio: null,
        target: `≤ ${LIMIT_MS} ms`,
        reached: p99 <= LIMIT_MS,
      },
    ];
  } finally {
    shop.close();
    await server.stop();
  }
};
