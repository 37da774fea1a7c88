import type { FormField } from '@orderdesk/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../testing/small-definition.ts';
import { readForm } from './form.ts';

const label = { zh: '字段', en: 'Field' };
const field = (more: Partial<FormField>): FormField => ({ name: 'x', type: 'text', label, ...more });
const address = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '一路1号',
  postcode: '',
};
const codesFor = (one: FormField, value: unknown): unknown => {
  const read = readForm('send', [one], value === undefined ? {} : { x: value }, facts);
  return read.ok ? null : (read.refusal.facts?.['errors'] as { code: string }[]).map(({ code }) => code);
};

describe('the form of an event', () => {
  it.each<[string, Partial<FormField>, unknown]>([
    ['text', {}, 'hello'],
    ['nothing where nothing is required', {}, undefined],
    ['text of exactly the length', { maxLength: 2 }, '𠮷𠮷'],
    ['lines of text', { type: 'textarea' }, 'a\nb'],
    ['a number', { type: 'number', min: 1, max: 2 }, 1.5],
    ['an amount', { type: 'money', min: 0 }, 0],
    ['a date', { type: 'date' }, '2028-02-29'],
    ['no', { type: 'boolean', required: true }, false],
    ['an option', { type: 'select', options: [{ value: 'a', label }] }, 'a'],
    ["one of the order's shipments", { type: 'shipment' }, 's1'],
    ['an address', { type: 'address' }, address],
    ['a carrier', { type: 'carrier' }, 'SF'],
  ])('takes %s', (_, more, value) => {
    expect(codesFor(field(more), value)).toBeNull();
  });
  it.each<[string, Partial<FormField>, unknown, string]>([
    ['a missing value', { required: true }, undefined, 'required'],
    ['a blank one', { required: true }, '  ', 'required'],
    ['a number for text', {}, 7, 'type'],
    ['text too long', { maxLength: 2 }, 'abc', 'text.too-long'],
    ['control characters', {}, 'a\u0000b', 'text.control-characters'],
    ['text for a number', { type: 'number' }, '7', 'type'],
    ['no number at all', { type: 'number' }, Number.NaN, 'type'],
    ['too little', { type: 'number', min: 1 }, 0, 'min'],
    ['too much', { type: 'money', max: 1 }, 2, 'max'],
    ['part of a minor unit', { type: 'money' }, 1.5, 'type'],
    ['a day that never was', { type: 'date' }, '2026-02-29', 'type'],
    ['yes in words', { type: 'boolean' }, 'yes', 'type'],
    ['what is not on the list', { type: 'select', options: [{ value: 'a', label }] }, 'b', 'option'],
    ["another order's shipment", { type: 'shipment' }, 's9', 'shipment'],
    ['half an address', { type: 'address' }, { ...address, street: '' }, 'address.street-missing'],
    ['an address with something else in it', { type: 'address' }, { ...address, note: 'x' }, 'address'],
  ])('refuses %s', (_, more, value, code) => {
    expect(codesFor(field(more), value)).toEqual([code]);
  });
  it('names the part of an address that is wrong', () => {
    const one = field({ type: 'address', label: { zh: '地址', en: 'Address' } });
    const read = readForm('send', [one], { x: { ...address, street: '' } }, facts);
    const refusal = read.ok ? null : read.refusal;
    expect(refusal?.text.en).toBe('Address: Please give the street and number');
    expect(refusal?.facts?.['errors']).toMatchObject([{ field: 'x.street', code: 'address.street-missing' }]);
  });
  it.each([
    ['min', 0, '不能小于 ¥0.01', 'At least ¥0.01'],
    ['max', 100_000_001, '不能大于 ¥1,000,000.00', 'At most ¥1,000,000.00'],
  ])('says the bound of an amount (%s) as money', (code, value, zh, en) => {
    const amount = field({ type: 'money', min: 1, max: 100_000_000 });
    const read = readForm('send', [amount], { x: value }, facts);
    expect(read.ok || read.refusal.facts?.['errors']).toEqual([{ field: 'x', code, text: { zh, en } }]);
  });
  it('refuses a field it does not have', () => {
    const read = readForm('send', [], { extra: 1 }, facts);
    expect(read.ok || read.refusal.facts?.['errors']).toEqual([
      { field: 'extra', code: 'unknown', text: { zh: '没有这个字段', en: 'There is no such field' } },
    ]);
  });
  it('never throws, whatever comes', () => {
    const types: FormField['type'][] = [
      'text',
      'textarea',
      'number',
      'money',
      'date',
      'boolean',
      'select',
      'shipment',
      'address',
      'carrier',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.anything(), (type, value) => {
        readForm('send', [field({ type })], { x: value }, facts);
      }),
    );
  });

  it.each<[string, Partial<FormField>, unknown, string]>([
    ['900,000 blanks', { type: 'textarea' }, ' '.repeat(900_000), 'text.too-long'],
    [
      '900,000 blanks in a street',
      { type: 'address' },
      { ...address, street: ' '.repeat(900_000) },
      'text.too-long',
    ],
    ['a turned direction', {}, 'a\u202eb', 'text.direction'],
    ['two lines where there is one', {}, 'a\nb', 'text.control-characters'],
    ['blanks for an address', { type: 'address' }, '   ', 'address'],
    ['nothing for an address', { type: 'address' }, '', 'address'],
    ['null for an address', { type: 'address' }, null, 'address'],
    ['a list for an address', { type: 'address' }, [], 'address'],
    ['an unknown country', { type: 'address' }, { ...address, country: 'ZZ' }, 'address.country-unknown'],
    [
      'a city of another province',
      { type: 'address' },
      { ...address, city: '杭州市' },
      'address.city-elsewhere',
    ],
    ['invisible characters for a text', { required: true }, '\u200b\u3164', 'required'],
    ['an empty text for an amount', { type: 'money' }, '', 'type'],
    ['null for a number', { type: 'number' }, null, 'type'],
  ])('refuses %s, beside the field', (_, more, value, code) => {
    expect(codesFor(field(more), value)).toEqual([code]);
  });

  const kept = (more: Partial<FormField>, value: unknown): unknown => {
    const read = readForm('send', [field(more)], { x: value }, facts);
    return read.ok ? read.value : read.refusal.code;
  };
  it('gives what is kept: the text without its blanks, the address in one spelling', () => {
    expect(kept({}, '  hello ')).toEqual({ x: 'hello' });
    expect(kept({ type: 'address' }, { ...address, region: '廣東', city: 'Shenzhen' })).toEqual({
      x: address,
    });
    expect(
      kept({ type: 'address' }, { country: 'CN', region: '湖北', city: '仙桃', street: '一路1号' }),
    ).toEqual({
      x: { ...address, region: '湖北省', city: '仙桃市', district: '' },
    });
  });
  it('gives nothing where nothing was given: absent, or a text of blanks', () => {
    expect(readForm('send', [field({})], {}, facts)).toEqual({ ok: true, value: {} });
    expect(kept({}, '   ')).toEqual({});
  });
});
