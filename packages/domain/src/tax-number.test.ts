import { describe, expect, it } from 'vitest';
import { readTaxNumber } from './tax-number.ts';

describe('a tax number', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    // Public examples: Huawei Technologies, Tencent, Alibaba (China).
    ['914403001922038216', '914403001922038216'],
    ['9144030071526726XG', '9144030071526726XG'],
    [' 91330100799655058b ', '91330100799655058B'],
    ['９１４４０３００１９２２０３８２１６', '914403001922038216'],
    ['9144 0300 1922 0382 16', '914403001922038216'],
    ['HK-58214907', 'HK-58214907'],
    ['DE 123456789', 'DE 123456789'],
    ['12-3456789', '12-3456789'],
    ['91440300', '91440300'],
  ])('%j is kept as %j', (typed, kept) => expect(readTaxNumber(typed)).toEqual({ ok: true, value: kept }));

  it.each([
    ['914403001922038217', 'tax-number.check'],
    ['914403001922038O16', 'tax-number.check'],
    ['not a tax no', 'tax-number.malformed'],
    ['1234', 'tax-number.malformed'],
    ['税号123456', 'tax-number.malformed'],
    ['<b>123456</b>', 'tax-number.malformed'],
    ['1'.repeat(40), 'tax-number.malformed'],
  ])('%j is refused: %s', (typed, code) =>
    expect(readTaxNumber(typed)).toMatchObject({ ok: false, refusal: { code } }),
  );
});
