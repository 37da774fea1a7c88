import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { runTransaction } from '../transaction.ts';
import { launchDatabase, type DatabaseError } from './launch-database.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'orderdesk-database-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function launched(options: Partial<Parameters<typeof launchDatabase>[0]> = {}) {
  const database = await launchDatabase({ dataDir, uri: '', mongod: null, ...options });
  onTestFinished(database.stop);
  return database;
}

async function withClient<T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/** A process that launches the database and says its address, as the server does. */
async function otherProcess(): Promise<{ child: ChildProcess; uri: string }> {
  const module = JSON.stringify(join(import.meta.dirname, 'launch-database.ts'));
  const script = `const { launchDatabase } = await import(${module});
    const { uri } = await launchDatabase({ dataDir: ${JSON.stringify(dataDir)}, uri: '', mongod: null });
    console.log(uri); setInterval(() => {}, 60_000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [uri] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, uri };
}

const refusalOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'launched',
    (error: DatabaseError) => error.code,
  );

// Where another MongoDB is used, the embedded one need not be installed.
const isInstalled = existsSync(join(import.meta.dirname, '../../../../.cache/secantus'));

describe.skipIf(!isInstalled)('launchDatabase', () => {
  it('lets go of what a client that died had locked, before those who wait lose patience', async () => {
    const { uri } = await launched();
    await withClient(uri, (client) =>
      withClient(uri, async (other) => {
        const stock = (of: MongoClient) => of.db().collection<{ _id: string; left: number }>('stock');
        await stock(client).insertOne({ _id: 'p1', left: 5 });
        const take = { _id: 'p1', left: { $gte: 1 } };
        const abandoned = client.startSession();
        abandoned.startTransaction();
        await stock(client).updateOne(take, { $inc: { left: -1 } }, { session: abandoned });
        const namespace = stock(other).namespace;
        const model = {
          name: 'updateOne',
          namespace,
          filter: take as never,
          update: { $inc: { left: -1 } },
        } as const;
        await runTransaction(other, [{ model, orElse: () => new Error('none left') }]);
        expect(await stock(other).findOne({ _id: 'p1' })).toEqual({ _id: 'p1', left: 4 });
      }),
    );
  });

  it('gives transactions and change streams', async () => {
    const { uri } = await launched();
    await withClient(uri, async (client) => {
      const orders = client.db().collection('orders');
      const changes = orders.watch();
      await changes.tryNext();
      await client.withSession((session) =>
        session.withTransaction(() => orders.insertOne({ number: '26-1' }, { session })),
      );
      expect(await changes.next()).toMatchObject({ operationType: 'insert' });
      await changes.close();
    });
  });

  it('keeps the data from one start to the next', async () => {
    const first = await launched();
    await withClient(first.uri, (client) => client.db().collection('orders').insertOne({ number: '26-2' }));
    await first.stop();
    const second = await launched();
    const found = await withClient(second.uri, (client) => client.db().collection('orders').findOne());
    expect(found).toMatchObject({ number: '26-2' });
  });

  it('refuses a directory that is in use', async () => {
    await launched();
    expect(await refusalOf(launchDatabase({ dataDir, uri: '', mongod: null }))).toBe('database.in-use');
  });

  it('leaves no server behind when its process is killed, nor loses what was acknowledged', async () => {
    const { child, uri } = await otherProcess();
    await withClient(uri, (client) => client.db().collection('orders').insertOne({ number: '26-3' }));
    child.kill('SIGKILL');
    // The directory is free as soon as the watcher has ended the server; until then a launch is refused.
    let database = await launchDatabase({ dataDir, uri: '', mongod: null }).catch(() => null);
    while (database === null)
      database = await launchDatabase({ dataDir, uri: '', mongod: null }).catch(() => null);
    onTestFinished(database.stop);
    const found = await withClient(database.uri, (client) => client.db().collection('orders').findOne());
    expect(found).toMatchObject({ number: '26-3' });
  }, 60_000);

  it('says what to do when no database is installed', async () => {
    expect(
      await refusalOf(launchDatabase({ dataDir, uri: '', mongod: null, venv: join(dataDir, 'none') })),
    ).toBe('database.missing');
  });

  it('reports a server that ends while starting', async () => {
    const venv = join(dataDir, 'venv');
    const python = join(venv, 'bin/python');
    mkdirSync(join(venv, 'bin'), { recursive: true });
    writeFileSync(python, '#!/bin/sh\necho "no wheel for this machine" >&2\nexit 3\n');
    chmodSync(python, 0o755);
    await expect(launchDatabase({ dataDir, uri: '', mongod: null, venv })).rejects.toThrow(
      /no wheel for this machine/,
    );
  });

  it('takes an external server as it is and leaves it running', async () => {
    const { uri } = await launched();
    const external = await launchDatabase({ dataDir, uri });
    expect(external).toMatchObject({ kind: 'external', uri });
    await external.stop();
    expect(await withClient(uri, (client) => client.db().command({ ping: 1 }))).toMatchObject({ ok: 1 });
  });

  it('refuses an external address where nothing answers', async () => {
    const nowhere = 'mongodb://127.0.0.1:9/orderdesk';
    expect(await refusalOf(launchDatabase({ dataDir, uri: nowhere, timeoutMs: 300 }))).toBe(
      'database.unreachable',
    );
  });
});
