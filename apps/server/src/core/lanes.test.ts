import { expect, it } from 'vitest';
import { Crowded } from './at-most.ts';
import { lanes } from './lanes.ts';

const work = () => {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { end, done };
};

it('what is done under one key is done one after the other, beside what is done under others', async () => {
  const run = lanes(3);
  const begun: string[] = [];
  const one = work();
  const first = run.run('a', async () => {
    begun.push('a1');
    await one.done;
  });
  const second = run.run('a', async () => void begun.push('a2'));
  await run.run('b', async () => void begun.push('b1'));
  expect(begun).toEqual(['a1', 'b1']);
  one.end();
  await Promise.all([first, second]);
  expect(begun).toEqual(['a1', 'b1', 'a2']);
  expect(run.size).toBe(0);
});

it('a full lane refuses, and only that one', async () => {
  const run = lanes(1);
  const one = work();
  const held = [run.run('a', () => one.done), run.run('a', () => one.done)];
  await expect(run.run('a', () => one.done)).rejects.toBeInstanceOf(Crowded);
  await expect(run.run('b', () => Promise.resolve('in'))).resolves.toBe('in');
  one.end();
  await Promise.all(held);
  expect(run.size).toBe(0);
});
