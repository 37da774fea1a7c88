import { describe, expect, it } from 'vitest';
import { atMost, Crowded } from './at-most.ts';

describe('at most so many', () => {
  it('run at a time, in their order, and no more wait than may', async () => {
    const run = atMost(2, 3);
    const done: number[] = [];
    const finish: (() => void)[] = [];
    let running = 0;
    let most = 0;
    const job = (n: number) =>
      run(async () => {
        most = Math.max(most, (running += 1));
        await new Promise<void>((resolve) => finish.push(resolve));
        running -= 1;
        done.push(n);
      });
    const jobs = [1, 2, 3, 4, 5].map(job);
    await expect(job(6)).rejects.toBeInstanceOf(Crowded);
    while (done.length < 5) {
      finish.shift()?.();
      await Promise.resolve();
    }
    await Promise.all(jobs);
    expect({ most, done }).toEqual({ most: 2, done: [1, 2, 3, 4, 5] });
  });

  it('give their place back when they fail', async () => {
    const run = atMost(1, 1);
    await expect(run(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(run(async () => 'yes')).resolves.toBe('yes');
  });
});

it('who goes first is not kept behind those who wait, nor refused because they are many', async () => {
  const run = atMost(1, 1);
  const begun: string[] = [];
  let end = (): void => undefined;
  const held = run(() => new Promise<void>((resolve) => (end = resolve)));
  const stranger = run(async () => void begun.push('stranger'));
  await expect(run(() => Promise.resolve())).rejects.toBeInstanceOf(Crowded);
  const known = run(async () => void begun.push('known'), true);
  end();
  await Promise.all([held, stranger, known]);
  expect(begun).toEqual(['known', 'stranger']);
});
