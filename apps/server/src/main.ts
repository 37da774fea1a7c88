import { isDiskFull, launchDatabase } from '@orderdesk/store';
import { demoAccounts } from './features/demo/demo-accounts.ts';
import { proxyTrust } from './http/trusted-proxies.ts';
import { createLogger } from './observe/logger.ts';
import { NO_RATES } from './rates/rates.ts';
import { seedDemo } from './seed-demo.ts';
import { readFlags } from './settings/flags.ts';
import { readSettings, type Settings, unsafe } from './settings/settings.ts';
import { sentenceOf } from './settings/why-not-started.ts';
import { startServer } from './start-server.ts';
import { builtWeb, developedWeb } from './web-handler.ts';

/** After this long a stop is forced. */
const PATIENCE_MS = 10_000;

let log = createLogger();

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
// Whoever reads our words may have gone, or their disk may be full: no reason to go as well.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
let dataDir = '';

try {
  const settings = readSettings(process.env);
  log = createLogger(settings.LOG_LEVEL);
  const flags = readFlags(process.argv.slice(2), settings);
  dataDir = settings.DATA_DIR;
  for (const sentence of unsafe(settings)) {
    log.warn(sentence);
    say({ unsafe: sentence });
  }
  const database = await launchDatabase({
    dataDir,
    uri: settings.MONGODB_URI ?? '',
    tell: (sentence) => log.error(sentence),
  });
  started.push(() => database.stop());
  void database.lost.then((error) => {
    log.fatal({ err: { code: error.code } }, error.message);
    return stop(1);
  });
  if (flags.demo) await seedDemo(database.uri, flags.demo, say);
  const server = await startServer({
    uri: database.uri,
    log,
    ...serverOptions(settings),
    ...(flags.roles ? { roles: flags.roles } : {}),
    ...(flags.web === 'none' ? {} : { web: flags.web === 'sources' ? developedWeb : builtWeb }),
    ...(flags.web === 'sources' ? { development: true } : {}),
    ...(flags.demo ? { demoAccounts: demoAccounts() } : {}),
  });
  started.push(() => server.close());
  const url = settings.ORIGINS[0] ?? `http://localhost:${server.port}`;
  const token = flags.demo ? null : await server.inviteFirstAdmin();
  if (token) say({ firstAdmin: `${url}/first-admin?token=${token}` });
  say({ ready: true, url: `http://localhost:${server.port}` });
} catch (error) {
  const sentence =
    dataDir !== '' && isDiskFull(dataDir) ? `The disk of ${dataDir} is full: make room.` : sentenceOf(error);
  if (sentence) log.fatal({ err: { code: (error as { code?: string }).code }, sentence: true }, sentence);
  else log.fatal({ err: error }, error instanceof Error ? error.message : 'did not start');
  await stop(1);
}

function serverOptions(settings: Settings) {
  return {
    port: settings.PORT,
    host: settings.HOST,
    origins: settings.ORIGINS,
    secureCookies: settings.secureCookies,
    ...(settings.RATE_LIMITS ? {} : { rates: NO_RATES }),
    ...trusted(settings.TRUST_PROXY),
    ...(settings.AUTH_SECRET ? { secret: settings.AUTH_SECRET } : {}),
    ...(settings.METRICS_TOKEN ? { metricsToken: settings.METRICS_TOKEN } : {}),
  };
}

function trusted(list: string) {
  const trustProxy = proxyTrust(list);
  return trustProxy ? { trustProxy } : {};
}
