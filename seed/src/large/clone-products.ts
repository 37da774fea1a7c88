import { PRODUCTS } from '../catalogue/catalogue.ts';
import type { Pair, Product } from '../catalogue/product.types.ts';
import { randomFrom } from '../random.ts';

export const LARGE_PRODUCTS = 50_000;
/** The first clones of a product keep its price, so that cloned orders may name them with their totals still right. */
export const SAME_PRICE = 20;

const EDITIONS: readonly Pair[] = [
  ['标准版', 'Standard'],
  ['商用版', 'Business'],
  ['增强版', 'Plus'],
  ['经典版', 'Classic'],
  ['家庭装', 'Family'],
  ['礼盒装', 'Gift'],
  ['工程版', 'Contractor'],
  ['青春版', 'Lite'],
];
const TONES: readonly Pair[] = [
  ['月光白', 'Moon White'],
  ['石墨黑', 'Graphite'],
  ['雾蓝', 'Mist Blue'],
  ['松石绿', 'Turquoise'],
  ['珊瑚橙', 'Coral'],
  ['暖沙', 'Warm Sand'],
  ['绛红', 'Crimson'],
  ['银灰', 'Silver'],
];

export const cloneSku = (sku: string, copy: number): string => `${sku}-${String(copy).padStart(3, '0')}`;
export const cloneId = (id: string, copy: number): string => `${id}-${String(copy).padStart(3, '0')}`;
/** `copy` counts from 1; edition, colour and batch tell the clones of one product apart. */
export function cloneName(name: Product['name'], copy: number): Product['name'] {
  const [zhTone, enTone] = TONES[copy % TONES.length] ?? ['', ''];
  const [zhEdition, enEdition] = EDITIONS[Math.floor(copy / TONES.length) % EDITIONS.length] ?? ['', ''];
  const batch = Math.floor(copy / (TONES.length * EDITIONS.length)) + 1;
  return {
    zh: `${name.zh} ${zhEdition} ${zhTone} ${batch} 代`,
    en: `${name.en}, ${enEdition} ${enTone}, Mk ${batch}`,
  };
}

function cloneProduct(product: Product, copy: number): Product {
  const random = randomFrom(`${product.sku} ${copy}`);
  const factor = copy <= SAME_PRICE ? 1 : 0.75 + random.next() * 0.9;
  const money = (amount: number): number => Math.max(1, Math.round(amount * factor));
  return {
    ...product,
    id: cloneId(product.id, copy),
    sku: cloneSku(product.sku, copy),
    name: cloneName(product.name, copy),
    price: money(product.price),
    cost: money(product.cost),
    tiers: product.tiers.map((tier) => ({ ...tier, price: money(tier.price) })),
    groupPrices: product.groupPrices.map((entry) => ({ ...entry, price: money(entry.price) })),
    relatedIds: product.relatedIds.map((id) => cloneId(id, copy)),
    popularity: Math.round(product.popularity * (0.05 + random.next() * 0.6) * 10) / 10,
    listedDaysAgo: random.between(1, 900),
    stock: product.stock.map((row) => ({ ...row, onHand: random.between(0, 30) * random.between(1, 60) })),
  };
}

/** Clones until, with the originals, there are `LARGE_PRODUCTS`; round by round, so that every product has as many. */
export function* largeProducts(): Generator<Product> {
  let made = PRODUCTS.length;
  for (let copy = 1; made < LARGE_PRODUCTS; copy += 1) {
    for (const product of PRODUCTS) {
      if (made >= LARGE_PRODUCTS) return;
      made += 1;
      yield cloneProduct(product, copy);
    }
  }
}
