import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { NO_RATES, memoryRates, RATES } from '../rates/rates.ts';
import { nobody } from '../http/trusted-proxies.ts';
import { socketQuota } from './socket-quota.ts';

const request = { headers: {}, socket: { remoteAddress: '203.0.113.9' } } as unknown as IncomingMessage;

it('a person has so many sockets at once, and another their own', async () => {
  const rates = memoryRates();
  const quota = socketQuota(rates, nobody, () => 0);
  for (let n = 0; n < rates.sockets; n += 1) expect(quota.hold('mei')).toBe(true);
  expect(await quota.refuse(request, 'mei')).toBe('socket.too-many');
  expect(quota.hold('mei')).toBe(false);
  quota.release('mei');
  expect(await quota.refuse(request, 'tom')).toBeNull();
  quota.release('mei');
  expect(await quota.refuse(request, 'mei')).toBeNull();
});

it('opening and closing over and over has a rate', async () => {
  const quota = socketQuota(memoryRates(), nobody, () => 0);
  const answers: (string | null)[] = [];
  for (let n = 0; n <= RATES.staff.connect.points; n += 1) answers.push(await quota.refuse(request, 'mei'));
  expect(answers.filter((answer) => answer === null)).toHaveLength(RATES.staff.connect.points);
  expect(answers.at(-1)).toBe('socket.too-many');
});

it('all sockets of a person share what they may say', () => {
  const quota = socketQuota(NO_RATES, nobody, () => 0);
  quota.hold('mei');
  quota.hold('mei');
  expect(quota.budget('mei')).toBe(quota.budget('mei'));
  while (quota.budget('mei').take(10));
  quota.hold('tom');
  expect(quota.budget('tom').take(10)).toBe(true);
  expect(quota.budget('nobody').take(1)).toBe(false);
});
