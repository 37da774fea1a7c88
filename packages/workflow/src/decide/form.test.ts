import type { FormField } from '@orderdesk/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facts } from '../testing/small-definition.ts';
import { checkForm } from './form.ts';

const label = { zh: '字段', en: 'Field' };
const field = (more: Partial<FormField>): FormField => ({ name: 'x', type: 'text', label, ...more });
const address = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '',
  street: '一路1号',
  postcode: '',
};
const codesFor = (one: FormField, value: unknown): unknown => {
  const refusal = checkForm('send', [one], value === undefined ? {} : { x: value }, facts);
  return refusal && (refusal.facts?.['errors'] as { code: string }[]).map(({ code }) => code);
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
    ['text too long', { maxLength: 2 }, 'abc', 'length'],
    ['control characters', {}, 'a\u0000b', 'characters'],
    ['text for a number', { type: 'number' }, '7', 'type'],
    ['no number at all', { type: 'number' }, Number.NaN, 'type'],
    ['too little', { type: 'number', min: 1 }, 0, 'min'],
    ['too much', { type: 'money', max: 1 }, 2, 'max'],
    ['part of a minor unit', { type: 'money' }, 1.5, 'type'],
    ['a day that never was', { type: 'date' }, '2026-02-29', 'type'],
    ['yes in words', { type: 'boolean' }, 'yes', 'type'],
    ['what is not on the list', { type: 'select', options: [{ value: 'a', label }] }, 'b', 'option'],
    ["another order's shipment", { type: 'shipment' }, 's9', 'shipment'],
    ['half an address', { type: 'address' }, { ...address, street: '' }, 'address'],
    ['an address with something else in it', { type: 'address' }, { ...address, note: 'x' }, 'address'],
  ])('refuses %s', (_, more, value, code) => {
    expect(codesFor(field(more), value)).toEqual([code]);
  });
  it('names the part of an address that is wrong', () => {
    const one = field({ type: 'address', label: { zh: '地址', en: 'Address' } });
    const refusal = checkForm('send', [one], { x: { ...address, street: '' } }, facts);
    expect(refusal?.text.en).toBe('Address: The address is not complete (street)');
    expect(refusal?.facts?.['errors']).toMatchObject([{ field: 'x.street', code: 'address' }]);
  });
  it('refuses a field it does not have', () => {
    expect(checkForm('send', [], { extra: 1 }, facts)?.facts?.['errors']).toEqual([
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
        checkForm('send', [field({ type })], { x: value }, facts);
      }),
    );
  });
});
