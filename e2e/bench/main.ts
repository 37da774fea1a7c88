import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dropDatabase, launchDatabase } from '@orderdesk/server';
import { MongoClient } from 'mongodb';
import type { Case } from './bench.ts';
import { catalogueCase } from './cases/catalogue.case.ts';
import { decideCase } from './cases/decide.case.ts';
import { historyCase } from './cases/history.case.ts';
import { liveCase } from './cases/live.case.ts';
import { memoryCase } from './cases/memory.case.ts';
import { ordersCase } from './cases/orders.case.ts';
import { machineFacts, tableOf } from './report/print-table.ts';
import type { Row } from './report/row.ts';

/** In the order of the table. */
const CASES: Readonly<Record<string, Case>> = {
  orders: ordersCase,
  live: liveCase,
  decide: decideCase,
  catalogue: catalogueCase,
  history: historyCase,
  memory: memoryCase,
};

const QUICK = 3;

const { values: flags } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean' }, help: { type: 'boolean' } },
});
const names = flags.only?.split(',') ?? Object.keys(CASES);
const unknown = names.filter((name) => !(name in CASES));
if (flags.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`There is no case ${unknown.join(', ')}.`);
  console.error(`npm run bench -- [--only ${Object.keys(CASES).join(',')}] [--quick]`);
  process.exit(flags.help ? 0 : 2);
}

const note = (text: string) => process.stderr.write(`  ${text}\n`);
const dataDir = await mkdtemp(join(tmpdir(), 'orderdesk-bench-'));
const database = await launchDatabase({ dataDir });
const clear = async () => {
  await database.stop();
  await rm(dataDir, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void clear().finally(() => process.exit(130)));
}
const client = await MongoClient.connect(database.uri);
const used = new Set<string>();
const rows: Row[] = [];
let failed = false;
try {
  for (const name of names) {
    process.stderr.write(`${name}\n`);
    const begin = performance.now();
    const bench = {
      uri: database.uri,
      db: (of: string) => {
        used.add(of);
        return client.db(of);
      },
      size: (full: number) => (flags.quick ? Math.max(1, Math.ceil(full / QUICK)) : full),
      note,
    };
    try {
      rows.push(...(await CASES[name]!(bench)));
    } catch (error) {
      failed = true;
      note(`failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    note(`${((performance.now() - begin) / 1000).toFixed(0)} s`);
  }
  const measured = flags.quick ? ' (quick run: shows that it works, proves no ratio)' : '';
  console.log(`\n${machineFacts(database.kind)}${measured}\n\n${tableOf(rows)}\n`);
} finally {
  // What was started here goes with its directory; a server of somebody else's keeps nothing of the benchmark.
  if (database.kind === 'external') {
    for (const name of used) await dropDatabase(client.db(name));
  }
  await client.close();
  await clear();
}
process.exit(failed ? 1 : 0);
