import { beforeEach, describe, expect, it } from 'vitest';
import { CheckedLines } from './checked-lines.svelte.ts';

const line = (lineId: string, quantity = 1) => ({ lineId, quantity });
const ticked = (order: string, parcel: string, ...lines: ReturnType<typeof line>[]) => {
  const checked = new CheckedLines(order, parcel);
  return lines.map((one) => checked.has(one));
};

describe('lines ticked off', () => {
  beforeEach(() => localStorage.clear());

  it('survive a reload, for this parcel of this order alone', () => {
    const first = new CheckedLines('o1', 's1');
    first.set(line('l1'), true);
    first.set(line('l2'), true);
    first.set(line('l1'), false);
    expect(ticked('o1', 's1', line('l1'), line('l2'))).toEqual([false, true]);
    expect(ticked('o1', 's2', line('l2'))).toEqual([false]);
    expect(ticked('o2', 's1', line('l2'))).toEqual([false]);
  });

  it('are not picked yet where the line has become another quantity, and say how many were', () => {
    new CheckedLines('o1', 's1').set(line('l1', 13), true);
    const again = new CheckedLines('o1', 's1');
    expect([again.has(line('l1', 1)), again.pickedBefore(line('l1', 1))]).toEqual([false, 13]);
    again.set(line('l1', 1), true);
    expect([again.has(line('l1', 1)), again.pickedBefore(line('l1', 1))]).toEqual([true, null]);
  });

  it('are forgotten when the parcel is packed', () => {
    const lines = new CheckedLines('o1', 's1');
    lines.set(line('l1'), true);
    lines.forget();
    expect(ticked('o1', 's1', line('l1'))).toEqual([false]);
  });

  it('are kept for so many parcels only, the latest', () => {
    for (let nth = 0; nth < 60; nth += 1) new CheckedLines(`o${nth}`, 's1').set(line('l1'), true);
    expect(Object.keys(JSON.parse(localStorage.getItem('orderdesk.checked')!) as object)).toHaveLength(40);
  });

  it.each(['{"a":', '[]', 'null', '{"o1:s1": 5}', '{"o1:s1": {"at": 1, "ticks": [7]}}'])(
    'start empty when what was kept makes no sense: %s',
    (kept) => {
      localStorage.setItem('orderdesk.checked', kept);
      expect(ticked('o1', 's1', line('l1'))).toEqual([false]);
    },
  );
});
