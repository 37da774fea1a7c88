import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Db, MongoClient } from 'mongodb';
import { SettingsError } from './settings/settings.ts';

const SEED = fileURLToPath(new URL('../../../seed/src/main.ts', import.meta.url));

/** Kept by the seed when it has finished, in the collection `settings`. */
const MARKER = 'seeded';

/**
 * Fills an empty database with a demo company, by the seed's own process (it uses this server's commands, so the server does not
 * import it). Its progress lines go to `say`. Does nothing when a company is there already.
 */
export async function seedDemo(uri: string, size: string, say: (line: object) => void): Promise<void> {
  if (await isSeeded(uri)) return;
  await refuseOthersCompany(uri);
  // The address holds a password: in the environment only its owner can read it.
  const child = spawn(process.execPath, [SEED, '--size', size], {
    env: { ...process.env, MONGODB_URI: uri },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let pending = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) say(JSON.parse(line) as object);
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The demo company could not be made (exit code ${code}).`);
}

/** People of the demo company are known by their addresses. */
const DEMO_PERSON = /@orderdesk\.example$/;

const isSeeded = (uri: string): Promise<boolean> =>
  withDatabase(
    uri,
    async (db) => (await db.collection<{ _id: string }>('settings').findOne({ _id: MARKER })) !== null,
  );

/** A company at work is not made one that everybody can sign in to. */
async function refuseOthersCompany(uri: string): Promise<void> {
  const other = await withDatabase(uri, (db) =>
    db.collection('user').findOne({ email: { $not: DEMO_PERSON } }),
  );
  if (!other) return;
  throw new SettingsError(
    'There are people in this database who are not of the demo company: start without --demo, or name another database in MONGODB_URI.',
  );
}

async function withDatabase<T>(uri: string, work: (db: Db) => Promise<T>): Promise<T> {
  const client = new MongoClient(uri);
  try {
    return await work(client.db());
  } finally {
    await client.close();
  }
}
