import { describe, expect, it } from 'vitest';
import type { FormField } from './form.ts';
import { dataOf, sharedFields, writtenIn } from './form-readers.ts';

const label = { zh: '字段', en: 'Field' };
const FORM: FormField[] = [
  { name: 'note', type: 'textarea', label },
  { name: 'reason', type: 'textarea', label, reader: 'customer' },
  { name: 'tracking', type: 'text', label, reader: 'staff' },
  { name: 'amount', type: 'money', label, reader: 'customer' },
];
const DATA = { note: 'haggles every time', reason: 'Sold out', tracking: 'SF1', amount: 80, unknown: 'x' };

describe('what was given in a form is private unless its field says that the customer reads it', () => {
  it('keeps fields that name no reader, name staff, or are no fields at all from the customer', () => {
    expect(dataOf(DATA, sharedFields(FORM, false))).toEqual({ reason: 'Sold out', amount: 80 });
  });
  it('does the same to what notifications quote', () => {
    expect(writtenIn(FORM, DATA, false)).toEqual({
      staff: 'haggles every time · Sold out · SF1',
      customer: 'Sold out',
    });
    expect(writtenIn(FORM, { note: 'private' }, false)).toEqual({ staff: 'private', customer: null });
  });
  it('lets customers read what they wrote themselves', () => {
    expect(sharedFields(FORM, true)).toEqual(['note', 'reason', 'tracking', 'amount']);
    expect(writtenIn(FORM, { note: 'mine' }, true)).toEqual({ staff: 'mine', customer: 'mine' });
  });
});
