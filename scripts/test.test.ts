import { describe, expect, it } from 'vitest';
import { fakeProduct, python } from './testing/fake-product.ts';
import { sandbox } from './testing/sandbox.ts';

/** A sandbox whose prettier and vitest say what the test wants. */
function withTools(tools: { formatExit: number; failed: number }) {
  const box = sandbox();
  fakeProduct(box);
  const report = {
    testResults: [
      {
        name: 'money.test.ts',
        status: tools.failed > 0 ? 'failed' : 'passed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'skipped', fullName: 'later' },
          ...Array.from({ length: tools.failed }, () => ({
            status: 'failed',
            fullName: 'divides',
            failureMessages: ['expected 1 to be 2'],
          })),
        ],
      },
    ],
  };
  box.write(
    'node_modules/prettier/bin/prettier.cjs',
    `console.log('[warn] src/crooked.ts'); process.exitCode = ${tools.formatExit};`,
  );
  box.write(
    'node_modules/vitest/vitest.mjs',
    `const file = process.argv.find((arg) => arg.startsWith('--outputFile.json=')).split('=')[1];
     require('node:fs').writeFileSync(file, ${JSON.stringify(JSON.stringify(report))});
     process.exitCode = ${tools.failed > 0 ? 1 : 0};`.replace(
      'require(',
      "(await import('node:module')).createRequire(import.meta.url)(",
    ),
  );
  return box;
}

const lastLine = (text: string) => text.split('\n').at(-2);

describe('npm test', () => {
  it('sums up all suites in its last line', async () => {
    const box = withTools({ formatExit: 0, failed: 0 });
    const { code, stdout } = await box.run('test.mjs', { args: ['--only', 'format,integration'] }).ended;
    expect(lastLine(stdout)).toBe('2 passed, 0 failed, 1 skipped');
    expect(code).toBe(0);
  });

  it('goes on after a suite that fails, and says what failed', async () => {
    const box = withTools({ formatExit: 1, failed: 2 });
    const { code, stdout } = await box.run('test.mjs', { args: ['--only', 'integration,format'] }).ended;
    expect(lastLine(stdout)).toBe('1 passed, 3 failed, 1 skipped');
    expect(code).toBe(1);
    expect(stdout).toContain('src/crooked.ts');
    expect(stdout).toContain('money.test.ts › divides: expected 1 to be 2');
  });

  it('counts a runner that dies without a report', async () => {
    const box = withTools({ formatExit: 0, failed: 0 });
    box.write('node_modules/vitest/vitest.mjs', `console.error('no config'); process.exitCode = 1;`);
    const { code, stdout } = await box.run('test.mjs', { args: ['--only', 'integration'] }).ended;
    expect(lastLine(stdout)).toBe('0 passed, 1 failed, 0 skipped');
    expect(code).toBe(1);
    expect(stdout).toContain('no config');
  });

  it('says how to get a browser and counts its suite as failed', async () => {
    const box = withTools({ formatExit: 0, failed: 0 });
    const { code, stdout } = await box.run('test.mjs', { args: ['--only', 'format,browser'] }).ended;
    expect(stdout).toContain('sudo apt install chromium');
    expect(lastLine(stdout)).toBe('1 passed, 1 failed, 0 skipped');
    expect(code).toBe(1);
  });

  it('skips the API suite, and says why, where what tries it cannot be fetched', async () => {
    const box = withTools({ formatExit: 0, failed: 0 });
    box.command('python3', python({ pipFails: true }));
    const env = { MONGODB_URI: 'mongodb://127.0.0.1/elsewhere' };
    const { code, stdout } = await box.run('test.mjs', { args: ['--only', 'format,api'], env }).ended;
    expect(stdout).toContain('The API was not tried against its document. schemathesis could not be fetched');
    expect(lastLine(stdout)).toBe('1 passed, 0 failed, 1 skipped');
    expect(code).toBe(0);
  });

  it('refuses a suite it does not know', async () => {
    const { code, all } = await sandbox().run('test.mjs', { args: ['--only', 'unti'] }).ended;
    expect([code, all]).toEqual([
      1,
      expect.stringContaining('There is no suite unti: choose from format,lint'),
    ]);
  });
});
