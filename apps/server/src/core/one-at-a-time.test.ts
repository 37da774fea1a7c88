import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time.ts';

function steps() {
  const open: (() => void)[] = [];
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    await new Promise<void>((resolve) => open.push(resolve));
  });
  return { ask, finish: (n: number) => open[n]!(), runs: () => runs };
}

it('gives those who ask meanwhile one run more, begun after they asked', async () => {
  const { ask, finish, runs } = steps();
  const first = ask();
  const [second, third] = [ask(), ask()];
  expect(runs()).toBe(1);
  finish(0);
  await first;
  await Promise.resolve();
  expect(runs()).toBe(2);
  finish(1);
  await Promise.all([second, third]);
  expect(runs()).toBe(2);
  const fourth = ask();
  expect(runs()).toBe(3);
  finish(2);
  await fourth;
});

it('runs again after a failure', async () => {
  let runs = 0;
  const ask = oneAtATime(async () => {
    runs += 1;
    if (runs === 1) throw new Error('no');
  });
  const [first, second] = [ask(), ask()];
  await expect(first).rejects.toThrow('no');
  await second;
  expect(runs).toBe(2);
});
