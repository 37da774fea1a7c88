import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLogger } from '../observe/logger.ts';
import { type Poller, poller } from './poller.ts';

let started: Poller;
beforeEach(() => void vi.useFakeTimers());
afterEach(async () => {
  await started.stop();
  vi.useRealTimers();
});

function counting(handles: (round: number) => number) {
  let rounds = 0;
  started = poller({
    name: 'counting',
    idleMs: 1000,
    restMs: 200,
    log: createLogger('silent'),
    round: async () => handles((rounds += 1)),
  });
  return { rounds: () => rounds, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) };
}

it('looks again only after a while when there was nothing', async () => {
  const { rounds, pass } = counting(() => 0);
  await pass(999);
  expect(rounds()).toBe(1);
  await pass(1);
  expect(rounds()).toBe(2);
});

it('goes on while there is work, at its own pace', async () => {
  const { rounds, pass } = counting((round) => (round <= 3 ? 1 : 0));
  await pass(199);
  expect(rounds()).toBe(1);
  await pass(401);
  expect(rounds()).toBe(4);
  await pass(999);
  expect(rounds()).toBe(4);
});

it('begins at once when it is nudged after a rest', async () => {
  const { rounds, pass } = counting(() => 0);
  await pass(500);
  started.nudge();
  await pass(0);
  expect(rounds()).toBe(2);
});

it('makes one round of many nudges', async () => {
  const { rounds, pass } = counting(() => 0);
  await pass(0);
  for (let n = 0; n < 20; n += 1) started.nudge();
  await pass(0);
  expect(rounds()).toBe(1);
  await pass(200);
  expect(rounds()).toBe(2);
});

it('ends in the middle of a pause', async () => {
  const { rounds, pass } = counting(() => 1);
  await pass(10);
  await started.stop();
  await pass(5000);
  expect(rounds()).toBe(1);
});

it('survives a round that fails', async () => {
  const { rounds, pass } = counting((round) => {
    if (round === 1) throw new Error('no database');
    return 0;
  });
  await pass(1000);
  expect(rounds()).toBe(2);
});
