import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';

const SEED = fileURLToPath(new URL('../../../seed/src/main.ts', import.meta.url));

/** Kept by the seed when it has finished, in the collection `settings`. */
const MARKER = 'seeded';

/**
 * Fills an empty database with a demo company, by the seed's own process (it uses this server's commands, so the server does not
 * import it). Its progress lines go to `say`. Does nothing when a company is there already.
 */
export async function seedDemo(uri: string, size: string, say: (line: object) => void): Promise<void> {
  if (await isSeeded(uri)) return;
  const child = spawn(process.execPath, [SEED, '--size', size, '--uri', uri], {
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

async function isSeeded(uri: string): Promise<boolean> {
  const client = new MongoClient(uri);
  try {
    const settings = client.db().collection<{ _id: string }>('settings');
    return (await settings.findOne({ _id: MARKER })) !== null;
  } finally {
    await client.close();
  }
}
