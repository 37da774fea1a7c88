import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { PAUSE_MS, Pauses } from './pauses.ts';
import { LONGEST_WAIT_MS, Turns } from './turns.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('takes what one person writes one after the other, and others’ besides', async () => {
  const turns = new Turns();
  const begun: string[] = [];
  const write = async (person: string, name: string) => {
    const end = await turns.take(person);
    begun.push(name);
    return end;
  };
  const first = write('mei', 'first');
  const second = write('mei', 'second');
  const third = write('mei', 'third');
  const other = write('tom', 'other');
  await vi.advanceTimersByTimeAsync(10);
  expect(begun.toSorted()).toEqual(['first', 'other']);
  (await first)();
  await vi.advanceTimersByTimeAsync(10);
  expect(begun.at(-1)).toBe('second');
  (await second)();
  await vi.advanceTimersByTimeAsync(10);
  expect(begun.at(-1)).toBe('third');
  (await third)();
  (await other)();
  await vi.advanceTimersByTimeAsync(1);
  expect(turns.size).toBe(0);
});

it('lets a request go on when the one before it takes long', async () => {
  const turns = new Turns();
  await turns.take('mei');
  let isOn = false;
  void turns.take('mei').then(() => (isOn = true));
  await vi.advanceTimersByTimeAsync(LONGEST_WAIT_MS - 1);
  expect(isOn).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isOn).toBe(true);
});

it('keeps a refusal back for a moment, and only so many at once', async () => {
  const pauses = new Pauses();
  let answered = 0;
  for (let n = 0; n < 50; n += 1) void pauses.take('mei').then(() => (answered += 1));
  await vi.advanceTimersByTimeAsync(0);
  expect(answered).toBe(30);
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(answered).toBe(50);
});
