import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { logFile } from './log-file.mjs';

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'orderdesk-log-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return { log: join(path, 'server.log'), names: () => readdirSync(path).sort() };
}
const text = (path: string) => readFileSync(path, 'utf8');

async function run(path: string, how: 'anew' | 'append' | 'keep', lines: readonly string[], most?: number) {
  const log = logFile(path, how, most);
  for (const line of lines) log.write(line);
  await log.close();
}

describe('a log', () => {
  it('that is kept goes on where it was when its command is started again', async () => {
    const { log } = folder();
    await run(log, 'keep', ['one']);
    await run(log, 'keep', ['two']);
    expect(text(log)).toBe('one\ntwo\n');
  });

  it('that is kept has an end: full files are kept twice, older ones go', async () => {
    const { log, names } = folder();
    for (const word of ['a', 'b', 'c', 'd']) await run(log, 'keep', [word.repeat(9)], 10);
    expect(names()).toEqual(['server.1.log', 'server.2.log', 'server.log']);
    expect(text(log)).toBe(`${'d'.repeat(9)}\n`);
    expect(text(log.replace('.log', '.2.log'))).toBe(`${'b'.repeat(9)}\n`);
  });

  it('of a step that is done anew holds that run alone', async () => {
    const { log } = folder();
    await run(log, 'anew', ['one']);
    await run(log, 'anew', ['two']);
    expect(text(log)).toBe('two\n');
  });
});
