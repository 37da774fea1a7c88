import { parseArgs } from 'node:util';
import { openCompany } from '@orderdesk/server';
import { seed, type SeedSize } from './seed.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'demo' },
    uri: { type: 'string' },
    database: { type: 'string' },
  },
});

/** One JSON line per whole per cent, so that a caller can draw a bar. */
function reporter(): (done: number, of: number) => void {
  let last = -1;
  return (done, of) => {
    const percent = Math.floor((done * 100) / of);
    if (percent === last) return;
    last = percent;
    process.stdout.write(`${JSON.stringify({ step: 'seed', done, of })}\n`);
  };
}

const sizeFrom = (value: string): SeedSize => {
  if (value === 'shop' || value === 'demo' || value === 'large') return value;
  throw new Error(`There is no size "${value}": use shop, demo or large.`);
};

const uri = values.uri ?? process.env['MONGODB_URI'];
if (!uri) throw new Error('Which database? Give --uri mongodb://… or set MONGODB_URI.');
const size = sizeFrom(values.size);
/** Whole minutes, as the plan counts. */
const now = new Date(Math.floor(Date.now() / 60_000) * 60_000);
const company = await openCompany({
  uri,
  ...(values.database ? { database: values.database } : {}),
  start: new Date(now.getTime() - 92 * 86_400_000),
});
try {
  const report = await seed(company, { size, now, onProgress: reporter() });
  process.stdout.write(
    `${JSON.stringify({ step: 'seed', finished: true, ...(report ?? { already: true }) })}\n`,
  );
} finally {
  await company.close();
}
