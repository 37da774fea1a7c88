import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { callerAt, socketAddress } from './client-address.ts';
import { isLoopbackHost, proxyTrust } from './trusted-proxies.ts';

describe('a trusted proxy', () => {
  it.each([
    ['true', '127.0.0.1', true],
    ['true', '::ffff:10.1.2.3', true],
    ['true', '203.0.113.9', false],
    ['false', '127.0.0.1', false],
    ['loopback, 203.0.113.0/24', '203.0.113.9', true],
    ['loopback', '10.0.0.1', false],
    ['2001:db8::/32', '2001:db8::7', true],
    ['198.51.100.7', '198.51.100.8', false],
    ['private', undefined, false],
  ])('by %j: %s is %s', (list, address, trusted) => expect(proxyTrust(list)!(address)).toBe(trusted));

  it.each(['yes', '10.0.0.0/33', '10.0.0.0/8/8', 'shop.example.com', '1', ''])('is not named by %j', (list) =>
    expect(proxyTrust(list)).toBeNull(),
  );
});

it('knows the names of this machine', () => {
  expect(['localhost', '127.0.0.1', '[::1]', 'x.localhost'].every(isLoopbackHost)).toBe(true);
  expect(['0.0.0.0', 'shop.example.com', '10.0.0.1'].some(isLoopbackHost)).toBe(false);
});

describe('the caller’s address', () => {
  const asked = (list: string, remoteAddress: string, forwarded?: string) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    return socketAddress({ headers, socket: { remoteAddress } as Socket }, proxyTrust(list)!);
  };

  it.each([
    ['the peer’s, whatever it says', 'false', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['the peer’s, when it is not the proxy', 'loopback', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['whom the proxy speaks for', 'loopback', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    [
      'not what the caller invented before it',
      'loopback',
      '127.0.0.1',
      '1.1.1.1, 203.0.113.9',
      '203.0.113.9',
    ],
    ['behind two trusted proxies', 'true', '127.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['the proxy’s own, when it says nothing', 'true', '127.0.0.1', undefined, '127.0.0.1'],
  ])('is %s', (_, list, peer, forwarded, address) => expect(asked(list, peer, forwarded)).toBe(address));
});

it.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '::1'],
  ['unknown', 'unknown'],
])('a caller at %s is counted as %s: of IPv6 each has a network of addresses', (address, caller) =>
  expect(callerAt(address)).toBe(caller),
);
