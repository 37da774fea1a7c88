import type { Bench, Case } from '../bench.ts';
import { baskets } from '../company/baskets.ts';
import { furnish } from '../company/furnish.ts';
import { writeHistory } from '../company/order-history.ts';
import { readOrderWrites } from '../load/order-writes.ts';
import { settled } from '../load/settle.ts';
import { shopAt } from '../load/shop.ts';
import { startChild } from '../process/child.ts';
import { milliseconds } from '../report/row.ts';
import { median } from '../report/statistics.ts';

const PRODUCTS = 500;
const CUSTOMERS = 4;
const PER_ROUND = 24;

/** A company with so many orders behind it, open for more. */
async function companyWith(bench: Bench, database: string, orders: number) {
  await furnish(bench.uri, database, PRODUCTS);
  const db = bench.db(database);
  const first = await startChild('server', [bench.uri, database]);
  const shop = shopAt(await first.call('url'));
  const cookies: string[] = [];
  for (let n = 0; n < CUSTOMERS; n += 1) cookies.push(await shop.register(`customer${n}`));
  const [order] = await shop.price(cookies[0]!, [['p1']]);
  const writes = await readOrderWrites(db, (await shop.place(cookies[0]!, order!)).id);
  const customers = await db.collection('user').find({ kind: 'consumer' }).toArray();
  shop.close();
  await first.stop();
  const begin = performance.now();
  await writeHistory(
    db,
    writes,
    orders,
    customers.map(({ _id }) => String(_id)),
  );
  bench.note(`${orders} orders written in ${((performance.now() - begin) / 1000).toFixed(0)} s`);

  const server = await startChild('server', [bench.uri, database]);
  const open = shopAt(await server.call('url'));
  return { server, shop: open, cookies, db, orders: await db.collection('orders').estimatedDocumentCount() };
}

/** Placing an order (one customer at a time) with few and with many orders stored, in turns. */
export const historyCase: Case = async (bench) => {
  const few = await companyWith(bench, 'bench_few', 1000);
  const many = await companyWith(bench, 'bench_many', bench.size(100_000));
  const times = new Map([few, many].map((company) => [company, [] as number[]]));
  try {
    const rounds = bench.size(8);
    for (let round = 0; round <= rounds; round += 1) {
      for (const company of round % 2 === 0 ? [few, many] : [many, few]) {
        const other = company === few ? many : few;
        const { shop, cookies, db } = company;
        const orders = await shop.price(cookies[0]!, baskets(PER_ROUND, PRODUCTS, 10 + round));
        other.server.pause();
        const load = await shop.placeAll([cookies[round % CUSTOMERS]!], 1, orders);
        await settled(db);
        other.server.resume();
        // The first round of each compiles code and fills pools.
        if (round > 0) times.get(company)!.push(...load.times);
      }
    }
    const [fewMs, manyMs] = [median(times.get(few)!), median(times.get(many)!)];
    return [
      {
        what: `placing an order with ${many.orders} orders stored, median`,
        baseline: `${milliseconds(fewMs)} (with ${few.orders} stored)`,
        measured: milliseconds(manyMs),
        ratio: manyMs / fewMs,
        target: '≤ 1.2',
        reached: manyMs <= 1.2 * fewMs,
      },
    ];
  } finally {
    for (const { shop, server } of [few, many]) {
      shop.close();
      await server.stop();
    }
  }
};
