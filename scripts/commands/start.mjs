import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkPort } from '../server/check-port.mjs';
import { checkDataDir, databaseEnded } from '../server/data-dir.mjs';
import { printWelcome } from '../server/welcome.mjs';
import { runServer } from '../server/run-server.mjs';
import { endWithSignals } from '../run/children.mjs';
import { main } from '../run/main.mjs';
import { root } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { StepList } from '../run/step-list.mjs';
import { setUp } from '../setup/setup.mjs';

const HELP = `npm start -- [options]

  --port N   the port to serve on (or PORT; default 3000)
  --dev      serve the screens from their sources, with hot reload
  --help     this text

  DATA_DIR      where the data lives (default .data)
  MONGODB_URI   a MongoDB replica set to use instead of the embedded database`;

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, dev: { type: 'boolean' }, help: { type: 'boolean' } },
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

await main(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  const port = parsePort(options.port ?? process.env.PORT ?? '3000');
  const dataDir = resolve(root, process.env.DATA_DIR ?? '.data');
  const steps = new StepList();
  endWithSignals(() => databaseEnded(dataDir));

  // Before the minutes of a first set-up, not after them.
  await checkPort(port);
  checkDataDir(dataDir);
  await setUp(steps, { dataDir, web: !options.dev });

  const server = await runServer(steps, { port, dataDir, dev: options.dev ?? false });
  printWelcome(steps, server.url, join(root, 'seed/accounts.json'));
  const { code, tail, log } = await server.done;
  throw new Problem(
    `The server has ended unexpectedly (exit code ${code}): see the log, then start it again.`,
    {
      tail,
      log,
    },
  );
});
