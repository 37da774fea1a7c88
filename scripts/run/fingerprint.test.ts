import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sandbox, type Sandbox } from '../testing/sandbox.ts';

/** The fingerprint as the copy of the scripts in the sandbox computes it. */
const printOf = (box: Sandbox, ...paths: string[]) => {
  const script = `const { fingerprint } = await import('./scripts/run/fingerprint.mjs');
    console.log(fingerprint(${JSON.stringify(paths)}));`;
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: box.root });
  return stdout.toString().trim();
};

describe('fingerprint', () => {
  it('changes with contents, names and arrivals, and with nothing else', () => {
    const box = sandbox();
    box.write('app/a.ts', '1');
    const first = printOf(box, 'app', 'lock');
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(printOf(box, 'app', 'lock')).toBe(first);

    box.write('app/node_modules/x/index.js', 'not ours');
    box.write('app/build/handler.js', 'generated');
    box.write('app/project/.meta.json', 'a tool’s own note');
    expect(printOf(box, 'app', 'lock')).toBe(first);

    box.write('lock', '');
    const arrived = printOf(box, 'app', 'lock');
    expect(arrived).not.toBe(first);

    box.write('app/a.ts', '2');
    const changed = printOf(box, 'app', 'lock');
    expect(changed).not.toBe(arrived);

    rmSync(join(box.root, 'app/a.ts'));
    box.write('app/b.ts', '2');
    expect(printOf(box, 'app', 'lock')).not.toBe(changed);
  });
});
