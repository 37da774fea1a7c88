import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CartView, MeView } from '@orderdesk/contract';
import { type Database, launchDatabase } from '@orderdesk/store';
import { afterAll, expect, it } from 'vitest';
import { ADDRESS, client, furnish } from './testing/desk.fixture.ts';
import { rest } from './testing/work-load.fixture.ts';
import { endProcesses, startProcess } from './testing/process.fixture.ts';

type Desk = ReturnType<typeof client> & { readonly url: string };

/** `CHATTER_S=60` is the whole run of the acceptance list; some seconds show the rule. */
const IS_WHOLE = process.env['CHATTER_S'] !== undefined;
const SECONDS = Number(process.env['CHATTER_S'] ?? 8);
const MOST_BYTES = 5_000_000;
/** As much as a form takes, in letters of three bytes each. */
const WORDS = '很'.repeat(2000);
const CONTACT = { name: '王梅', phone: '13800138000' };

const dataDir = mkdtempSync(join(tmpdir(), 'orderdesk-chatter-'));
afterAll(() => {
  endProcesses();
  rmSync(dataDir, { recursive: true, force: true });
});

const bytesIn = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);

const part = (samples: readonly number[], share: number) =>
  samples.toSorted((a, b) => a - b)[Math.floor(samples.length * share)] ?? 0;

const launch = () => launchDatabase({ dataDir, uri: '', mongod: null });
const named = ({ uri }: Database) => ({ uri, name: new URL(uri).pathname.slice(1) });

/** What others wait for their answers, for so long. */
async function waitsOf(desk: Desk, orderId: string): Promise<number[]> {
  const waits: number[] = [];
  for (const until = performance.now() + SECONDS * 1000; performance.now() < until;) {
    const begun = performance.now();
    expect((await desk.call('li', 'GET', `/api/orders/${orderId}`)).status).toBe(200);
    waits.push(performance.now() - begun);
    // As often as one person may look.
    await rest(30);
  }
  return waits;
}

/** Everything a customer can say that is kept, as fast as it is answered; answers come by status, 429 with its `Retry-After`. */
function chatter(desk: Desk, orderId: string) {
  const answers = new Map<number, number>();
  const retryAfter: (string | null)[] = [];
  let isOn = true;
  let keys = 0;
  async function say<T>(method: string, path: string, body: unknown): Promise<T | null> {
    const response = await fetch(desk.url + path, {
      method,
      headers: {
        cookie: await desk.signIn('mei'),
        'content-type': 'application/json',
        'idempotency-key': `chatter-${(keys += 1)}`,
      },
      body: JSON.stringify(body),
    });
    answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
    if (response.status === 429) retryAfter.push(response.headers.get('retry-after'));
    const text = await response.text();
    return response.ok ? (JSON.parse(text) as T) : null;
  }
  const events = `/api/orders/${orderId}/events`;
  const line = { productId: 'p1', unitId: 'each', quantity: 1 };
  const talks = [
    async () => {
      for (const event of ['reportProblem', 'requestChange'])
        await say('POST', events, { event, data: { text: WORDS } });
    },
    async () => {
      const cart = (await desk.call<CartView>('mei', 'GET', '/api/cart')).body;
      const lines = Array.from({ length: 20 }, () => ({ ...line, note: WORDS.slice(0, 500) }));
      for (let saved: CartView | null = cart; isOn && saved !== null;)
        saved = await say<CartView>('PUT', '/api/cart', { rev: saved.rev, lines });
    },
    async () => {
      const { addressesRev } = (await desk.call<MeView>('mei', 'GET', '/api/me')).body;
      const addresses = Array.from({ length: 40 }, () => ({
        isDefault: false,
        address: { ...ADDRESS, street: WORDS.slice(0, 190) },
        contact: CONTACT,
      }));
      await say('PUT', '/api/me/addresses', { rev: addressesRev, addresses });
    },
    async () => {
      const order = { lines: [{ ...line, note: WORDS.slice(0, 500) }], address: ADDRESS, contact: CONTACT };
      const rest = {
        delivery: { method: 'standard' },
        payment: { method: 'cod' },
        note: WORDS.slice(0, 1000),
      };
      const { body } = await desk.call<{ totals: { total: number } }>('mei', 'POST', '/api/quote', {
        lines: order.lines,
        address: ADDRESS,
      });
      // A quote is counted as well.
      const expectedTotal = (body as Partial<typeof body>).totals?.total ?? 1;
      const placed = await say<{ id: string }>('POST', '/api/orders', { ...order, ...rest, expectedTotal });
      if (placed)
        await say('POST', `/api/orders/${placed.id}/events`, { event: 'cancel', data: { reason: WORDS } });
    },
  ];
  const talking = talks.map(async (talk) => {
    while (isOn) await talk();
  });
  return {
    answers,
    retryAfter,
    async stop() {
      isOn = false;
      await Promise.all(talking);
    },
  };
}

it(
  'a customer who never stops talking is told when again, fills no disk and keeps nobody waiting',
  { timeout: 120_000 + SECONDS * 4000 },
  async () => {
    const first = await launch();
    await (await furnish(named(first), 10_000)).close();
    let database = first;
    // In a process of its own, as it is used: what asks it costs it nothing.
    const open = async () => {
      const product = await startProcess(named(database).uri, { RATE_LIMITS: 'on' });
      return { product, desk: { ...client(product), url: product.url } };
    };
    let { product, desk } = await open();
    const close = async () => {
      const ended = new Promise((resolve) => product.child.once('exit', resolve));
      product.child.kill('SIGTERM');
      await ended;
    };
    const restart = async () => {
      await close();
      // Ended in order, a database has written all it means to keep, and let go of its journal.
      await database.stop();
      const bytes = bytesIn(dataDir);
      database = await launch();
      ({ product, desk } = await open());
      return bytes;
    };
    try {
      const mine = (await desk.place('mei')).body;
      const theirs = (await desk.place('tom')).body;
      const before = await restart();
      const alone = await waitsOf(desk, theirs.id);

      const talk = chatter(desk, mine.id);
      const besides = await waitsOf(desk, theirs.id);
      // A slow machine takes longer to be asked too often.
      await expect.poll(() => talk.retryAfter.length, { timeout: 90_000 }).toBeGreaterThan(0);
      await talk.stop();
      const written = (await restart()) - before;

      const said = [...talk.answers]
        .filter(([status]) => status < 300)
        .reduce((sum, [, count]) => sum + count, 0);
      const [p99Alone, p99Besides] = [part(alone, 0.99), part(besides, 0.99)];
      if (IS_WHOLE) console.log({ answers: Object.fromEntries(talk.answers), written, p99Alone, p99Besides });
      expect(said).toBeGreaterThan(20);
      expect(talk.retryAfter.length).toBeGreaterThan(0);
      expect(talk.retryAfter.every((seconds) => Number(seconds) >= 1)).toBe(true);
      expect(written).toBeLessThan(MOST_BYTES);
      // Of a few answers on a machine with other work none says anything; the whole run has enough of them, and the machine to itself.
      if (IS_WHOLE) expect(p99Besides).toBeLessThan(p99Alone * 2);
    } finally {
      await close();
      await database.stop();
    }
  },
);
