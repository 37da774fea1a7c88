import type { FeedPatch } from '@orderdesk/contract';
import type { Case } from '../bench.ts';
import { baskets } from '../company/baskets.ts';
import { openDesk } from '../company/open-desk.ts';
import { httpClient } from '../load/http-client.ts';
import { settled } from '../load/settle.ts';
import { startChild } from '../process/child.ts';
import { sharedNow } from '../process/serve.ts';
import { milliseconds } from '../report/row.ts';
import { median, percentile } from '../report/statistics.ts';

const DESKS = 200;
const PER_ROUND = 20;

/**
 * One order at a time, from the moment its customer submits it until the row is in the state of each of 200 desks; in turns with
 * Socket.IO alone, which broadcasts the same patch to as many clients when it gets a request. Both are measured from the moment
 * before the request, by the clock that all processes share.
 */
export const liveCase: Case = async (bench) => {
  const desk = await openDesk(bench, 'bench_live');
  const raw = await startChild('raw-sockets');
  const rawUrl = await raw.call<string>('url');
  const ours = await startChild('desks', [desk.url]);
  const theirs = await startChild('desks', [rawUrl]);
  const post = httpClient(rawUrl);
  try {
    await ours.call('connect', { count: DESKS, cookies: desk.staff });
    await theirs.call('connect', { count: DESKS, cookies: [] });
    const submitted: number[] = [];
    const committed: number[] = [];
    const commits: number[] = [];
    const posted: number[] = [];
    const broadcast: number[] = [];

    const submit = async (orders: Awaited<ReturnType<typeof desk.shop.price>>, keep: boolean) => {
      for (const order of orders) {
        const begin = sharedNow();
        const { id } = await desk.shop.place(desk.customer, order);
        const commit = await desk.server.call<number>('committed');
        const times = await ours.call<number[]>('seen', id);
        await settled(bench.db('bench_live'));
        if (!keep) continue;
        commits.push(commit - begin);
        submitted.push(...times.map((time) => time - begin));
        committed.push(...times.map((time) => time - commit));
      }
    };
    let posts = 0;
    const postAll = async (count: number, keep: boolean) => {
      for (let at = 0; at < count; at += 1) {
        const id = `raw${(posts += 1)}`;
        const begin = sharedNow();
        await post.ask('POST', `/${id}`);
        const sent = await raw.call<number>('sent');
        const times = await theirs.call<number[]>('seen', id);
        if (!keep) continue;
        posted.push(...times.map((time) => time - begin));
        broadcast.push(...times.map((time) => time - sent));
      }
    };
    const price = (count: number, seed: number) => desk.shop.price(desk.customer, baskets(count, 500, seed));

    await submit(await price(PER_ROUND, 1), false);
    await raw.call('patch', await ours.call<FeedPatch>('lastPatch'));
    await postAll(PER_ROUND, false);
    const rounds = bench.size(8);
    for (let round = 0; round < rounds; round += 1) {
      await postAll(PER_ROUND, true);
      await submit(await price(PER_ROUND, 100 + round), true);
    }
    const [rawP99, oursP99] = [percentile(posted, 0.99), percentile(submitted, 0.99)];
    const [sentP99, commitP99] = [percentile(broadcast, 0.99), percentile(committed, 0.99)];
    bench.note(
      `medians: raw ${milliseconds(median(posted))}, submit to commit ${milliseconds(median(commits))}, ` +
        `commit to desk ${milliseconds(median(committed))}, submit to desk ${milliseconds(median(submitted))}`,
    );
    return [
      {
        what: `submit → in the state of ${DESKS} desks, p99 (stores the order first)`,
        baseline: `${milliseconds(rawP99)} (raw: post → ${DESKS} clients, nothing stored)`,
        measured: milliseconds(oursP99),
        ratio: oursP99 / rawP99,
        target: '≤ 2',
        reached: oursP99 <= 2 * rawP99,
      },
      {
        what: 'of it: committed → in the state of the desks, p99',
        baseline: `${milliseconds(sentP99)} (raw: emit → clients)`,
        measured: milliseconds(commitP99),
        ratio: commitP99 / sentP99,
        target: '(for comparison)',
        reached: null,
      },
    ];
  } finally {
    post.close();
    await Promise.all([ours.stop(), theirs.stop()]);
    await Promise.all([desk.close(), raw.stop()]);
  }
};
