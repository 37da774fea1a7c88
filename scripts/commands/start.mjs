import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPort } from '../server/check-port.mjs';
import { checkDataDir, databaseEnded } from '../server/data-dir.mjs';
import { printWelcome } from '../server/welcome.mjs';
import { lastWords, runServer } from '../server/run-server.mjs';
import { endWithSignals } from '../run/children.mjs';
import { main } from '../run/main.mjs';
import { root } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { StepList } from '../run/step-list.mjs';
import { setUp } from '../setup/setup.mjs';

const HELP = `npm start -- [options]

  --port N   the port to serve on (or PORT; default 3000)
  --demo     make the demo company, whose passwords everybody knows, also at MONGODB_URI
  --dev      serve the screens from their sources, with hot reload
  --help     this text

  DATA_DIR      where the data lives (default .data)
  MONGODB_URI   a MongoDB replica set to use instead of the embedded database

All settings: docs/operations.md. Without MONGODB_URI the demo company is made, unless NODE_ENV is production.`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        demo: { type: 'boolean' },
        dev: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message.split('.')[0]}: see \`npm start -- --help\`.`);
  }
}

/** @param {string} text */
function parsePort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Problem(`${text} is no port: give one from 1 to 65535 with --port or PORT.`);
}

/**
 * A real database, and a real installation, get the demo company only where it is asked for by name.
 * @param {boolean | undefined} asked
 */
function wantsDemo(asked) {
  const production = process.env.NODE_ENV === 'production';
  if (asked && production) {
    throw new Problem(
      'NODE_ENV=production refuses the demo company, whose passwords everybody knows: leave out --demo, or NODE_ENV.',
    );
  }
  return asked ?? (!process.env.MONGODB_URI && !production);
}

await main(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const port = parsePort(options.port ?? process.env.PORT ?? '3000');
  const demo = wantsDemo(options.demo);
  const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');
  const steps = new StepList();
  endWithSignals(() => databaseEnded(dataDir));

  // Before the minutes of a first set-up, not after them.
  await checkPort(port);
  checkDataDir(dataDir);
  await setUp(steps, { dataDir, web: !options.dev });

  const server = await runServer(steps, { port, dataDir, demo, dev: options.dev ?? false });
  printWelcome(steps, server, demo ? join(root, 'seed/accounts.json') : null);
  const { code, tail, log } = await server.done;
  const last = lastWords(tail);
  if (last) throw new Problem(last, { log });
  throw new Problem(
    `The server has ended unexpectedly (exit code ${code}): see the log, then start it again.`,
    {
      tail,
      log,
    },
  );
});
