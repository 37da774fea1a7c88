import { describe, expect, it } from 'vitest';
import type { ChangedInHand } from '@orderdesk/store';
import { inHandAfter } from './changed-in-hand.ts';
import type { Made } from './steps-made.ts';

const told = (steps: readonly Made[]): ChangedInHand => steps.reduce(inHandAfter, {});
const changedGoods = (steps: readonly Made[]) => told(steps).goods ?? null;
const changedReceiver = (steps: readonly Made[]) => told(steps).receiver ?? null;

const story = (...steps: (string | [type: string, difference: object, asked?: true])[]): Made[] =>
  steps.map((step) => {
    const [type, difference, asked] = typeof step === 'string' ? [step] : step;
    return { type, ...(difference && { difference }), ...(asked && { asked }) } as never;
  });

describe('goods that were changed while somebody put them together', () => {
  const difference = { lines: [{ lineId: 'l1' }] };
  const CORRECT: [string, object] = ['correct', difference];

  it('are told until they are packed anew', () => {
    expect(changedGoods(story('startPicking', CORRECT))).toEqual(difference);
    expect(changedGoods(story('startPicking', CORRECT, 'startPicking'))).toEqual(difference);
    expect(changedGoods(story('startPicking', CORRECT, 'startPicking', 'finishPacking'))).toBeNull();
  });

  it('are told however much is said and done in between', () => {
    const talk = Array.from({ length: 500 }, () => 'reportProblem');
    expect(changedGoods(story('startPicking', ...talk, CORRECT, ...talk))).toEqual(difference);
  });

  it('are nobody’s news before picking, nor while a change is only asked for, nor when no goods are others', () => {
    expect(changedGoods(story(CORRECT, 'startPicking'))).toBeNull();
    expect(changedGoods(story('startPicking', ['requestChange', difference]))).toBeNull();
    expect(changedGoods(story('startPicking', ['answer', difference, true]))).toBeNull();
    expect(changedGoods(story('startPicking', ['correct', { lines: [] }]))).toBeNull();
  });

  it('are not those of another parcel, which was called off or came back', () => {
    expect(changedGoods(story('startPicking', ['callOff', difference]))).toBeNull();
    expect(changedGoods(story('startPicking', ['countIn', difference]))).toBeNull();
  });
});

describe('another receiver, while somebody has the order in hand', () => {
  const contact = { before: { name: '刘思琪', phone: '1' }, after: { name: '李先生', phone: '2' } };
  const changed: [string, object] = ['correct', { lines: [], contact }];

  it('is told with both sides until it has left', () => {
    expect(changedReceiver(story('startPicking', 'finishPacking', changed))).toEqual({ lines: [], contact });
    expect(changedReceiver(story('startPicking', changed, 'finishPacking'))).toEqual({ lines: [], contact });
    expect(changedReceiver(story('startPicking', changed, 'ship'))).toBeNull();
  });

  it('is no news before anybody has begun, nor while it is only asked for, nor when only goods change', () => {
    expect(changedReceiver(story(changed, 'startPicking'))).toBeNull();
    expect(changedReceiver(story('startPicking', ['requestChange', { lines: [], contact }]))).toBeNull();
    expect(changedReceiver(story('startPicking', ['answer', { lines: [], contact }, true]))).toBeNull();
    expect(changedReceiver(story('startPicking', ['correct', { lines: [{}] }]))).toBeNull();
  });
});
