import { once } from 'node:events';
import { request as ask } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FrontDoor, frontDoor } from './front-door.ts';
import { proxyTrust } from './trusted-proxies.ts';

type Options = Partial<Parameters<typeof frontDoor>[0]>;

async function opened(over: Options = {}): Promise<{ door: FrontDoor; url: string; port: number }> {
  const door = frontDoor({
    api: (request, response) =>
      void response.end(`${request.method} ${String(request.headers['x-forwarded-proto'])}`),
    trust: () => false,
    httpsHosts: new Set(),
    ...over,
  });
  door.showScreens(
    (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('page'),
  );
  await door.listen(0, '127.0.0.1');
  onTestFinished(() => door.close());
  const { port } = door.server.address() as AddressInfo;
  return { door, port, url: `http://127.0.0.1:${port}` };
}

/** What comes back for these very bytes, until the server ends the connection. */
async function raw(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

describe('an Upgrade header', () => {
  it.each([
    [
      'h2c, as curl --http2 sends it',
      '/healthz',
      'Upgrade, HTTP2-Settings',
      'h2c\r\nHTTP2-Settings: AAMAAABk',
    ],
    ['TLS', '/', 'Upgrade', 'TLS/1.2'],
    ['websocket where there is none', '/healthz', 'Upgrade', 'websocket'],
    ['nonsense', '/socket.io/?EIO=4', 'Upgrade', 'x'],
    ['nothing', '/healthz', 'Upgrade', ''],
  ])('of %s is answered as HTTP/1.1', async (_, path, connection, upgrade) => {
    const { door, port } = await opened();
    // As Socket.IO does on the product's server: without a listener Node would not upgrade anything.
    door.server.on('upgrade', (_request, socket) => socket.destroy());
    const lines = [
      `GET ${path} HTTP/1.1`,
      'Host: x',
      `Connection: ${connection}, close`,
      `Upgrade: ${upgrade}`,
    ];
    expect(await raw(port, `${lines.join('\r\n')}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 OK/);
  });

  it('of a websocket at the sockets’ own address reaches them', async () => {
    const { door, port } = await opened();
    door.server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'));
    const request =
      'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: WebSocket\r\n\r\n';
    expect(await raw(port, request)).toMatch(/^HTTP\/1\.1 101/);
  });
});

describe('every answer, be it a page, data or an error', () => {
  it.each(['/', '/api/brands', '/healthz', '/_app/immutable/x.js', '/nothing/%ff'])(
    '%s says what keeps a browser safe',
    async (path) => {
      const { url } = await opened();
      const { headers } = await fetch(url + path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('strict-transport-security')).toBeNull();
    },
  );

  it('asks for https next time, once it was reached by it', async () => {
    const proxy = { trust: proxyTrust('loopback')! };
    const { url } = await opened(proxy);
    const { headers } = await fetch(url, { headers: { 'x-forwarded-proto': 'https' } });
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}$/);
  });
});

describe('that a request came by https', () => {
  it.each([
    [
      'is believed of a trusted proxy',
      { trust: proxyTrust('loopback')! },
      { 'x-forwarded-proto': 'https' },
      'https',
    ],
    ['is not believed of anybody', {}, { 'x-forwarded-proto': 'https' }, 'http'],
    [
      'is the nearest proxy’s word',
      { trust: proxyTrust('true')! },
      { 'x-forwarded-proto': 'https, http' },
      'http',
    ],
    [
      'follows from an https origin',
      { httpsHosts: new Set(['shop.example.com']) },
      { host: 'shop.example.com' },
      'https',
    ],
  ])('%s', async (_, over: Options, headers: Record<string, string>, scheme) => {
    const { port } = await opened(over);
    const request = ask({ port, path: '/api/x', headers }).end();
    const [response] = (await once(request, 'response')) as [AsyncIterable<Buffer>];
    let body = '';
    for await (const part of response) body += part.toString();
    expect(body).toBe(`GET ${scheme}`);
  });
});

it('a process that is asked to end still answers what it has begun, and takes nothing new', async () => {
  let answer = () => {};
  const begun = new Promise<void>((resolve) => {
    void opened({
      api: (_request, response) => {
        answer = () => response.end('done');
        resolve();
      },
    }).then(({ door, url }) => {
      slow = fetch(`${url}/api/slow`).then((each) => each.text());
      close = () => door.close();
      address = url;
    });
  });
  let slow: Promise<string>;
  let close: () => Promise<void>;
  let address = '';
  await begun;
  const closed = close!();
  await expect(fetch(`${address}/api/new`)).rejects.toThrow();
  answer();
  expect(await slow!).toBe('done');
  await closed;
});
