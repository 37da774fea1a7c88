import { beforeEach, describe, expect, it } from 'vitest';
import { CheckedLines } from './checked-lines.svelte.ts';

describe('lines ticked off', () => {
  beforeEach(() => localStorage.clear());

  it('survive a reload, per parcel', () => {
    const first = new CheckedLines('s1');
    first.set('l1', true);
    first.set('l2', true);
    first.set('l1', false);
    expect([...new CheckedLines('s1').ids]).toEqual(['l2']);
    expect([...new CheckedLines('s2').ids]).toEqual([]);
  });

  it('are forgotten when the parcel is packed', () => {
    const lines = new CheckedLines('s1');
    lines.set('l1', true);
    lines.forget();
    expect([...new CheckedLines('s1').ids]).toEqual([]);
  });

  it('start empty when what was kept makes no sense', () => {
    localStorage.setItem('orderdesk.checked.s1', '{"a":');
    expect([...new CheckedLines('s1').ids]).toEqual([]);
  });
});
