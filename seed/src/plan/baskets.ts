import type { PlaceOrder } from '@orderdesk/contract';
import type { Product } from '../catalogue/product.types.ts';
import type { Random } from '../random.ts';

type Line = PlaceOrder['lines'][number];
export type Basket = { readonly lines: Line[]; readonly estimate: number };

/** What a group pays of the list price, tax included: good enough to know which limits an order will meet. */
const ESTIMATE = 0.95;

/** Chooses what is bought and keeps count, so that a plan never sells more than the warehouses hold. */
export function createBaskets(products: readonly Product[]) {
  const left = new Map(
    products.map((product) => [product.id, product.stock.reduce((sum, { onHand }) => sum + onHand, 0)]),
  );
  const byId = new Map(products.map((product) => [product.id, product]));
  const worth = (lines: readonly { product: Product; units: number }[]): number =>
    Math.round(lines.reduce((sum, { product, units }) => sum + product.price * units, 0) * ESTIMATE);

  const take = (product: Product, unitId: string, quantity: number): { line: Line; units: number } | null => {
    const unit = product.units.find(({ id }) => id === unitId);
    if (!unit) throw new Error(`${product.sku} is not sold by ${unitId}`);
    const units = unit.per * quantity;
    const available = left.get(product.id) ?? 0;
    if (units > available * 0.45) return null;
    left.set(product.id, available - units);
    return { line: { productId: product.id, unitId, quantity }, units };
  };

  const fill = (
    random: Random,
    from: readonly Product[],
    count: number,
    choose: (product: Product) => readonly [unitId: string, quantity: number],
  ): Basket => {
    const lines: Line[] = [];
    const bought: { product: Product; units: number }[] = [];
    for (let attempt = 0; lines.length < count && attempt < count * 8; attempt += 1) {
      const product = from[random.weighted(from.map(({ popularity }) => popularity ** 1.4))];
      if (!product || lines.some(({ productId }) => productId === product.id)) continue;
      const [unitId, quantity] = choose(product);
      const taken = take(product, unitId, quantity);
      if (!taken) continue;
      lines.push(taken.line);
      bought.push({ product, units: taken.units });
    }
    return { lines, estimate: worth(bought) };
  };

  return {
    /** A private customer: a few things, sometimes with what goes with them. */
    person: (random: Random): Basket =>
      fill(random, products, 1 + random.weighted([5, 4, 2, 1]), (product) => [
        'each',
        product.minimum + product.step * random.weighted([6, 3, 1]),
      ]),
    /** A company: many lines from what it trades in, by box or case where a line stays below `budget` (分). */
    company: (random: Random, categories: readonly string[], lines: number, budget = 800_000): Basket => {
      const range = products.filter(
        ({ categoryId, price, minimum }) => categories.includes(categoryId) && price * minimum < budget,
      );
      return fill(random, range, lines, (product) => {
        const most = (per: number): number =>
          Math.max(1, Math.min(4, Math.floor(budget / (per * product.price))));
        const bulk = product.units.filter(({ id, per }) => id !== 'each' && per * product.price < budget);
        const unit = bulk.length > 0 ? random.pick(bulk) : undefined;
        if (unit) return [unit.id, random.between(1, most(unit.per))];
        return ['each', Math.max(product.minimum, random.between(1, most(1)) * product.step)];
      });
    },
    /** Exactly this product; refused when there is too little. */
    exactly: (productId: string, quantity: number): Basket => {
      const product = byId.get(productId);
      const available = left.get(productId) ?? 0;
      if (!product || quantity > available) throw new Error(`the plan is short of ${productId}`);
      left.set(productId, available - quantity);
      return {
        lines: [{ productId, unitId: 'each', quantity }],
        estimate: worth([{ product, units: quantity }]),
      };
    },
    leftOf: (productId: string): number => left.get(productId) ?? 0,
  };
}

export type Baskets = ReturnType<typeof createBaskets>;
