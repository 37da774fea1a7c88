import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { isDatabaseAway } from '../database-away.ts';
import { openStore } from '../open-store.ts';
import { launchDatabase } from './launch-database.ts';

const isInstalled = existsSync(join(import.meta.dirname, '../../../../.cache/secantus'));

const folder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'orderdesk-fault-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

async function launched(dataDir = folder()) {
  const told: string[] = [];
  const database = await launchDatabase({
    dataDir,
    uri: '',
    mongod: null,
    tell: (sentence) => void told.push(sentence),
  });
  onTestFinished(database.stop);
  const store = await openStore({ uri: database.uri });
  onTestFinished(() => store.close());
  await store.db.collection('orders').insertOne({ number: 'first' });
  const pid = () => (JSON.parse(readFileSync(join(dataDir, 'database.json'), 'utf8')) as { pid: number }).pid;
  return { dataDir, database, store, told, pid };
}

/** How each of these ended, and that none took longer than five seconds. */
async function within5s(work: readonly (() => Promise<unknown>)[]): Promise<string[]> {
  return Promise.all(
    work.map(async (each) => {
      const begun = performance.now();
      const outcome = await each().then(
        () => 'done',
        (error: unknown) => (isDatabaseAway(error) ? 'away' : String(error)),
      );
      expect(performance.now() - begun).toBeLessThan(5000);
      return outcome;
    }),
  );
}

describe.skipIf(!isInstalled)('a database that was started here', () => {
  it('is started again when it is killed, with all it has acknowledged, and its change streams go on', async () => {
    const { store, told, pid } = await launched();
    const orders = store.db.collection('orders');
    const heard: string[] = [];
    const stream = store.db.watch().on('change', (event) => {
      if (event.operationType === 'insert') heard.push(String(event.fullDocument['number']));
    });
    onTestFinished(() => stream.close());
    await vi.waitFor(async () => {
      await orders.insertOne({ number: 'before' });
      expect(heard).toContain('before');
    });
    process.kill(pid(), 'SIGKILL');
    await vi.waitFor(() => orders.insertOne({ number: 'after' }), { timeout: 15_000 });
    await vi.waitFor(() => expect(heard).toContain('after'), { timeout: 10_000 });
    expect(await orders.countDocuments({ number: 'first' })).toBe(1);
    expect(told).toEqual([expect.stringContaining('being started again'), 'The database is back.']);
  });

  it('is given up, with a sentence, when it does not come up again', { timeout: 60_000 }, async () => {
    const { keepServer } = await import('./kept-server.ts');
    const ended = {
      exited: Promise.resolve(1),
      line: () => new Promise(() => undefined),
      kill: () => undefined,
    };
    let starts = 0;
    const kept = keepServer({
      first: ended as never,
      start: () => ((starts += 1), Promise.reject(new Error('no'))),
      broken: /never/,
      dataDir: folder(),
      stop: () => Promise.resolve(),
      tell: () => undefined,
      pauseMs: 0,
    });
    expect((await kept.lost).message).toMatch(/ended 12 times in a row and is not started again/);
    expect(starts).toBe(12);
  });

  it(
    'makes nobody wait for more than five seconds while it is frozen, and goes on afterwards',
    { timeout: 60_000 },
    async () => {
      const { store, pid } = await launched();
      const orders = store.db.collection('orders');
      const work = [
        () => orders.findOne(),
        () => orders.insertOne({ number: 'x' }),
        () => orders.find().toArray(),
        ...Array.from({ length: 60 }, () => () => orders.countDocuments()),
      ];
      const frozen = pid();
      onTestFinished(() => void process.kill(frozen, 'SIGCONT'));
      process.kill(frozen, 'SIGSTOP');
      expect(new Set(await within5s(work))).toEqual(new Set(['away']));
      expect(new Set(await within5s(work))).toEqual(new Set(['away']));
      process.kill(frozen, 'SIGCONT');
      await vi.waitFor(() => orders.insertOne({ number: 'after' }), { timeout: 5000 });
    },
  );

  it('is nobody else’s: its folder is closed, and it asks for a password', async () => {
    const { database, dataDir } = await launched();
    for (const path of [dataDir, join(dataDir, 'embedded')]) expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'database.log')).mode & 0o077).toBe(0);
    const stranger = new URL(database.uri);
    stranger.username = '';
    stranger.password = '';
    const client = new MongoClient(stranger.href, { serverSelectionTimeoutMS: 2000 });
    onTestFinished(() => client.close());
    await expect(client.db().collection('orders').findOne()).rejects.toThrow(/requires authentication/);
    expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(
      new URL(database.uri).password,
    );
  });
});

/** A small disk of its own, where this machine lets us mount one. */
function smallDisk(megabytes: number): string | null {
  const dir = folder();
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

describe.skipIf(!isInstalled)('a full disk', () => {
  it(
    'stops nothing: writes are refused as for now, and go through when there is room',
    { timeout: 90_000 },
    async (test) => {
      const disk = smallDisk(48);
      if (!disk) return test.skip('this account may not mount');
      const { store, database, told } = await launched(join(disk, 'data'));
      const orders = store.db.collection('orders');
      const big = () => orders.insertOne({ text: 'x'.repeat(400_000) });
      const file = fill(disk);
      const outcomes = new Set<string>();
      for (let tries = 0; tries < 100 && !outcomes.has('away'); tries += 1) {
        for (const outcome of await within5s([big])) outcomes.add(outcome);
      }
      expect(outcomes).toContain('away');
      await vi.waitFor(
        () => expect(told.join(' ')).toContain('is full: nothing can be saved until there is room'),
        {
          timeout: 10_000,
        },
      );
      rmSync(file);
      await vi.waitFor(() => orders.insertOne({ number: 'after' }), { timeout: 30_000, interval: 200 });
      expect(await orders.countDocuments({ number: 'first' })).toBe(1);
      await store.close();
      await database.stop();
    },
  );

  it('is said at once when a start finds it', { timeout: 30_000 }, async (test) => {
    const disk = smallDisk(12);
    if (!disk) return test.skip('this account may not mount');
    fill(disk);
    const start = launchDatabase({ dataDir: join(disk, 'data'), uri: '', mongod: null });
    await expect(start).rejects.toThrow(/^The disk of the data directory .* is full: make room there/);
  });

  it('is no reason for a log to end its process', async (test) => {
    const disk = smallDisk(1);
    if (!disk) return test.skip('this account may not mount');
    const { logFile } = await import('./log-file.ts');
    const log = logFile(join(disk, 'database.log'));
    const file = fill(disk);
    let written = 0;
    const write = () => (log.write('x'.repeat(10_000)), (written += 1));
    await expect.poll(write, { interval: 20 }).toBeGreaterThan(20);
    expect(statSync(join(disk, 'database.log')).size).toBeLessThan(written * 10_000);
    // Kept again as soon as the log has taken a rest from a disk that did not take it.
    rmSync(file);
    await vi.waitFor(
      () => {
        log.write('there is room again');
        expect(readFileSync(join(disk, 'database.log'), 'utf8')).toContain('there is room again');
      },
      { timeout: 5000 },
    );
    log.end();
  });
});
