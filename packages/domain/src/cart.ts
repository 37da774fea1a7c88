import type { Unit } from './order.ts';
import { refuse, type Refusal } from './refusal.ts';

/** How a product may be ordered, in base units: at least `minimum`, in multiples of `step`; both ≥ 1. */
export type QuantityRule = { readonly minimum: number; readonly step: number };

/** The same rule counted in `unit`: with a minimum of 10 each in steps of 5, boxes of 4 go from 5 boxes in steps of 5. */
export function ruleIn(rule: QuantityRule, unit: Unit): QuantityRule {
  const step = rule.step / greatestCommonDivisor(rule.step, unit.per);
  return { step, minimum: Math.max(step, Math.ceil(rule.minimum / unit.per / step) * step) };
}

/**
 * Why this many cannot be ordered, or null. Codes as in the contract's line issue; facts `{asked, minimum, step}` are counted
 * in `unit`, as the customer typed it.
 */
export function checkQuantity(rule: QuantityRule, unit: Unit, quantity: number): Refusal | null {
  const { minimum, step } = ruleIn(rule, unit);
  const facts = { asked: quantity, minimum, step };
  if (!(quantity >= minimum))
    return refuse(
      'quantity.minimum',
      {
        zh: `至少订购 ${minimum} ${unit.label.zh}`,
        en: `The smallest order is ${minimum} × ${unit.label.en}`,
      },
      facts,
    );
  if (quantity % step !== 0)
    return refuse(
      'quantity.step',
      {
        zh: `须按 ${step} ${unit.label.zh}的倍数订购`,
        en: `Sold in multiples of ${step} × ${unit.label.en}`,
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
