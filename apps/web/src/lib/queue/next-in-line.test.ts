import { buildRow } from '#lib/live/row.builder.ts';
import { describe, expect, it } from 'vitest';
import { NextInLine } from './next-in-line.ts';

const row = (n: number) => buildRow({ id: `o${n}`, number: `26-1000${n}-1` });
const [one, two, three] = [row(1), row(2), row(3)];

describe('after a decision the next order opens', () => {
  it('is the one below, though the decided one has left the list', () => {
    const line = new NextInLine();
    line.see([one, two, three], two.number);
    line.see([one, three], two.number);
    expect(line.after(two.number, [one, three])?.id).toBe('o3');
  });

  it('is the one above when there is none below, and none when all are done', () => {
    const line = new NextInLine();
    line.see([one, two], two.number);
    expect(line.after(two.number, [one])?.id).toBe('o1');
    expect(line.after(two.number, [])).toBeNull();
  });

  it('leaves out what somebody else has done meanwhile', () => {
    const line = new NextInLine();
    line.see([one, two, three], one.number);
    expect(line.after(one.number, [one, three])?.id).toBe('o3');
  });

  it('is the first of the list for an order that was opened from elsewhere', () => {
    expect(new NextInLine().after('26-99999-1', [two, three])?.id).toBe('o2');
  });
});
