import type { Draft, Product } from './product.types.ts';

/** What each group pays of the list price at most, in per cent; the floor keeps every sale above its cost. */
const GROUP_SHARE = { 'dealer-gold': 80, dealer: 86, retailer: 93, vip: 96 } as const;
const FLOOR_MARGIN = 1.04;

/** A price people would print: whole 角 above ¥1, whole 元 above ¥200, whole 10 元 above ¥1000. */
function printable(price: number): number {
  const grain = price >= 100_000 ? 1000 : price >= 20_000 ? 100 : price >= 100 ? 10 : 1;
  return Math.ceil(price / grain) * grain;
}

const atLeastFloor = (draft: Draft, price: number): number =>
  Math.min(draft.price, Math.max(printable(price), printable(draft.cost * FLOOR_MARGIN)));

/** Tiers by box and by case (or two boxes' worth), base units; only where they really lower the price. */
export function tiersOf(draft: Draft): Product['tiers'] {
  const [box, perCase] = draft.pack;
  const steps = [
    { from: Math.max(box, 5), price: atLeastFloor(draft, draft.price * 0.96) },
    { from: Math.max(perCase ?? box * 4, 20), price: atLeastFloor(draft, draft.price * 0.91) },
  ];
  const tiers: Product['tiers'] = [];
  let last = draft.price;
  for (const step of steps) {
    if (step.price >= last) continue;
    tiers.push(step);
    last = step.price;
  }
  return tiers;
}

export function groupPricesOf(draft: Draft): Product['groupPrices'] {
  return Object.entries(GROUP_SHARE)
    .map(([groupId, share]) => ({
      groupId,
      price: atLeastFloor(draft, (draft.price * share) / 100),
      from: null,
      to: null,
    }))
    .filter((entry) => entry.price < draft.price);
}
