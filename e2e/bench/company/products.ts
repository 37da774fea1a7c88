/** A product document as the catalogue keeps it; see the store's product model. */
export type ProductRow = Record<string, unknown> & { readonly _id: string };

const KINDS = [
  ['鼠标', 'mouse'],
  ['键盘', 'keyboard'],
  ['耳机', 'headphones'],
  ['充电器', 'charger'],
  ['数据线', 'cable'],
  ['台灯', 'desk lamp'],
  ['路由器', 'router'],
  ['打印纸', 'printing paper'],
  ['螺丝刀', 'screwdriver'],
  ['水壶', 'kettle'],
  ['绿茶', 'green tea'],
  ['饼干', 'biscuits'],
  ['显示器', 'monitor'],
  ['移动硬盘', 'portable drive'],
  ['插座', 'socket strip'],
  ['文件夹', 'folder'],
  ['中性笔', 'gel pen'],
  ['洗洁精', 'dish soap'],
  ['电饭煲', 'rice cooker'],
  ['摄像头', 'webcam'],
] as const;
const QUALITIES = [
  ['无线', 'wireless'],
  ['便携', 'portable'],
  ['静音', 'silent'],
  ['专业', 'professional'],
  ['迷你', 'mini'],
  ['经典', 'classic'],
  ['防水', 'waterproof'],
  ['智能', 'smart'],
  ['加厚', 'heavy-duty'],
  ['环保', 'eco'],
] as const;
const COLOURS = [
  ['黑', 'black', 'BK'],
  ['白', 'white', 'WH'],
  ['银', 'silver', 'SV'],
  ['蓝', 'blue', 'BL'],
  ['绿', 'green', 'GN'],
] as const;

export const BRANDS = Array.from({ length: 40 }, (_, n) => ({
  _id: `b${n}`,
  label: { zh: `品牌${n}`, en: `Brand ${n}` },
}));

export const CATEGORIES = KINDS.flatMap(([zh, en], n) => [
  { _id: `c${n}`, parentId: null, label: { zh, en }, order: n, picture: null },
  ...[0, 1, 2].map((part) => ({
    _id: `c${n}-${part}`,
    parentId: `c${n}`,
    label: { zh: `${zh}${part + 1}类`, en: `${en} ${part + 1}` },
    order: part,
    picture: null,
  })),
]);

/** Words that find thousands, hundreds and few, in both languages, one of them misspelt. */
export const SEARCH_WORDS = [
  '无线鼠标',
  'keyboard',
  '耳机',
  'silent',
  '充电器 黑',
  'kettel',
  'LS-10',
  'waterproof lamp',
  '绿茶',
  'smart router',
];

/** The n-th product: all different, the same in every run. */
export function aProduct(n: number): ProductRow {
  const [kindZh, kindEn] = KINDS[n % KINDS.length]!;
  const [qualityZh, qualityEn] = QUALITIES[Math.floor(n / 7) % QUALITIES.length]!;
  const [colourZh, colourEn, code] = COLOURS[Math.floor(n / 3) % COLOURS.length]!;
  const price = 500 + ((n * 7919) % 50_000);
  return {
    _id: `p${n}`,
    sku: `LS-${10_000 + n}-${code}`,
    name: { zh: `${qualityZh}${kindZh} ${colourZh} ${n}`, en: `${qualityEn} ${kindEn} ${colourEn} ${n}` },
    brandId: `b${(n * 13) % BRANDS.length}`,
    categoryId: `c${n % KINDS.length}-${n % 3}`,
    summary: { zh: `${qualityZh}耐用`, en: `${qualityEn} and durable` },
    specifications: [
      {
        group: { zh: '基本', en: 'General' },
        rows: [{ label: { zh: '颜色', en: 'Colour' }, value: { zh: colourZh, en: colourEn } }],
      },
    ],
    usage: { zh: '请按说明使用', en: 'Use as described' },
    pictures: [`p${n}-1.svg`],
    units: [
      { id: 'each', label: { zh: '个', en: 'piece' }, per: 1 },
      { id: 'box', label: { zh: '箱', en: 'box' }, per: 10 },
    ],
    price,
    tiers: [{ from: 10, price: Math.floor(price * 0.9) }],
    groupPrices: [],
    cost: Math.floor(price * 0.6),
    taxRate: 1300,
    weightGrams: 100 + (n % 900),
    minimum: 1,
    step: 1,
    relatedIds: [],
    keywords: [kindZh, kindEn],
    highlights: [{ zh: qualityZh, en: qualityEn }],
    active: true,
    popularity: (n * 31) % 1000,
    createdAt: '2026-01-01T00:00:00.000Z',
    rev: 1,
  };
}
