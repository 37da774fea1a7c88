import type { Case } from '../bench.ts';
import { pause } from '../load/settle.ts';
import { openDesk } from '../company/open-desk.ts';
import { type Child, startChild } from '../process/child.ts';
import { kilobytes } from '../report/row.ts';
import { median } from '../report/statistics.ts';

const DESKS = 500;
/** What only a moment holds (messages on their way, sessions remembered for two seconds) is not what a desk costs. */
const SETTLE_MS = 2500;

/** What a server holds more, after collecting garbage, for each of 500 connected desks that have opened their feed. */
export const memoryCase: Case = async (bench) => {
  const desk = await openDesk(bench, 'bench_memory', ['--expose-gc']);
  const raw = await startChild('raw-sockets', [], ['--expose-gc']);
  const ours = await startChild('desks', [desk.url]);
  const theirs = await startChild('desks', [await raw.call<string>('url')]);
  const count = bench.size(DESKS);

  async function cost(server: Child, clients: Child, cookies: readonly string[]): Promise<number> {
    await clients.call('disconnect');
    // Until the server has let go of the last ones, they would count as held before.
    while ((await server.call<number>('connected')) > 0) await pause(20);
    await pause(SETTLE_MS);
    const before = await server.call<number>('heldBytes');
    await clients.call('connect', { count, cookies });
    await pause(SETTLE_MS);
    const after = await server.call<number>('heldBytes');
    return (after - before) / count;
  }
  try {
    const [desks, bare]: [number[], number[]] = [[], []];
    // The first round only warms up: code is compiled and pools are filled once.
    for (let round = 0; round <= 3; round += 1) {
      bare.push(await cost(raw, theirs, []));
      desks.push(await cost(desk.server, ours, desk.staff));
      bench.note(`round ${round}: raw ${kilobytes(bare.at(-1)!)}, desk ${kilobytes(desks.at(-1)!)}`);
    }
    const [rawBytes, deskBytes] = [median(bare.slice(1)), median(desks.slice(1))];
    return [
      {
        what: `memory a connected desk costs (${count} of them)`,
        baseline: `${kilobytes(rawBytes)} (raw Socket.IO connection)`,
        measured: kilobytes(deskBytes),
        ratio: deskBytes / rawBytes,
        target: '≤ 2',
        reached: deskBytes <= 2 * rawBytes,
      },
    ];
  } finally {
    await Promise.all([ours.stop(), theirs.stop()]);
    await Promise.all([desk.close(), raw.stop()]);
  }
};
