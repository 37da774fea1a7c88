import { describe, expect, it } from 'vitest';
import { HeldKeys } from './held-keys.ts';

describe('keys pressed while the list loads', () => {
  it('are done in their order once it is there, and only once', () => {
    const keys = new HeldKeys();
    expect((['next', 'next', 'open'] as const).map((key) => keys.hold(key))).toEqual([true, true, true]);
    expect(keys.release()).toEqual(['next', 'next', 'open']);
    expect(keys.release()).toEqual([]);
  });

  it('never decide about a row that nobody has seen', () => {
    const keys = new HeldKeys();
    expect((['claim', 'release', 'assign'] as const).map((key) => keys.hold(key))).toEqual([
      false,
      false,
      false,
    ]);
    expect(keys.release()).toEqual([]);
  });

  it('are few: a key that is held down moves no further', () => {
    const keys = new HeldKeys();
    for (let press = 0; press < 500; press += 1) keys.hold('next');
    expect(keys.release().length).toBeLessThanOrEqual(20);
  });
});
