import type { ProductDoc } from '@orderdesk/store';

/** A product with everything in its place; `n` makes it one of its own. */
export function aProduct(n: number, over: Partial<ProductDoc> = {}): ProductDoc {
  return {
    _id: `p${n}`,
    sku: `LS-${1000 + n}-BK`,
    name: { zh: `无线鼠标 ${n}`, en: `Wireless Mouse ${n}` },
    brandId: 'lotus',
    categoryId: 'mice',
    summary: { zh: '静音按键', en: 'Silent keys' },
    specifications: [
      {
        group: { zh: '基本', en: 'General' },
        rows: [{ label: { zh: '颜色', en: 'Colour' }, value: { zh: '黑', en: 'black' } }],
      },
    ],
    usage: { zh: '装入电池', en: 'Put in a battery' },
    pictures: [`p${n}-1.svg`],
    units: [
      { id: 'each', label: { zh: '个', en: 'piece' }, per: 1 },
      { id: 'box', label: { zh: '箱', en: 'box' }, per: 10 },
    ],
    price: 5000 + n,
    tiers: [{ from: 10, price: 4500 }],
    groupPrices: [],
    cost: 3000,
    taxRate: 1300,
    weightGrams: 100,
    minimum: 1,
    step: 1,
    relatedIds: [],
    keywords: ['鼠标', 'mouse'],
    highlights: [],
    active: true,
    popularity: n,
    createdAt: '2026-01-01T00:00:00.000Z',
    rev: 1,
    ...over,
  };
}

export const CATEGORIES = [
  { _id: 'it', parentId: null, label: { zh: '电脑外设', en: 'Computing' }, order: 1, picture: null },
  { _id: 'mice', parentId: 'it', label: { zh: '鼠标', en: 'Mice' }, order: 1, picture: null },
  { _id: 'keyboards', parentId: 'it', label: { zh: '键盘', en: 'Keyboards' }, order: 2, picture: null },
  { _id: 'food', parentId: null, label: { zh: '食品', en: 'Groceries' }, order: 2, picture: null },
];

export const BRANDS = [
  { _id: 'lotus', label: { zh: '莲花', en: 'Lotus' } },
  { _id: 'crane', label: { zh: '仙鹤', en: 'Crane' } },
];
