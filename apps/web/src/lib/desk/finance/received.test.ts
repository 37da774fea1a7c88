import { readMoney } from '@orderdesk/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asTyped, compare } from './received.ts';

it('says what is missing or too much', () => {
  expect(compare(100, 100)).toEqual({ kind: 'equal' });
  expect(compare(90, 100)).toEqual({ kind: 'short', by: 10 });
  expect(compare(130, 100)).toEqual({ kind: 'over', by: 30 });
});

it('an amount shown in the field reads back to itself', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000_00), (minor) => {
      const read = readMoney(asTyped(minor));
      return read.ok && read.value === minor;
    }),
  );
});
