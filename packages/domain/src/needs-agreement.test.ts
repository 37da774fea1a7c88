import { expect, it } from 'vitest';
import { needsAgreement } from './needs-agreement.ts';
import type { OrderDifference } from './order-difference.ts';

const to = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '一路 8 号',
  postcode: '',
};
const of = (after: number, more: Partial<OrderDifference> = {}) =>
  needsAgreement({ totals: { before: { total: 10 }, after: { total: after } }, ...more } as OrderDifference);

it.each([
  ['costs more', of(11), true],
  ['comes another way', of(10, { delivery: { before: 'standard', after: 'express' } }), true],
  ['goes to another town', of(9, { address: { before: to, after: { ...to, city: '广州市' } } }), true],
  ['costs less', of(9), false],
  ['goes to another door', of(10, { address: { before: to, after: { ...to, street: '一路 9 号' } } }), false],
])('of a correction by which an order %s (takes its customer’s yes: %s)', (_, needed, expected) => {
  expect(needed).toBe(expected);
});
