import type { Person } from '@orderdesk/domain';
import { describe, expect, it, vi } from 'vitest';
import { sessionCache } from './session-cache.ts';

const person = (id: string, permissionVersion = 1) => ({ id, permissionVersion }) as Person;

describe('session cache', () => {
  it('asks once for many and again after its time', async () => {
    let now = 0;
    const cache = sessionCache(1000, () => now);
    const load = vi.fn(async () => person('a'));
    await Promise.all([cache.get('x', load), cache.get('x', load)]);
    expect(load).toHaveBeenCalledTimes(1);
    now = 1001;
    await cache.get('x', load);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('forgets a person, also one whose rights are being read', async () => {
    const cache = sessionCache(1000, () => 0);
    let answer = (_: Person): void => undefined;
    const slow = cache.get('x', () => new Promise<Person>((resolve) => (answer = resolve)));
    cache.forget('a');
    answer(person('a', 1));
    await slow;
    await expect(cache.get('x', async () => person('a', 2))).resolves.toMatchObject({ permissionVersion: 2 });
    cache.forget('someone-else');
    await expect(cache.get('x', async () => person('a', 3))).resolves.toMatchObject({ permissionVersion: 2 });
  });

  it('keeps neither strangers nor failures, and only so many', async () => {
    const cache = sessionCache(1000, () => 0, 2);
    await expect(cache.get('x', async () => null)).resolves.toBeNull();
    await expect(cache.get('x', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    await expect(cache.get('x', async () => person('a'))).resolves.toMatchObject({ id: 'a' });
    await cache.get('y', async () => person('b'));
    await cache.get('z', async () => person('c'));
    const again = vi.fn(async () => person('a'));
    await cache.get('x', again);
    expect(again).toHaveBeenCalled();
  });
});
