import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Sandbox } from './sandbox.ts';

/** A server that behaves as the scripts expect of the real one, with a child of its own, in place of the product. */
const SERVER = `
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

const dataDir = process.env.DATA_DIR;
mkdirSync(dataDir, { recursive: true });
const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 60_000)'], { stdio: 'ignore' });
writeFileSync(join(dataDir, 'pids.json'), JSON.stringify([process.pid, child.pid]));
const say = (message) => console.log(JSON.stringify(message));
const server = createServer((request, response) => response.end(request.url === '/readyz' ? 'ready' : 'hello'));
server.listen(Number(process.env.PORT), () => {
  for (const done of [1, 2, 3]) say({ step: 'seed', done, of: 3 });
  say({ ready: true, url: 'http://localhost:' + process.env.PORT });
});
process.on('SIGTERM', () => process.exit(0));
`;

const NPX = `
const { mkdirSync, symlinkSync, writeFileSync } = fs;
mkdirSync('node_modules/node/bin', { recursive: true });
symlinkSync(process.execPath, 'node_modules/node/bin/node');
mkdirSync('apps/web/node_modules/vite/bin', { recursive: true });
writeFileSync('apps/web/node_modules/vite/bin/vite.js',
  "const fs = require('fs'); fs.mkdirSync('build', { recursive: true }); fs.writeFileSync('build/handler.js', '');");
`;

/** A python that can make environments and has the embedded database, or whose pip finds no index. */
export const python = ({ pipFails = false } = {}) => `
if (args[0] === '-m' && args[1] === 'venv') {
  fs.mkdirSync(args[2] + '/bin', { recursive: true });
  fs.copyFileSync(__filename, args[2] + '/bin/python');
}
if (args[0] === '-m' && args[1] === 'pip' && ${pipFails}) {
  console.error('ERROR: Could not find a version that satisfies the requirement');
  process.exitCode = 1;
}
`;

/** Everything a first start finds on a machine where all goes well. */
export function fakeProduct(box: Sandbox, server = SERVER): void {
  box.write('package.json', '{}');
  box.write('apps/server/src/main.ts', server);
  box.write(
    'seed/accounts.json',
    JSON.stringify([
      { email: 'li@orderdesk.example', password: 'orderdesk-demo', role: 'service', name: '李' },
      { email: 'zhao@orderdesk.example', password: 'orderdesk-demo', role: 'finance', name: '赵' },
    ]),
  );
  box.command('npx', NPX);
  box.command('python3', python());
}

/** The fake server's process and its child. */
export const pidsOf = (box: Sandbox) =>
  JSON.parse(readFileSync(join(box.root, '.data/pids.json'), 'utf8')) as number[];

/** A port nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
