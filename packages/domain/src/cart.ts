import type { Unit } from './order.ts';
import { quantityText } from './quantity-text.ts';
import { refuse, type Refusal } from './refusal.ts';

/** How a product may be ordered, in base units over the whole order: at least `minimum`, in multiples of `step`; both ≥ 1. */
export type QuantityRule = { readonly minimum: number; readonly step: number };

/**
 * The same rule for one line, counted in its `unit`: from `minimum` on, up by `step`. With a minimum of 10 each in steps of 5,
 * boxes of 4 go from 5 boxes in steps of 5. `elsewhere`: base units of the product on other lines of the order, which count as
 * well. Where no number in this unit could make it right (the others are out of step), the line's own rule is given.
 */
export function ruleIn(rule: QuantityRule, unit: Unit, elsewhere = 0): QuantityRule {
  const step = rule.step / greatestCommonDivisor(rule.step, unit.per);
  const first = firstInStep(rule, unit, elsewhere, step);
  if (first === null) return ruleIn(rule, unit);
  const missing = Math.ceil((rule.minimum - elsewhere) / unit.per);
  return { step, minimum: first + Math.max(0, Math.ceil((missing - first) / step)) * step };
}

/** The smallest number of this unit, at least one, that brings the product into step; null when none does. */
function firstInStep(rule: QuantityRule, unit: Unit, elsewhere: number, step: number): number | null {
  for (let count = 1; count <= step; count += 1)
    if ((elsewhere + count * unit.per) % rule.step === 0) return count;
  return null;
}

/**
 * Why this many cannot be ordered, or null. Codes as in the contract's line issue; facts `{asked, minimum, step}` are counted
 * in `unit`, as the customer typed it. `elsewhere` as in `ruleIn`.
 */
export function checkQuantity(
  rule: QuantityRule,
  unit: Unit,
  quantity: number,
  elsewhere = 0,
): Refusal | null {
  const { minimum, step } = ruleIn(rule, unit, elsewhere);
  const pieces = elsewhere + quantity * unit.per;
  const facts = { asked: quantity, minimum, step };
  if (!(quantity >= 1 && pieces >= rule.minimum))
    return refuse(
      'quantity.minimum',
      {
        zh: `至少订购 ${quantityText(minimum, unit, 'zh')}`,
        en: `The smallest order is ${quantityText(minimum, unit, 'en')}`,
      },
      facts,
    );
  if (!Number.isInteger(quantity) || pieces % rule.step !== 0)
    return refuse(
      'quantity.step',
      {
        zh: `须按 ${quantityText(step, unit, 'zh')}的倍数订购`,
        en: `Sold in multiples of ${quantityText(step, unit, 'en')}`,
      },
      facts,
    );
  return null;
}

/** The nearest quantity at or above `quantity` that may be ordered; what a stepper goes to. */
export function roundQuantity(rule: QuantityRule, unit: Unit, quantity: number): number {
  const { minimum, step } = ruleIn(rule, unit);
  return Math.max(minimum, Math.ceil(quantity / step) * step);
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);
