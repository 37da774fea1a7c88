import type { HistoryEntry } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { changedGoods } from './changed-goods.ts';

const difference = { lines: [{ lineId: 'l1' }] };
const story = (...types: (string | [string, object])[]): HistoryEntry[] =>
  types.map((step, rev) => {
    const [type, rest] = typeof step === 'string' ? [step, {}] : step;
    return { type, rev, ...rest } as unknown as HistoryEntry;
  });
const CORRECT: [string, object] = ['correct', { difference }];

describe('goods that were changed while somebody put them together', () => {
  it('are told until they are packed anew', () => {
    expect(changedGoods(story('startPicking', CORRECT))).toEqual(difference);
    expect(changedGoods(story('startPicking', CORRECT, 'startPicking'))).toEqual(difference);
    expect(changedGoods(story('startPicking', CORRECT, 'startPicking', 'finishPacking'))).toBeNull();
  });

  it('are nobody’s news before picking, nor while a change is only asked for, nor when no goods are others', () => {
    expect(changedGoods(story(CORRECT, 'startPicking'))).toBeNull();
    expect(changedGoods(story('startPicking', ['requestChange', { difference }]))).toBeNull();
    expect(changedGoods(story('startPicking', ['correct', { difference: { lines: [] } }]))).toBeNull();
  });
});
