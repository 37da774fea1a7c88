import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDatabase, openStore, orderModel } from '@orderdesk/store';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contradictionsIn } from './testing/contradictions.fixture.ts';
import { systemClock } from './core/clock.ts';
import { furnish, PEOPLE } from './testing/desk.fixture.ts';
import { endProcesses, type ProductProcess, startWithDatabase } from './testing/process.fixture.ts';
import { LOAD_PEOPLE, workLoad, type WorkLoad } from './testing/work-load.fixture.ts';

/** `KILLS=20` is the whole run of the acceptance list; a few show the rule. */
const KILLS = Number(process.env['KILLS'] ?? 2);
/** A machine that does other things as well takes its part of the five seconds. */
const SOON_MS = 5000 + Number(process.env['SLACK_MS'] ?? 3000);

afterAll(endProcesses);

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'orderdesk-load-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Opens the database of a product that does not run; `work` has it alone. */
async function withStore<T>(
  dataDir: string,
  work: (at: { uri: string; name: string }) => Promise<T>,
): Promise<T> {
  const database = await launchDatabase({ dataDir, uri: '', mongod: null });
  try {
    return await work({ uri: database.uri, name: new URL(database.uri).pathname.slice(1) });
  } finally {
    await database.stop();
  }
}

/** A company that is open and has no orders yet; each test has its own copy. */
const template = mkdtempSync(join(tmpdir(), 'orderdesk-company-'));
beforeAll(
  () =>
    withStore(template, async (at) =>
      (await furnish(at, 100_000, systemClock, [...PEOPLE, ...LOAD_PEOPLE])).close(),
    ),
  120_000,
);
afterAll(() => rmSync(template, { recursive: true, force: true }));
const openCompanyIn = (dataDir: string) => cpSync(template, dataDir, { recursive: true });

const databasePid = (dataDir: string) =>
  (JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { pid: number }).pid;

/** Waits until orders are acknowledged again. */
async function comesBack(load: WorkLoad): Promise<void> {
  const before = load.acknowledged.size;
  await expect
    .poll(() => load.acknowledged.size, { timeout: 60_000, interval: 200 })
    .toBeGreaterThan(before + 2);
}

/** What was acknowledged is there, what was not is there once or not at all, and nothing contradicts anything. */
async function isWhole(dataDir: string, product: ProductProcess, load: WorkLoad): Promise<void> {
  await load.stop();
  expect((await load.sendAgain()).filter((status) => status !== 201)).toEqual([]);
  const ended = new Promise((resolve) => product.child.once('exit', resolve));
  product.child.kill('SIGTERM');
  await ended;
  await withStore(dataDir, async (at) => {
    const store = await openStore(at);
    const revs = new Map(
      (await orderModel(store.connection).find().lean()).map(({ _id, rev }) => [_id, rev]),
    );
    const lost = [...load.acknowledged].filter(([id, rev]) => (revs.get(id) ?? 0) < rev);
    const contradictions = await contradictionsIn(store);
    await store.close();
    expect({ lost, contradictions }).toEqual({ lost: [], contradictions: [] });
    expect(load.acknowledged.size).toBeGreaterThan(5);
  });
}

describe('a product under load', () => {
  it(
    `has lost nothing and left nothing half done when it, or its database, was killed ${KILLS} times`,
    { timeout: 120_000 + KILLS * 40_000 },
    async () => {
      const dataDir = folder();
      openCompanyIn(dataDir);
      let product = await startWithDatabase(dataDir);
      const load = await workLoad(product.url);
      for (let n = 0; n < KILLS; n += 1) {
        await comesBack(load);
        if (n % 2 === 0) process.kill(databasePid(dataDir), 'SIGKILL');
        else {
          const ended = new Promise((resolve) => product.child.once('exit', resolve));
          product.child.kill('SIGKILL');
          await ended;
          product = await startWithDatabase(dataDir);
          load.moveTo(product.url);
        }
      }
      await comesBack(load);
      await isWhole(dataDir, product, load);
    },
  );

  it(
    'answers within five seconds while its database is frozen, and goes on by itself',
    { timeout: 240_000 },
    async () => {
      const dataDir = folder();
      openCompanyIn(dataDir);
      const product = await startWithDatabase(dataDir);
      const load = await workLoad(product.url);
      await comesBack(load);
      const pid = databasePid(dataDir);
      onTestFinished(() => {
        try {
          process.kill(pid, 'SIGCONT');
        } catch {
          // It has ended with its product.
        }
      });
      process.kill(pid, 'SIGSTOP');
      load.takeLongest();
      const begun = performance.now();
      await expect.poll(() => performance.now() - begun, { timeout: SOON_MS * 2 }).toBeGreaterThan(SOON_MS);
      expect(load.takeLongest()).toBeLessThan(SOON_MS);
      expect(load.answers.get(503)).toBeGreaterThan(0);
      process.kill(pid, 'SIGCONT');
      await comesBack(load);
      expect([...load.answers.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
      await isWhole(dataDir, product, load);
    },
  );

  it(
    'says so within five seconds while its disk is full, and goes on by itself',
    { timeout: 240_000 },
    async (test) => {
      const disk = smallDisk(160);
      if (!disk) return test.skip('this account may not mount');
      const dataDir = join(disk, 'data');
      openCompanyIn(dataDir);
      const product = await startWithDatabase(dataDir);
      const load = await workLoad(product.url);
      await comesBack(load);
      const file = fill(disk);
      load.takeLongest();
      await expect.poll(() => load.answers.get(503) ?? 0, { timeout: 60_000 }).toBeGreaterThan(20);
      expect(load.takeLongest()).toBeLessThan(SOON_MS);
      expect(product.child.exitCode).toBeNull();
      rmSync(file);
      await comesBack(load);
      expect([...load.answers.keys()].filter((status) => status >= 500 && status !== 503)).toEqual([]);
      await isWhole(dataDir, product, load);
    },
  );
});

/** A small disk of its own, where this machine lets us mount one. */
function smallDisk(megabytes: number): string | null {
  const dir = mkdtempSync(join(tmpdir(), 'orderdesk-disk-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'orderdesk-test', dir], {
      stdio: 'ignore',
    });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', dir], { stdio: 'ignore' }));
  return dir;
}

/** Fills the disk to its last kilobyte; the file that has to go for there to be room again. */
function fill(disk: string): string {
  const file = join(disk, 'others-files');
  for (let size = 64_000_000; size >= 1024;) {
    try {
      writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {
      size /= 2;
    }
  }
  return file;
}
