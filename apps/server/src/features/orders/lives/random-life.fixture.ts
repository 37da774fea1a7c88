import { DELIVERY_METHODS } from '@orderdesk/domain';
import fc from 'fast-check';
import { CUSTOMERS, SOLD } from './busy-company.fixture.ts';

const pick = fc.nat({ max: 1000 });
const values = fc.array(pick, { minLength: 4, maxLength: 4 });

/** Something that happens beside an order, between what people do to it. */
export const BESIDE = [
  'stock is counted down',
  'the credit limit is lowered',
  'credit terms are withdrawn',
  'a product is taken off sale',
  'the group is trusted no longer',
  'a role is taken away',
  'somebody claims it',
  'a warehouse counts less than it promised',
  'a great deal has been said on it',
  'goods are put back',
] as const;

/**
 * One step of a life. What the numbers choose among is known only when it comes to it (the events offered then, to whom, the values their
 * forms take), so that every life can be carried out, whole or with steps left out.
 */
export const step = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('event' as const),
      event: pick,
      who: pick,
      values,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), values }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('race' as const), values }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('beside' as const),
      what: fc.constantFrom(...BESIDE),
      pick,
      values,
    }),
  },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** How an order's life ends when nothing more happens to it: with its goods delivered and paid, or called off. */
export const ENDINGS = ['complete', 'close'] as const;
export type Ending = (typeof ENDINGS)[number];

/** The life of an order: who orders what, what is in stock, what people, clocks and others do, and how it is brought to its end. */
export const life = fc.record({
  customer: fc.constantFrom(...CUSTOMERS),
  method: pick,
  delivery: fc.constantFrom(...DELIVERY_METHODS),
  place: pick,
  note: fc.boolean(),
  lines: fc.uniqueArray(
    fc.record({
      productId: fc.constantFrom(...SOLD),
      unitId: fc.constantFrom('each', 'box'),
      quantity: fc.integer({ min: 1, max: 12 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ productId, unitId }) => `${productId} ${unitId}` },
  ),
  /** Hundredths of each product that the first warehouse has; the second has the rest, so that it takes two parcels. None: all of it. */
  split: fc.constantFrom(null, 10, 50, 90),
  /** What the dealer's company may have on credit, minor units. */
  credit: fc.constantFrom(0, 6_000, 60_000, 6_000_000, 600_000_000),
  steps: fc.array(step, { maxLength: 30, size: 'max' }),
  ending: fc.constantFrom(...ENDINGS),
});
export type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

/** So much of each product that the order can just be placed: from the first warehouse, or from both. */
export function stockFor({ lines, split }: Life): Record<string, number[]> {
  const pieces = new Map<string, number>();
  for (const { productId, unitId, quantity } of lines) {
    const per = unitId === 'each' ? 1 : productId === 'p21' ? 100 : 10;
    pieces.set(productId, (pieces.get(productId) ?? 0) + quantity * per);
  }
  return Object.fromEntries(
    [...pieces].map(([productId, count]) => {
      const first = split === null ? count : Math.ceil((count * split) / 100);
      return [productId, [first, count - first]];
    }),
  );
}
