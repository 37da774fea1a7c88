import { describe, expect, it } from 'vitest';
import { ARCHIVE_STATES, endedDays, endedUrl, stateIn, withoutEnded, withState } from './archive-filter.ts';

const asked = (text: string) => new URLSearchParams(text);

describe('what the list of all orders asks for', () => {
  it.each(ARCHIVE_STATES)('keeps the state %j in the address', (state) =>
    expect(stateIn(withState(asked('open=true&outcome=completed&q=lamp'), state))).toBe(state),
  );

  it('leaves the rest of the address as it was', () =>
    expect(withState(asked('q=lamp&endedFrom=2026-11-20'), 'completed').toString()).toBe(
      'q=lamp&endedFrom=2026-11-20&outcome=completed',
    ));

  it('never asks for running orders that ended on a day', () =>
    expect(endedDays(withState(asked('endedFrom=2026-11-20'), 'running'))).toBeNull());

  it('reads back the link of a figure', () => {
    const url = new URL(endedUrl('2026-11-20', 'cancelled'), 'http://desk');
    expect(stateIn(url.searchParams)).toBe('cancelled');
    expect(endedDays(url.searchParams)).toEqual({ from: '2026-11-20', to: '2026-11-20' });
    expect(endedDays(withoutEnded(url.searchParams))).toBeNull();
  });
});
