import { describe, expect, it } from 'vitest';
import { looksLikeAnother, readTracking } from './tracking-number.ts';

describe('a tracking number', () => {
  it.each([
    ['SF1012006732451', 'SF1012006732451'],
    [' ＳＦ 1012 0067 3245 1 ', 'SF1012006732451'],
    ['JDVA00012345678-1-1', 'JDVA00012345678-1-1'],
    ['1', '1'],
  ])('is taken as it is printed: %j', (typed, kept) => {
    expect(readTracking(typed)).toEqual({ ok: true, value: kept });
  });

  it.each(['？？', '??', 'abc', '-', '', '单号 12', 'SF/1'])('is not %j', (typed) => {
    expect(readTracking(typed)).toMatchObject({ ok: false, refusal: { code: 'tracking.malformed' } });
  });

  it('is one: two of them run together are none', () => {
    for (const typed of ['SF1234567890123 SF1234567890124', 'SF1234567890123，SF1234567890124'])
      expect(readTracking(typed)).toMatchObject({ ok: false, refusal: { code: 'tracking.several' } });
  });

  it.each([
    ['顺丰速运 SF Express', 'SF1012006732451', false],
    ['顺丰', '101200673245', false],
    ['顺丰速运 SF Express', 'YT1234567890123', true],
    ['EMS 邮政特快', 'EA123456789CN', false],
    ['DHL', '123', true],
    ['自己的车队', '7', false],
  ])('of %s, %s: does it look like another’s? %s', (carrier, tracking, odd) => {
    expect(looksLikeAnother(carrier, tracking)).toBe(odd);
  });
});
