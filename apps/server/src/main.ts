import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { launchDatabase } from '@orderdesk/store';
import type { DemoAccount } from './features/demo/demo-accounts.routes.ts';
import { createLogger } from './observe/logger.ts';
import { NO_RATES } from './rates/rates.ts';
import { seedDemo } from './seed-demo.ts';
import { SERVER_ROLES, type ServerRole, startServer } from './start-server.ts';
import { builtWeb, developedWeb } from './web-handler.ts';

const ACCOUNTS = new URL('../../../seed/accounts.json', import.meta.url);
/** After this long a stop is forced. */
const PATIENCE_MS = 10_000;

const { values: flags } = parseArgs({
  options: {
    seed: { type: 'string' },
    dev: { type: 'boolean' },
    roles: { type: 'string' },
    'no-web': { type: 'boolean' },
  },
});
const env = process.env;
const log = createLogger(env['LOG_LEVEL'] ?? 'info');

/** What is started, in order; stopped in the opposite one, once. */
const started: (() => Promise<void>)[] = [];
let stopping: Promise<void> | null = null;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => process.exit(code || 1), PATIENCE_MS).unref();
    for (const end of started.toReversed()) {
      await end().catch((error: unknown) => log.error({ err: error }, 'could not be stopped cleanly'));
    }
    process.exit(code);
  })();
  return stopping;
}

process.on('SIGTERM', () => void stop(0));
process.on('SIGINT', () => void stop(0));
// The desk must not go down with one bad promise; it is logged loudly and the process lives on.
process.on('unhandledRejection', (error) => log.error({ err: error }, 'a promise failed unheard'));

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

try {
  const database = await launchDatabase({ dataDir: env['DATA_DIR'] ?? '.data' });
  started.push(() => database.stop());
  if (flags.seed) await seedDemo(database.uri, flags.seed, say);
  const demo = flags.seed !== undefined && existsSync(ACCOUNTS);
  const server = await startServer({
    uri: database.uri,
    port: Number(env['PORT'] ?? 3000),
    host: env['HOST'] ?? '127.0.0.1',
    log,
    ...(flags.roles ? { roles: rolesFrom(flags.roles) } : {}),
    ...(flags['no-web']
      ? {}
      : { web: flags.dev ? developedWeb : () => builtWeb(env['TRUST_PROXY'] === 'true') }),
    ...(env['AUTH_SECRET'] ? { secret: env['AUTH_SECRET'] } : {}),
    ...(env['SECURE_COOKIES'] === 'true' ? { secureCookies: true } : {}),
    ...(env['TRUST_PROXY'] === 'true' ? { trustProxy: true } : {}),
    ...(env['ORIGINS'] ? { origins: env['ORIGINS'].split(',') } : {}),
    ...(env['RATE_LIMITS'] === 'off' ? { rates: NO_RATES } : {}),
    ...(env['METRICS_TOKEN'] ? { metricsToken: env['METRICS_TOKEN'] } : {}),
    ...(demo ? { demoAccounts: JSON.parse(readFileSync(ACCOUNTS, 'utf8')) as DemoAccount[] } : {}),
  });
  started.push(() => server.close());
  say({ ready: true, url: `http://localhost:${server.port}` });
} catch (error) {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'did not start');
  await stop(1);
}

function rolesFrom(text: string): ServerRole[] {
  const roles = text.split(',');
  const unknown = roles.filter((role) => !(SERVER_ROLES as readonly string[]).includes(role));
  if (unknown.length > 0)
    throw new Error(`Unknown roles: ${unknown.join(', ')}. There are ${SERVER_ROLES.join(', ')}.`);
  return roles as ServerRole[];
}
