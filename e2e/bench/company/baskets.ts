/** A reproducible stream of numbers in [0, 1): mulberry32. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Baskets of five different products out of so many; with `hot`, that product is in every one. */
export function baskets(count: number, products: number, seed: number, hot?: string): string[][] {
  const next = numbers(seed);
  return Array.from({ length: count }, () => {
    const basket = new Set(hot === undefined ? [] : [hot]);
    while (basket.size < 5) basket.add(`p${Math.floor(next() * products)}`);
    return [...basket];
  });
}
