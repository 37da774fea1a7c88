import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Document } from 'mongodb';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findMongod, formSet, mongod } from './mongod.ts';

/** A server whose replica set has this configuration; null before it has any. */
function server(config: Document | null) {
  const commands: Document[] = [];
  return {
    commands,
    run: (command: Document): Promise<Document> => {
      if ('replSetGetConfig' in command) {
        const missing = Object.assign(new Error('no replset config has been received'), { code: 94 });
        return config ? Promise.resolve({ config }) : Promise.reject(missing);
      }
      commands.push(command);
      return Promise.resolve({ ok: 1 });
    },
  };
}

const HERE = '127.0.0.1:4001';

describe('forming the replica set', () => {
  it('initiates it on the first start', async () => {
    const { commands, run } = server(null);
    await formSet(run, HERE);
    expect(commands).toEqual([{ replSetInitiate: { _id: 'orderdesk', members: [{ _id: 0, host: HERE }] } }]);
  });

  it('moves it to the port of this start, keeping its other settings', async () => {
    const { commands, run } = server({ version: 3, term: 2, members: [{ _id: 0, host: '127.0.0.1:3999' }] });
    await formSet(run, HERE);
    expect(commands).toEqual([
      { replSetReconfig: { version: 4, term: 2, members: [{ _id: 0, host: HERE }] }, force: true },
    ]);
  });

  it('leaves one alone that is right', async () => {
    const { commands, run } = server({ version: 3, members: [{ _id: 0, host: HERE }] });
    await formSet(run, HERE);
    expect(commands).toEqual([]);
  });

  it('passes other errors on', async () => {
    const denied = () => Promise.reject(Object.assign(new Error('not authorized'), { code: 13 }));
    await expect(formSet(denied, HERE)).rejects.toThrow('not authorized');
  });
});

describe('mongod', () => {
  it('is the first executable of that name on the PATH', () => {
    const folder = mkdtempSync(join(tmpdir(), 'orderdesk-path-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'mongod');
    writeFileSync(file, '');
    const path = ['/nowhere', folder].join(delimiter);
    expect(findMongod(path)).toBeNull();
    chmodSync(file, 0o755);
    expect(findMongod(path)).toBe(file);
  });

  it.each([
    '{"t":{"$date":"2026-11-22"},"s":"I","c":"NETWORK","msg":"Waiting for connections","attr":{"port":27019,"ssl":"off"}}',
    '{"t":{"$date":"2026-11-22"},"s":"I","c":"NETWORK","msg":"Listening on","attr":{"address":"127.0.0.1:27019"}}',
  ])('is ready when it says so: %s', (line) => {
    expect(mongod('mongod').ready.exec(line)?.[1]).toBe('27019');
  });
});
