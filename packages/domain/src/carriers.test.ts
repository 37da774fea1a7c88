import { describe, expect, it } from 'vitest';
import { CARRIERS, readCarrier } from './carriers.ts';
import { looksLikeAnother } from './tracking-number.ts';

describe('a carrier', () => {
  it.each([
    ['sf', '顺丰速运 SF Express'],
    ['ＳＦ', '顺丰速运 SF Express'],
    [' 顺丰 速运 ', '顺丰速运 SF Express'],
    ['sf express', '顺丰速运 SF Express'],
    ['dhl', 'DHL'],
    ['中国邮政', 'EMS 邮政特快'],
    ['自己的车队', '自己的车队'],
    ['S.F. Brothers Ltd.', 'S.F. Brothers Ltd.'],
  ])('that is listed has one name, another its own: %j', (typed, name) => {
    expect(readCarrier(typed)).toEqual({ ok: true, value: name });
  });

  it.each(['http://evil.example/a', 'evil.example/a', 'www.sf-express.com', 'a@b.example', 'sf.com'])(
    'is no page and no mailbox: %s',
    (typed) => {
      expect(readCarrier(typed)).toMatchObject({ ok: false, refusal: { code: 'carrier.address' } });
    },
  );

  it.each(['无', '.', '', '12345', 'x', '--'])('has a name people can read, unlike %j', (typed) => {
    expect(readCarrier(typed)).toMatchObject({ ok: false, refusal: { code: 'carrier.nameless' } });
  });

  it('of the list has numbers that are known', () => {
    expect(CARRIERS.filter((name) => !looksLikeAnother(name, '0'))).toEqual([]);
  });
});
