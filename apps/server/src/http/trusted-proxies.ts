import { BlockList, isIP } from 'node:net';

/** Whether what this peer says of others (whom it speaks for, and whether they came by https) is believed. */
export type ProxyTrust = (address: string | undefined) => boolean;

type Subnet = readonly [address: string, prefix: number];

const LOOPBACK: readonly Subnet[] = [
  ['127.0.0.0', 8],
  ['::1', 128],
];
const PRIVATE: readonly Subnet[] = [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['fc00::', 7],
  ['fe80::', 10],
];
const WORDS: Readonly<Record<string, readonly Subnet[]>> = {
  loopback: LOOPBACK,
  private: PRIVATE,
  true: [...LOOPBACK, ...PRIVATE],
  false: [],
};
export const PROXY_WORDS = '`loopback`, `private`';

export const nobody: ProxyTrust = () => false;

/** By a list of addresses, networks and words; null when one of them is none of these. */
export function proxyTrust(list: string): ProxyTrust | null {
  const trusted = new BlockList();
  for (const each of list.split(',').map((part) => part.trim().toLowerCase())) {
    const subnets = Object.hasOwn(WORDS, each) ? WORDS[each]! : subnetOf(each);
    if (!subnets) return null;
    for (const [address, prefix] of subnets) trusted.addSubnet(address, prefix, familyOf(address));
  }
  return (address) => {
    const plain = plainAddress(address ?? '');
    return isIP(plain) > 0 && trusted.check(plain, familyOf(plain));
  };
}

function subnetOf(text: string): Subnet[] | null {
  const [address = '', bits, ...more] = text.split('/');
  const longest = isIP(address) === 4 ? 32 : 128;
  const prefix = bits === undefined ? longest : /^\d{1,3}$/.test(bits) ? Number(bits) : -1;
  if (isIP(address) === 0 || more.length > 0 || prefix < 0 || prefix > longest) return null;
  return [[address, prefix]];
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** An IPv4 address that a dual-stack socket tells as IPv6. */
export const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const loopback = proxyTrust('loopback')!;

export const isLoopback: ProxyTrust = (address) => loopback(address);

/** Whether a name or an address is this machine's own, which no other can reach. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host.endsWith('.localhost') || loopback(host.replace(/^\[|\]$/g, ''));
