import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mainlandWords } from '../../core/simplified.ts';
import { foldText } from './search-tokens.ts';
import { Catalogue } from './catalogue.ts';
import { listProducts } from './list-products.ts';
import type { Viewer } from './product-card.view.ts';
import { aProduct, BRANDS, CATEGORIES } from './product.fixture.ts';
import { suggestProducts } from './suggest-products.ts';

const viewer: Viewer = {
  groupId: null,
  prices: 'with-tax',
  at: new Date('2026-11-22T00:00:00Z'),
  timeZone: 'Asia/Shanghai',
  exactStock: false,
};
const catalogue = new Catalogue();
catalogue.setCategories(CATEGORIES);
catalogue.setBrands(BRANDS);
for (const product of [
  aProduct(1, { name: { zh: '无线鼠标', en: 'Wireless Mouse' }, keywords: ['鼠标', 'mouse'] }),
  aProduct(2, { name: { zh: '有线鼠标', en: 'Wired Mouse' }, keywords: ['鼠标', 'mouse'] }),
  aProduct(3, {
    name: { zh: '机械键盘', en: 'Mechanical Keyboard' },
    keywords: ['键盘', 'keyboard'],
    categoryId: 'keyboards',
  }),
  aProduct(4, {
    name: { zh: '蓝牙键盘', en: 'Bluetooth Keyboard' },
    keywords: ['键盘', 'keyboard'],
    categoryId: 'keyboards',
    brandId: 'crane',
    sku: 'CR/77.5-X',
  }),
  aProduct(5, { name: { zh: '下架鼠标', en: 'Retired Mouse' }, active: false }),
]) {
  catalogue.upsertProduct(product);
}
const search = (q: string) => {
  const page = listProducts(catalogue, { q }, viewer);
  return { ids: page.products.map(({ id }) => id).sort(), instead: page.instead };
};

describe('search, as people write', () => {
  it.each([
    ['keyboards', ['p3', 'p4']],
    ['blue tooth keyboards', ['p4']],
  ])('%s: several are as one, and one word may be typed as two', (typed, ids) => {
    expect(search(typed)).toEqual({ ids, instead: null });
  });

  const shelf = new Catalogue();
  shelf.setCategories(CATEGORIES);
  shelf.setBrands(BRANDS);
  for (const product of [
    aProduct(1, { name: { zh: '无线鼠标', en: 'Wireless Mouse' }, keywords: ['鼠标'] }),
    aProduct(3, {
      name: { zh: '机械键盘', en: 'Mechanical Keyboard' },
      keywords: [],
      categoryId: 'keyboards',
    }),
    aProduct(6, {
      name: { zh: '五号 碱性 电池', en: 'Alkaline cells AA' },
      keywords: ['电池'],
      categoryId: 'keyboards',
    }),
    // Runs on one: it mentions the words as they were typed.
    aProduct(8, {
      name: { zh: '数字键盘', en: 'Keypad' },
      keywords: [],
      categoryId: 'keyboards',
      highlights: [{ zh: '一节五号电池用一年', en: 'A year on one cell' }],
      popularity: 900,
    }),
    // Has the pair that stands between the two words, and one of them.
    aProduct(7, {
      name: { zh: '信号电池检测仪', en: 'Tester' },
      keywords: ['五金'],
      categoryId: 'keyboards',
    }),
  ]) {
    shelf.upsertProduct(product);
  }

  it.each([
    ['五号电池', ['p6', 'p8']],
    ['5号电池', ['p6', 'p8']],
    ['５号电池', ['p6', 'p8']],
    ['五號電池', ['p6', 'p8']],
    ['五号 电池', ['p6', 'p8']],
    ['五号碱性电池', ['p6']],
    ['電池', ['p7', 'p6', 'p8']],
    ['無線滑鼠', ['p1']],
    ['滑鼠', ['p1']],
    ['機械鍵盤', ['p3']],
    ['wirelessmouse', ['p1']],
    ['ＷＩＲＥＬＥＳＳ　ｍｏｕｓｅ', ['p1']],
  ])('%j, as people write it, finds %j, what is called so first', (q, expected) => {
    const page = listProducts(shelf, { q }, viewer);
    expect(page.products.map(({ id }) => id)).toEqual(expected);
    expect(page.instead).toBeNull();
  });
});

describe('search by measures and by other people’s words', () => {
  const shelf = new Catalogue();
  shelf.setCategories(CATEGORIES);
  shelf.setBrands(BRANDS);
  const named = (n: number, zh: string, en: string, keywords: string[] = []) =>
    shelf.upsertProduct(aProduct(n, { name: { zh, en }, keywords }));
  named(1, '移动固态硬盘 1TB', 'Portable SSD 1 TB');
  named(2, '软毛牙刷', 'Toothbrush TB 1 Soft');
  named(3, 'USB-C 数据线 1 米', 'USB-C Cable 1 m');
  named(4, 'USB-C 数据线 2 米', 'USB-C Cable 2 m');
  named(5, '中性笔，书写 1,000 米', 'Gel Pen, writes 1,000 m');
  named(6, '东北大米 5kg', 'Rice 5 kg');
  named(7, '东北大米 2.5 公斤', 'Rice 2.5 kg');
  named(8, '路由器', 'Router', ['wifi6', 'wifi']);
  named(9, '护眼台灯', 'Desk Lamp');
  named(10, '插线板', 'Power Strip');
  named(11, '抽纸', 'Tissues');
  named(12, '云台摄像头', 'Tilt Camera');
  named(13, '复印纸', 'Copy Paper');
  const find = (q: string) => {
    const { products, instead } = listProducts(shelf, { q }, viewer);
    return { ids: products.map(({ id }) => id).toSorted(), instead };
  };

  it.each([
    ['1 TB', ['p1']],
    ['1TB', ['p1']],
    ['1 tb 硬盘', ['p1']],
    ['1 m', ['p3']],
    ['1 米', ['p3']],
    ['2米 数据线', ['p4']],
    ['2公尺', ['p4']],
    ['1000米', ['p5']],
    ['大米 10斤', ['p6']],
    ['大米 5斤装', ['p7']],
    ['大米 5 千克', ['p6']],
    ['WiFi 6', ['p8']],
    ['枱燈', ['p9']],
    ['檯燈', ['p9']],
    ['排插', ['p10']],
    ['面紙', ['p11']],
  ])('%j finds %j', (q, ids) => expect(find(q)).toEqual({ ids, instead: null }));

  it('offers other sizes where that one is not there, and says so', () =>
    expect(find('大米 10公斤')).toEqual({ ids: ['p6', 'p7'], instead: { words: '大米', match: 'all' } }));

  it.each([
    ['toilet paper', 'paper'],
    ['lamb', null],
    ['pan', null],
    ['table', null],
  ])('%j is a word of its own and never turned into another', (q, words) =>
    expect(find(q).instead?.words ?? null).toBe(words),
  );
});

describe('search by what else the same thing is called', () => {
  const shelf = new Catalogue();
  shelf.setCategories(CATEGORIES);
  shelf.setBrands(BRANDS);
  const named = (n: number, zh: string, en: string, keywords: string[] = []) =>
    shelf.upsertProduct(aProduct(n, { name: { zh, en }, keywords }));
  named(1, 'A4 复印纸 70g', 'Copy Paper A4');
  named(2, '双接口优盘 64GB', 'Dual USB Drive 64 GB');
  named(3, '按动中性笔 0.5', 'Retractable Gel Pen');
  named(4, '移动电源 20000 毫安时', 'Portable Energy');
  named(5, 'LED 手电筒', 'Flashlight');
  named(6, '七号碱性电池', 'Alkaline cells');
  named(7, '五号碱性电池', 'Alkaline cells');
  const find = (q: string) => listProducts(shelf, { q }, viewer);

  it.each([
    ['A4纸', ['p1']],
    ['a4 纸', ['p1']],
    ['A4打印纸', ['p1']],
    ['打印纸 70克', ['p1']],
    ['U盘 64GB', ['p2']],
    ['thumb drive 64gb', ['p2']],
    ['签字笔', ['p3']],
    ['水笔', ['p3']],
    ['充电宝', ['p4']],
    ['power bank', ['p4']],
    ['torch', ['p5']],
    ['AAA 电池', ['p6']],
    ['AA电池', ['p7']],
    ['5号干电池', ['p7']],
  ])('%j finds %j', (q, ids) => {
    const { products, instead } = find(q);
    expect([products.map(({ id }) => id), instead]).toEqual([ids, null]);
  });

  it('never finds by a part of a word what that part is called', () =>
    expect(find('torchwood').products).toEqual([]));
});

describe('search', () => {
  it.each([
    ['无线鼠标', ['p1']],
    ['鼠标', ['p1', 'p2']],
    ['标', ['p1', 'p2']],
    ['wireless mouse', ['p1']],
    ['MOUSE', ['p1', 'p2']],
    ['wire', ['p1', 'p2']],
    ['LS-1001', ['p1']],
    ['1002', ['p2']],
    ['77.5-x', ['p4']],
    ['crane 键盘', ['p4']],
    ['仙鹤', ['p4']],
  ])('%j finds %j as it was typed', (q, expected) => {
    expect(search(q)).toEqual({ ids: expected, instead: null });
  });

  it.each([
    ['wirelss mosue', ['p1'], 'wireless mouse'],
    ['keybord', ['p3', 'p4'], 'keyboard'],
    ['机械键盘王', ['p3'], '机械键盘'],
    ['bluetooth zzzzzzz', ['p4'], 'bluetooth'],
    ['我想买便宜的键盘', ['p3', 'p4'], '键盘'],
    ['please show me some bluetooth thing', ['p4'], 'bluetooth'],
  ])('%j, which nothing matches, finds %j and says what was searched', (q, expected, words) => {
    expect(search(q)).toEqual({ ids: expected, instead: { words, match: 'all' } });
  });

  it('says that nothing has all the words, where each is there but not together', () => {
    expect(search('bluetooth mouse')).toEqual({
      ids: ['p1', 'p2', 'p4'],
      instead: { words: 'bluetooth mouse', match: 'some' },
    });
    expect(search('Bluetooth  mosue').instead).toEqual({ words: 'bluetooth mouse', match: 'some' });
  });

  it('never says that nothing was found for X and these are the results for X', () => {
    const words = [
      'bluetooth',
      'mouse',
      'mosue',
      'keybord',
      'Wireless',
      '鼠标',
      '机械键盘',
      '標',
      'zzz',
      'crane',
    ];
    const typed = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
    const bare = (text: string) => foldText(mainlandWords(text)).replaceAll(' ', '');
    fc.assert(
      fc.property(typed, fc.constantFrom(' ', '', '  '), (parts, between) => {
        const q = parts.join(between);
        const { instead } = search(q);
        expect(instead?.match === 'all' && bare(instead.words) === bare(q)).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('finds nothing where nothing is known, and survives anything typed', () => {
    expect(search('量子计算机')).toEqual({ ids: [], instead: null });
    // The beginning of a number is no name of anything.
    expect(search('zzz qqq 77 vvv')).toEqual({ ids: [], instead: null });
    for (const q of ['   ', '***', '💡', 'a'.repeat(100), '__proto__', 'constructor', '\ud800']) {
      expect(() => search(q)).not.toThrow();
    }
  });

  it('puts a match in the name before one in the brand or category', () => {
    const other = new Catalogue();
    other.setCategories(CATEGORIES);
    other.setBrands(BRANDS);
    other.upsertProduct(aProduct(1, { name: { zh: '垫', en: 'Pad' }, keywords: [], popularity: 1000 }));
    other.upsertProduct(aProduct(2, { name: { zh: '鼠标', en: 'Mice' }, keywords: [], popularity: 1 }));
    expect(listProducts(other, { q: '鼠标' }, viewer).products.map(({ id }) => id)).toEqual(['p2', 'p1']);
  });

  it('finds by a new brand name once it is known', () => {
    const other = new Catalogue();
    other.setCategories(CATEGORIES);
    other.setBrands(BRANDS);
    other.upsertProduct(aProduct(1));
    other.setBrands([{ _id: 'lotus', label: { zh: '荷花', en: 'Nelumbo' } }]);
    expect(listProducts(other, { q: 'nelumbo' }, viewer).total).toBe(1);
    expect(listProducts(other, { q: '莲花' }, viewer).total).toBe(0);
  });
});

describe('suggestions', () => {
  const suggest = (q: string, shelf = catalogue) => suggestProducts(shelf, q, viewer);

  it('are products with price and picture, categories, and words that lead elsewhere', () => {
    const { products, categories, words } = suggest('key');
    expect(products.map(({ id }) => id)).toEqual(['p4', 'p3']);
    expect(products[0]).toMatchObject({ picture: 'p4-1.svg', price: { price: 5004 } });
    expect(categories).toMatchObject([{ id: 'keyboards' }]);
    // "keyboard" finds what the category holds.
    expect(words).toEqual([]);
    expect(suggest('仙').words).toEqual(['仙鹤']);
  });

  it('are never what Enter searches anyway', () => {
    expect(suggest('鼠标').words).toEqual([]);
    expect(suggest('Crane').words).toEqual([]);
  });

  it('are not six phrases for the same products', () => {
    const lamps = new Catalogue();
    lamps.setCategories(CATEGORIES);
    lamps.setBrands(BRANDS);
    const keywords = ['台灯', '台灯 护眼', '护眼台灯', '台灯LED', '学习台灯', '台灯 学生'];
    for (const n of [1, 2, 3])
      lamps.upsertProduct(aProduct(n, { name: { zh: '护眼学习台灯 LED 学生', en: 'Desk lamp' }, keywords }));
    lamps.upsertProduct(aProduct(4, { name: { zh: '台灯灯泡', en: 'Bulb' }, keywords: ['台灯灯泡'] }));
    const { words } = suggest('台', lamps);
    expect(words.length).toBeLessThanOrEqual(3);
    expect(words).toContain('台灯灯泡');
    const of = (word: string) =>
      listProducts(lamps, { q: word }, viewer)
        .products.map(({ id }) => id)
        .join();
    expect(new Set(words.map(of)).size).toBe(words.length);
  });

  it('offer the correction of a mistake', () => {
    expect(suggest('keybord').words).toEqual(['keyboard']);
  });
});
