import { describe, expect, it } from 'vitest';
import { readTaxNumber, taxNumberKey } from './tax-number.ts';

describe('a tax number', () => {
  it.each([
    ['', ''],
    ['  ', ''],
    // Public examples: Huawei Technologies, Tencent, Alibaba (China), TSMC.
    ['914403001922038216', '914403001922038216'],
    ['9144030071526726XG', '9144030071526726XG'],
    [' 91330100799655058b ', '91330100799655058B'],
    ['９１４４０３００１９２２０３８２１６', '914403001922038216'],
    ['9144 0300 1922 0382 16', '914403001922038216'],
    ['914403001-92203821-6', '914403001922038216'],
    ['统一社会信用代码：914403001922038216', '914403001922038216'],
    ['税号 914403001922038216', '914403001922038216'],
    ['440301192203821', '440301192203821'],
    ['4403 0119 2203 821', '440301192203821'],
    ['110108780512301', '110108780512301'],
    ['HK-58214907', 'HK-58214907'],
    ['hk 58214907', 'HK-58214907'],
    ['HKBR 58214907', 'HK-58214907'],
    ['BR No. 58214907', '58214907'],
    ['香港 58214907', 'HK-58214907'],
    ['58214907-000-06-24-5', 'HK-58214907'],
    ['58214907-000', 'HK-58214907'],
    ['58214907', '58214907'],
    ['TW22099131', 'TW-22099131'],
    ['台灣 22099131', 'TW-22099131'],
    ['統一編號：22099131', '22099131'],
    ['TW-10458575', 'TW-10458575'],
    ['澳门 12345 SO', 'MO-12345'],
    ['MO 81234567', 'MO-81234567'],
    ['DE 123456789', 'DE 123456789'],
    ['12-3456789', '12-3456789'],
    ['123-45-67890', '123-45-67890'],
    ['27AAPFU0939F1ZV', '27AAPFU0939F1ZV'],
    ['91440300', '91440300'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(readTaxNumber(typed)).toEqual({ ok: true, value: kept });
    expect(readTaxNumber(kept)).toEqual({ ok: true, value: kept });
  });

  it.each([
    ['914403001922038217', 'tax-number.check'],
    ['914403001922038O16', 'tax-number.check'],
    ['91440300192203821', 'tax-number.length'],
    ['9144030019220382166', 'tax-number.length'],
    ['9144030019220382', 'tax-number.length'],
    ['9144030019', 'tax-number.length'],
    ['91440300MA5F8K2X3', 'tax-number.length'],
    ['440301192203822', 'tax-number.check'],
    ['990301192203821', 'tax-number.check'],
    ['4403011922038211', 'tax-number.length'],
    ['12345678901234567890', 'tax-number.length'],
    ['HK-5821490', 'tax-number.length'],
    ['HK-582149071', 'tax-number.length'],
    ['TW-22099132', 'tax-number.check'],
    ['TW-2209913', 'tax-number.length'],
    ['MO-1234', 'tax-number.length'],
    ['not a tax no', 'tax-number.malformed'],
    ['1234', 'tax-number.malformed'],
    ['税号', 'tax-number.malformed'],
    ['公司123456', 'tax-number.malformed'],
    ['<b>123456</b>', 'tax-number.malformed'],
    ['1'.repeat(40), 'tax-number.length'],
  ])('%j is refused: %s', (typed, code) =>
    expect(readTaxNumber(typed)).toMatchObject({ ok: false, refusal: { code } }),
  );

  it.each([
    ['914403001922038216', '9144 0300 1922 0382 16'],
    ['914403001922038216', '440301192203821'],
    ['HK-58214907', '58214907'],
    ['HK-58214907', '58214907-000-06-24-5'],
    ['TW-22099131', '統編 22099131'],
    ['DE 123456789', 'de123456789'],
  ])('%j and %j are one company’s', (one, other) => expect(taxNumberKey(one)).toBe(taxNumberKey(other)));

  it.each([
    ['914403001922038216', '9144030071526726XG'],
    ['110108780512301', '310108780512301'],
    ['DE 123456789', 'FR 123456789'],
  ])('%j and %j are not', (one, other) => expect(taxNumberKey(one)).not.toBe(taxNumberKey(other)));
});
