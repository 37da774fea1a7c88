/** At least `minimum`, in multiples of `step`; both in the unit that is ordered. */
export type Rule = { readonly minimum: number; readonly step: number };

/** As the contract allows on a line. */
export const MOST = 1_000_000;

/**
 * Where a stepper goes: one step up or down from wherever it stands (an odd quantity from an old cart is brought into step),
 * or what was typed, rounded up to what may be ordered.
 */
export function nextQuantity({ minimum, step }: Rule, from: number, way: 'up' | 'down' | 'typed'): number {
  const steps = from / step;
  const next =
    way === 'up' ? Math.floor(steps) + 1 : way === 'down' ? Math.ceil(steps) - 1 : Math.ceil(steps);
  const most = Math.floor(MOST / step) * step;
  return Math.min(most, Math.max(minimum, next * step));
}
