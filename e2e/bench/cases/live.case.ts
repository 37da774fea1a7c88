import type { FeedPatch } from '@orderdesk/contract';
import type { Case } from '../bench.ts';
import { baskets } from '../company/baskets.ts';
import { furnish } from '../company/furnish.ts';
import { openDesk } from '../company/open-desk.ts';
import { httpClient } from '../load/http-client.ts';
import { readOrderWrites } from '../load/order-writes.ts';
import { settled } from '../load/settle.ts';
import type { ReadyOrder } from '../load/shop.ts';
import { startChild } from '../process/child.ts';
import { sharedNow } from '../process/serve.ts';
import { milliseconds } from '../report/row.ts';
import { median, percentile } from '../report/statistics.ts';

const DESKS = 200;
const PRODUCTS = 500;
const PER_ROUND = 20;

/** Milliseconds until a desk had the row: since the request was sent, and since the row could be sent at all. */
type Seen = { readonly sinceRequest: number[]; readonly sinceReady: number[] };
const nothing = (): Seen => ({ sinceRequest: [], sinceReady: [] });
const p99 = (values: readonly number[]) => percentile(values, 0.99);

/**
 * One order at a time, from the moment its customer submits it until the row is in the state of each of 200 desks. In turns with
 * Socket.IO alone, which broadcasts the same patch to as many clients on a request: at once, and after writing the same order by
 * the bare driver, since a desk must not be shown what could still be lost. All by the clock that the processes share.
 */
export const liveCase: Case = async (bench) => {
  const desk = await openDesk(bench, 'bench_live');
  await furnish(bench.uri, 'bench_live_bare', PRODUCTS);
  const raw = await startChild('raw-sockets', [bench.uri, 'bench_live_bare']);
  const rawUrl = await raw.call<string>('url');
  const [ours, theirs] = [await startChild('desks', [desk.url]), await startChild('desks', [rawUrl])];
  const post = httpClient(rawUrl);
  const db = bench.db('bench_live');
  bench.db('bench_live_bare');

  const price = (count: number, seed: number) =>
    desk.shop.price(desk.customer, baskets(count, PRODUCTS, seed));
  async function submitAll(orders: readonly ReadyOrder[], into: Seen): Promise<string> {
    let last = '';
    for (const order of orders) {
      const begin = sharedNow();
      last = (await desk.shop.place(desk.customer, order)).id;
      const ready = await desk.server.call<number>('committed');
      note(into, await ours.call('seen', last), begin, ready);
      await settled(db);
    }
    return last;
  }
  let posts = 0;
  async function postAll(query: '' | '?store', into: Seen): Promise<void> {
    for (let at = 0; at < PER_ROUND; at += 1) {
      const id = `raw${(posts += 1)}`;
      const begin = sharedNow();
      const { status } = await post.ask('POST', `/${id}${query}`);
      if (status !== 201) throw new Error('the bare driver could not store an order');
      const ready = await raw.call<number>('sent');
      note(into, await theirs.call('seen', id), begin, ready);
    }
  }

  try {
    await ours.call('connect', { count: DESKS, cookies: desk.staff });
    await theirs.call('connect', { count: DESKS, cookies: [] });
    const warmUp = await price(PER_ROUND, 1);
    const writes = await readOrderWrites(db, await submitAll(warmUp, nothing()));
    const patch = await ours.call<FeedPatch>('lastPatch');
    await raw.call('repeat', { patch, order: { writes, products: warmUp.at(-1)!.products } });
    await postAll('', nothing());
    await postAll('?store', nothing());

    const [sent, stored, submitted] = [nothing(), nothing(), nothing()];
    const rounds = bench.size(8);
    for (let round = 0; round < rounds; round += 1) {
      await postAll('', sent);
      await submitAll(await price(PER_ROUND, 100 + round), submitted);
      await postAll('?store', stored);
    }
    for (const [name, seen] of Object.entries({ raw: sent, 'raw, stored': stored, submitted }))
      bench.note(
        `${name}: median ${milliseconds(median(seen.sinceRequest))} since the request, ` +
          `${milliseconds(median(seen.sinceReady))} since it was ready`,
      );
    const compare = (what: string, name: string, base: number[], mine: number[], promised: boolean) => ({
      what,
      baseline: `${milliseconds(p99(base))} (${name})`,
      measured: milliseconds(p99(mine)),
      ratio: p99(mine) / p99(base),
      target: promised ? '≤ 2' : '(for comparison)',
      reached: promised ? p99(mine) <= 2 * p99(base) : null,
    });
    return [
      compare(
        `submit → in the state of ${DESKS} desks, p99`,
        'raw broadcast, nothing stored',
        sent.sinceRequest,
        submitted.sinceRequest,
        true,
      ),
      compare(
        'the same against storing first, p99',
        'bare driver, then raw broadcast',
        stored.sinceRequest,
        submitted.sinceRequest,
        false,
      ),
      compare(
        'of it: committed → in the state of the desks, p99',
        'raw broadcast from emit',
        sent.sinceReady,
        submitted.sinceReady,
        false,
      ),
    ];
  } finally {
    post.close();
    await Promise.all([ours.stop(), theirs.stop()]);
    await Promise.all([desk.close(), raw.stop()]);
  }
};

function note({ sinceRequest, sinceReady }: Seen, times: readonly number[], begin: number, ready: number) {
  sinceRequest.push(...times.map((time) => time - begin));
  sinceReady.push(...times.map((time) => time - ready));
}
