import type { HistoryEntry } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { changedReceiver } from './changed-receiver.ts';

const contact = { before: { name: '刘思琪', phone: '1' }, after: { name: '李先生', phone: '2' } };
const story = (...steps: [type: string, difference?: object][]): HistoryEntry[] =>
  steps.map(
    ([type, difference], rev) =>
      ({ type, rev, ...(difference && { difference }) }) as unknown as HistoryEntry,
  );

describe('another receiver, while somebody has the order in hand', () => {
  it('is told with both sides until it has left', () => {
    const changed: [string, object] = ['correct', { lines: [], contact }];
    expect(changedReceiver(story(['startPicking'], ['finishPacking'], changed))).toEqual({ contact });
    expect(changedReceiver(story(['startPicking'], changed, ['finishPacking']))).toEqual({ contact });
    expect(changedReceiver(story(['startPicking'], changed, ['ship']))).toBeNull();
  });

  it('is no news before anybody has begun, nor while it is only asked for, nor when only goods change', () => {
    expect(changedReceiver(story(['correct', { lines: [], contact }], ['startPicking']))).toBeNull();
    expect(changedReceiver(story(['startPicking'], ['requestChange', { lines: [], contact }]))).toBeNull();
    expect(changedReceiver(story(['startPicking'], ['correct', { lines: [{}] }]))).toBeNull();
  });
});
