import type { Case } from '../bench.ts';
import { baskets } from '../company/baskets.ts';
import { furnish } from '../company/furnish.ts';
import { readOrderWrites } from '../load/order-writes.ts';
import type { Load } from '../load/run-clients.ts';
import { settled } from '../load/settle.ts';
import { shopAt } from '../load/shop.ts';
import { startChild } from '../process/child.ts';
import { milliseconds, perSecond } from '../report/row.ts';
import { median, percentile } from '../report/statistics.ts';

const CLIENTS = 16;
const PRODUCTS = 500;
/** Enough that customers are no longer new and the server's code is compiled. */
const WARM_UP = 8 * CLIENTS;

/**
 * Orders of five lines over HTTP, spread over the products and with one product in all of them, between runs of the bare driver
 * that writes the same. The three take turns, so that whatever else the machine does meets them all.
 */
export const ordersCase: Case = async (bench) => {
  await furnish(bench.uri, 'bench_orders', PRODUCTS);
  await furnish(bench.uri, 'bench_driver', PRODUCTS);
  const server = await startChild('server', [bench.uri, 'bench_orders']);
  const driver = await startChild('driver', [bench.uri, 'bench_driver']);
  const shop = shopAt(await server.call('url'));
  const db = bench.db('bench_orders');
  try {
    const cookies: string[] = [];
    for (let n = 0; n < CLIENTS; n += 1) cookies.push(await shop.register(`customer${n}`));
    const price = (count: number, seed: number, hot?: string) =>
      shop.price(cookies[0]!, baskets(count, PRODUCTS, seed, hot));
    await shop.placeAll(cookies, CLIENTS, await price(WARM_UP, 1));
    const [sample] = await price(1, 2);
    const placed = await shop.place(cookies[0]!, sample!);
    const writes = await readOrderWrites(db, placed.id);
    const bare = (count: number, seed: number) =>
      driver.call<Load>('run', { writes, clients: CLIENTS, baskets: baskets(count, PRODUCTS, seed) });
    await bare(WARM_UP, 1);

    const rounds = bench.size(6);
    const count = bench.size(320);
    const runs: { bare: Load[]; spread: Load[]; hot: Load[] } = { bare: [], spread: [], hot: [] };
    for (let round = 0; round < rounds; round += 1) {
      const [spread, hot] = [await price(count, 100 + round), await price(count, 200 + round, 'p7')];
      await settled(db);
      server.pause();
      runs.bare.push(await bare(count, 300 + round));
      server.resume();
      await shop.get('/healthz');
      runs.spread.push(await shop.placeAll(cookies, CLIENTS, spread));
      await settled(db);
      runs.hot.push(await shop.placeAll(cookies, CLIENTS, hot));
      await settled(db);
      const rates = [runs.bare, runs.spread, runs.hot].map((loads) => perSecond(loads.at(-1)!.rate));
      bench.note(`round ${round + 1}/${rounds}: driver ${rates[0]}, spread ${rates[1]}, hot ${rates[2]}`);
    }

    const rate = (loads: readonly Load[]) => median(loads.map((load) => load.rate));
    const times = runs.hot.flatMap((load) => load.times);
    const [p50, p99] = [median(times), percentile(times, 0.99)];
    const spreadRatio = rate(runs.spread) / rate(runs.bare);
    const hotRatio = rate(runs.hot) / rate(runs.spread);
    return [
      {
        what: `orders placed over HTTP, 5 lines, ${CLIENTS} clients`,
        baseline: `${perSecond(rate(runs.bare))} (bare driver)`,
        measured: perSecond(rate(runs.spread)),
        ratio: spreadRatio,
        target: '≥ 0.6',
        reached: spreadRatio >= 0.6,
      },
      {
        what: 'the same, one product in every order: rate',
        baseline: `${perSecond(rate(runs.spread))} (spread)`,
        measured: perSecond(rate(runs.hot)),
        ratio: hotRatio,
        target: '≥ 0.5',
        reached: hotRatio >= 0.5,
      },
      {
        what: 'the same: p99 against its own median',
        baseline: `${milliseconds(p50)} (median)`,
        measured: milliseconds(p99),
        ratio: p99 / p50,
        target: '≤ 5',
        reached: p99 <= 5 * p50,
      },
    ];
  } finally {
    shop.close();
    await Promise.all([server.stop(), driver.stop()]);
  }
};
