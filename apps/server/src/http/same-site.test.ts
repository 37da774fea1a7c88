import { hostname } from 'node:os';
import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './same-site.ts';

const NONE: ReadonlySet<string> = new Set();
const own = hostname().toLowerCase();

describe('a page is ours', () => {
  it.each([
    'localhost:3000',
    'desk.localhost:3000',
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.20:3000',
    '[fd00::20]:3000',
    `${own}:3000`,
    `${own.split('.')[0]}.local:3000`,
  ])('at %s, which is this machine and nobody else’s', (host) =>
    expect(isOwnOrigin(`http://${host}`, host, NONE)).toBe(true),
  );

  it.each(['evil.example', 'evil.example:3000', `${own}.evil.example`, 'localhost.evil.example'])(
    'not at %s, though the request names it as its host: a name can be pointed at any machine',
    (host) => expect(isOwnOrigin(`http://${host}`, host, NONE)).toBe(false),
  );

  it('at an address that ORIGINS names, whatever host a proxy asks for', () => {
    const trusted = new Set(['https://shop.example.com']);
    expect(isOwnOrigin('https://shop.example.com', 'server:3000', trusted)).toBe(true);
    expect(isOwnOrigin('http://shop.example.com', 'shop.example.com', trusted)).toBe(false);
  });

  it.each([
    ['http://localhost:5173', 'localhost:3000'],
    ['http://127.0.0.1:3000', 'localhost:3000'],
    ['http://192.168.1.21:3000', '192.168.1.20:3000'],
    ['null', 'localhost:3000'],
    ['http://localhost:3000', ''],
  ])('not %s asking %s', (origin, host) => expect(isOwnOrigin(origin, host, NONE)).toBe(false));
});
