import { describe, expect, it } from 'vitest';
import { baseText, perUnitText, piecesText, quantityText } from './quantity-text.ts';

const text = (zh: string, en: string) => ({ zh, en });
const cable = { label: text('条', 'cable'), per: 1 };
const box = { label: text('箱', 'box'), per: 50, of: text('条', 'pc') };

describe('a quantity', () => {
  it.each([
    [2, box, '2 箱（100 条）', '2 boxes (100 pcs)'],
    [1, box, '1 箱（50 条）', '1 box (50 pcs)'],
    [40, cable, '40 条', '40 cables'],
    [1, cable, '1 条', '1 cable'],
    [1200, box, '1,200 箱（60,000 条）', '1,200 boxes (60,000 pcs)'],
    // Labels that say themselves what they hold do not say it twice.
    [
      2,
      { label: text('箱（50 条）', 'Box of 50'), per: 50, of: text('条', 'cable') },
      '2 箱（100 条）',
      '2 boxes (100 cables)',
    ],
    [
      2,
      { label: text('大箱', 'Case'), per: 4, of: text('支', 'battery') },
      '2 大箱（8 支）',
      '2 cases (8 batteries)',
    ],
    [3, { label: text('克', 'g'), per: 1 }, '3 克', '3 g'],
    [2, { label: text('箱', 'box'), per: 5 }, '2 箱（10 件）', '2 boxes (10 pcs)'],
  ])('%s of it is said the same way everywhere', (quantity, unit, zh, en) => {
    expect(quantityText(quantity, unit, 'zh')).toBe(zh);
    expect(quantityText(quantity, unit, 'en')).toBe(en);
  });

  it('of a parcel, counted in base units, is said in what was ordered where it comes out', () => {
    expect(piecesText(100, box, 'zh')).toBe('2 箱（100 条）');
    expect(piecesText(75, box, 'zh')).toBe('75 条');
    expect(piecesText(75, box, 'en')).toBe('75 pcs');
    expect(piecesText(40, cable, 'zh')).toBe('40 条');
  });
  it('of what stock and tiers count is said in the base unit’s own name, whatever is ordered', () => {
    const big = { label: text('大箱', 'Case'), per: 25, of: text('包', 'pack') };
    expect([baseText(25, big, 'zh'), baseText(25, big, 'en')]).toEqual(['25 包', '25 packs']);
    expect(baseText(25, { label: text('包', 'Pack'), per: 1 }, 'zh')).toBe('25 包');
  });
});

it.each([
  [box, '箱（50 条）', 'box (50 pcs)'],
  [cable, '条', 'cable'],
  [
    { label: text('箱（50 条）', 'Box of 50'), per: 50, of: text('条', 'cable') },
    '箱（50 条）',
    'Box (50 cables)',
  ],
])('a price says what it is for, with what that holds', (unit, zh, en) =>
  expect([perUnitText(unit, 'zh'), perUnitText(unit, 'en')]).toEqual([zh, en]),
);
