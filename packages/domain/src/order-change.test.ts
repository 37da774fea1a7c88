import { describe, expect, it } from 'vitest';
import { readChange } from './order-change.ts';

const problemsOf = (value: unknown) => {
  const read = readChange(value);
  return 'problems' in read ? read.problems.map(({ part, code }) => [part, code]) : [];
};
const valueOf = (value: unknown) => {
  const read = readChange(value);
  return 'value' in read ? read.value : read;
};

describe('a change as it is sent', () => {
  it('is kept as it is, with what it says and nothing else', () => {
    const change = {
      lines: [{ lineId: 'l1', quantity: 0 }],
      added: [{ productId: 'p1', unitId: 'each', quantity: 3 }],
      contact: { name: '王梅', phone: '0755-88888888-801' },
      delivery: 'pickup',
      total: 12_300,
    };
    expect(valueOf(change)).toEqual(change);
  });

  it('that changes nothing is not given, whatever total it names', () => {
    expect(valueOf({})).toBeUndefined();
    expect(valueOf({ lines: [], added: [], total: 5 })).toBeUndefined();
  });

  it('has the parts of an address that are absent as empty ones', () => {
    expect(valueOf({ address: { country: 'CN', city: '深圳市' } })).toEqual({
      address: { country: 'CN', region: '', city: '深圳市', district: '', street: '', postcode: '' },
    });
  });

  it.each([
    ['text', 'lamp', undefined, 'change'],
    ['a list', [], undefined, 'change'],
    ['nothing', null, undefined, 'change'],
    ['an unknown part', { price: 1 }, 'price', 'unknown'],
    ['a prototype', JSON.parse('{"__proto__": {"lines": []}}') as unknown, '__proto__', 'unknown'],
    ['half a piece', { lines: [{ lineId: 'l1', quantity: 0.5 }] }, 'lines', 'lines'],
    ['less than nothing', { lines: [{ lineId: 'l1', quantity: -1 }] }, 'lines', 'lines'],
    ['a quantity in words', { lines: [{ lineId: 'l1', quantity: '2' }] }, 'lines', 'lines'],
    ['more than anybody has', { lines: [{ lineId: 'l1', quantity: 1e9 }] }, 'lines', 'lines'],
    ['none of a new product', { added: [{ productId: 'p', unitId: 'each', quantity: 0 }] }, 'added', 'lines'],
    ['an odd id', { added: [{ productId: '$gt', unitId: 'each', quantity: 1 }] }, 'added', 'lines'],
    ['one line twice', { lines: [1, 2].map((quantity) => ({ lineId: 'l1', quantity })) }, 'lines', 'lines'],
    ['a line without end', { lines: Array(201).fill({ lineId: 'l', quantity: 1 }) }, 'lines', 'lines'],
    ['an address in words', { address: 'here' }, 'address', 'address'],
    ['a number for a street', { address: { street: 5 } }, 'address', 'address'],
    ['an endless name', { contact: { name: 'a'.repeat(301), phone: '1' } }, 'contact', 'contact'],
    ['a way nobody offers', { delivery: 'drone' }, 'delivery', 'option'],
    ['a total that is none', { delivery: 'pickup', total: -0.5 }, 'total', 'type'],
  ])('is refused with %s, beside its part', (_, value, part, code) => {
    expect(problemsOf(value)).toEqual([[part, code]]);
  });
});
