import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, start } from '../run/command.mjs';
import { node24, root, toolEnv } from '../run/paths.mjs';
import { Problem } from '../run/problem.mjs';
import { schemathesis } from '../setup/schemathesis.mjs';
import { inLanes } from '../suites/lanes.mjs';

/**
 * `examples`: random requests for each operation, beside the systematic ones; `seconds`: for each asker.
 * @typedef {{ examples: number, seconds: number }} Bounds
 */

/** Who asks: nobody, a customer, and staff with few and with all rights. */
const ASKERS = ['guest', 'consumer', 'chen', 'admin'];
const PASSWORD = 'orderdesk-demo';
/** Every answer is one that the document promises, in shape, type and status; none is a fault of ours. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
  'response_headers_conformance',
  'allow_header_conformance',
  'unsupported_method',
].join(',');
/** Ending or changing the session would make a guest of whoever asks next. */
const KEEPS_SESSION = [
  '/api/auth/sign-out',
  '/api/auth/change-password',
  '/api/auth/sign-in/email',
  '/api/register',
];

const FAILURE_LINES = 30;

/** @param {string} dataDir */
function startProduct(dataDir) {
  const env = toolEnv({
    PORT: '0',
    DATA_DIR: dataDir,
    MONGODB_URI: '',
    NODE_ENV: 'demo',
    RATE_LIMITS: 'off',
  });
  /** @type {(url: string) => void} */
  let beReady = () => {};
  /** @type {Promise<string>} */
  const ready = new Promise((resolve) => (beReady = resolve));
  const args = [join(root, 'apps/server/src/main.ts'), '--no-web', '--demo', '--size', 'shop'];
  const server = start(node24, args, {
    log: 'check-api-server',
    env,
    onLine: (line) => {
      const said = /"ready":true,"url":"([^"]+)"/.exec(line);
      if (said?.[1]) beReady(said[1].replace('localhost', '127.0.0.1'));
    },
  });
  const ended = server.done.then((outcome) => {
    throw new Problem('The server ended before it was ready.', outcome);
  });
  ended.catch(() => undefined);
  return { server, ready: Promise.race([ready, ended]) };
}

/**
 * @param {string} url
 * @param {string} who
 */
async function sessionOf(url, who) {
  const response = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@orderdesk.example`, password: PASSWORD }),
  });
  if (!response.ok) throw new Problem(`${who} cannot sign in: ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  return cookies.join('; ');
}

/**
 * An order in review and what else there is, as schemathesis takes it: a made-up id finds nothing and says little about an answer.
 * @param {string} url
 */
async function knownThings(url) {
  const headers = { 'content-type': 'application/json', cookie: await sessionOf(url, 'consumer') };
  /** @type {(method: string, path: string, body?: unknown, more?: Record<string, string>) => Promise<any>} */
  const call = async (method, path, body, more = {}) => {
    const init = {
      method,
      headers: { ...headers, ...more },
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    const response = await fetch(url + path, init);
    if (!response.ok) throw new Problem(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  };
  const me = await call('GET', '/api/me');
  const { address, contact } = me.addresses[0];
  const { products } = await call('GET', '/api/products?inStock=true');
  const product = await call('GET', `/api/products/${products[0].id}`);
  const lines = [{ productId: product.id, unitId: product.unit.id, quantity: product.unit.minimum ?? 10 }];
  const delivery = 'standard';
  const quote = await call('POST', '/api/quote', { lines, delivery, address });
  const order = {
    ...{ lines, address, contact, note: 'check', delivery: { method: delivery }, payment: { method: 'cod' } },
    expectedTotal: quote.totals.total,
  };
  const placed = await call('POST', '/api/orders', order, { 'idempotency-key': `check-api-${process.pid}` });
  const ids = {
    '/api/products/{id}': product.id,
    '/api/workflows/{id}': 'order',
    ...Object.fromEntries(
      ['', '/history', '/events', '/claim', '/release', '/assign'].map((end) => [
        `/api/orders/{id}${end}`,
        placed.id,
      ]),
    ),
  };
  return Object.entries(ids)
    .map(([path, id]) => `[[operations]]\ninclude-path = "${path}"\nparameters = { "path.id" = "${id}" }\n`)
    .join('\n');
}

/**
 * @param {string} url
 * @param {string} who
 * @param {string} config
 * @param {Bounds} bounds
 */
async function ask(url, who, config, { examples, seconds }) {
  // Nobody asks for what they made up; the others for what is there.
  const args = who === 'guest' ? ['run'] : ['--config-file', config, 'run'];
  args.push(`${url}/api/openapi.json`, '--checks', CHECKS, '--continue-on-failure');
  args.push(
    '--phases',
    'examples,coverage,fuzzing',
    '--max-examples',
    `${examples}`,
    '--max-time',
    `${seconds}`,
  );
  args.push('--request-timeout', '20');
  if (who !== 'guest') {
    args.push('--header', `Cookie: ${await sessionOf(url, who)}`);
    for (const path of KEEPS_SESSION) args.push('--exclude-path', path);
  }
  const env = { ...process.env, NO_COLOR: '1' };
  return run(schemathesis, args, { log: `check-api-${who}`, env });
}

/**
 * Starts the product with a small company, and asks it everything that its own document offers as a guest, a customer, an employee and an
 * administrator, two at a time. Answers how many of them found nothing.
 * @param {import('../run/step-list.mjs').StepList} steps
 * @param {Bounds} bounds
 * @returns {Promise<{ tally: import('../suites/tally.mjs').Tally, details: string[], log: string }>}
 */
export async function checkApi(steps, bounds) {
  const dataDir = mkdtempSync(join(tmpdir(), 'orderdesk-check-api-'));
  /** @type {import('../run/command.mjs').Started | undefined} */
  let server;
  try {
    const url = await steps.run('API server', () => {
      const product = startProduct(dataDir);
      server = product.server;
      return product.ready;
    });
    const config = join(dataDir, 'schemathesis.toml');
    writeFileSync(config, await knownThings(url));
    const outcomes = await inLanes(2, ASKERS, (who) =>
      steps.judge(
        `API as ${who}`,
        () => ask(url, who, config, bounds),
        ({ code, tail }) => ({
          ok: code === 0,
          note: tail.findLast((line) => /generated/.test(line))?.trim() ?? '',
        }),
      ),
    );
    const wrong = outcomes.filter(({ code }) => code !== 0);
    return {
      tally: { passed: outcomes.length - wrong.length, failed: wrong.length, skipped: 0 },
      details: wrong.flatMap(({ tail, log }) => [`all of it: ${log}`, ...tail.slice(-FAILURE_LINES)]),
      log: wrong[0]?.log ?? '',
    };
  } finally {
    if (server) {
      server.child.kill('SIGTERM');
      await server.done;
    }
    rmSync(dataDir, { recursive: true, force: true });
  }
}
