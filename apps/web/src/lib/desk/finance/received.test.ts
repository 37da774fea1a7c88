import { parseMoney } from '#lib/components/offer-form/parse-money.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildRow } from '#lib/live/row.builder.ts';
import { asTyped, compare, differenceOf, stillDue } from './received.ts';

it('says what is missing or too much', () => {
  expect(compare(100, 100)).toEqual({ kind: 'equal' });
  expect(compare(90, 100)).toEqual({ kind: 'short', by: 10 });
  expect(compare(130, 100)).toEqual({ kind: 'over', by: 30 });
});

it('knows what is missing of an order, and what is too much', () => {
  const paid = (difference?: number) =>
    buildRow({ total: 400, payment: { method: 'cod', status: 'due', difference } });
  expect([stillDue(paid()), differenceOf(paid())]).toEqual([400, null]);
  expect([stillDue(paid(-90)), differenceOf(paid(-90))]).toEqual([90, { kind: 'short', by: 90 }]);
  expect([stillDue(paid(30)), differenceOf(paid(30))]).toEqual([400, { kind: 'over', by: 30 }]);
});

it('an amount shown in the field reads back to itself', () => {
  fc.assert(fc.property(fc.nat(10_000_000_00), (minor) => parseMoney(asTyped(minor)) === minor));
});
