import { describe, expect, it } from 'vitest';
import { checkContact, normalizePhone } from './contact.ts';

describe('phone numbers', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['0755-86012345', '075586012345'],
    ['(010) 62345678', '01062345678'],
    ['+86 755 8601 2345', '075586012345'],
    ['+86 400-820-8820', '4008208820'],
    ['0755-86012345 转 802', '075586012345x802'],
    ['400-820-8820', '4008208820'],
    ['+49 30 901820', '+4930901820'],
    ['+1 (415) 555-0100', '+14155550100'],
    ['0044 20 7946 0000', '+442079460000'],
  ])('%s is understood', (typed, number) => {
    expect(normalizePhone(typed)).toBe(number);
  });
  it.each([
    '',
    '12800138000',
    '1380013800',
    '86012345',
    '+86 12345',
    '+0123456789',
    'call me',
    '1'.repeat(500),
  ])('%.20s is not', (typed) => {
    expect(normalizePhone(typed)).toBeNull();
  });
});

describe('the receiver', () => {
  it('has a name and a number', () => {
    expect(checkContact({ name: '李伟', phone: '13800138000' })).toEqual([]);
  });
  it('is told what is missing, field by field', () => {
    expect(
      checkContact({ name: ' ', phone: '1' }).map(({ field, refusal }) => [field, refusal.code]),
    ).toEqual([
      ['name', 'contact.name-missing'],
      ['phone', 'contact.phone-malformed'],
    ]);
  });
});
