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
const by = { name: '王梅', phone: '13800138000' };
const of = (after: number, more: Partial<OrderDifference> = {}) =>
  needsAgreement({
    lines: [],
    totals: { before: { total: 10 }, after: { total: after } },
    ...more,
  } as unknown as OrderDifference);
const pieces = (quantity: number, unit = 'piece') => ({ quantity, unit: { id: unit } });
const line = (before: object | null, after: object | null) =>
  of(9, { lines: [{ before, after }] as unknown as OrderDifference['lines'] });
const goes = (change: Partial<typeof to>, before = to) =>
  of(9, { address: { before, after: { ...before, ...change } } });
const received = (change: Partial<typeof by>) =>
  of(9, { contact: { before: by, after: { ...by, ...change } } });

it.each([
  ['costs more', of(11), true],
  ['comes another way', of(10, { delivery: { before: 'standard', after: 'express' } }), true],
  ['goes to another town', goes({ city: '广州市' }), true],
  ['goes to another district', goes({ district: '福田区' }), true],
  ['goes to another door', goes({ street: '一路 9 号' }), true],
  [
    'goes to another door by a sign between figures',
    goes({ street: '一路 1-8 号' }, { ...to, street: '一路 18 号' }),
    true,
  ],
  ['goes where somebody had said nothing yet', of(9, { address: { before: null, after: to } }), true],
  ['is received by another person', received({ name: '李娜' }), true],
  ['is received at another telephone', received({ phone: '13800138999' }), true],
  ['brings other goods, though it costs less', line(null, pieces(1)), true],
  ['brings more pieces, though it costs less', line(pieces(2), pieces(3)), true],
  ['brings another unit', line(pieces(2), pieces(1, 'box')), true],
  ['brings fewer pieces', line(pieces(2), pieces(1)), false],
  ['brings no more of a product', line(pieces(2), null), false],
  ['costs less', of(9), false],
  ['goes to the same door, written otherwise', goes({ street: '一路８号', postcode: '518000' }), false],
  ['is received by the same person, written otherwise', received({ name: '王 梅' }), false],
])('of a correction by which an order %s (takes its customer’s yes: %s)', (_, needed, expected) => {
  expect(needed).toBe(expected);
});
