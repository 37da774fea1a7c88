import type { LineFacts } from '#lib/cart/quote.svelte.ts';
import type { CartLine, LineIssue } from '@orderdesk/contract';
import { type QuantityRule, ruleIn } from '@orderdesk/domain';

/**
 * How many of a line may be ordered, beside the other lines of the same product: a box and one piece fill a minimum together.
 * Without facts nothing is known, and anything from one on may be tried.
 */
export function lineRule(
  line: CartLine,
  lines: readonly CartLine[],
  factsOf: (line: CartLine) => LineFacts | null,
): QuantityRule {
  const facts = factsOf(line);
  if (!facts?.product || !facts.unit) return { minimum: 1, step: 1 };
  const elsewhere = lines
    .filter((other) => other !== line && other.productId === line.productId)
    .reduce((sum, other) => sum + other.quantity * (factsOf(other)?.unit?.per ?? 0), 0);
  return ruleIn(facts.product, facts.unit, elsewhere);
}

/** Issues that name how much would be taken. */
const BOUNDS: ReadonlySet<LineIssue['code']> = new Set([
  'stock.insufficient',
  'quantity.capped',
  'quantity.signed-out',
]);

/** The most of a line that can be had and ordered: what it offers is accepted. Null where what is left is too little for an order. */
export function mostThatCanBeHad(issue: LineIssue | null, { minimum, step }: QuantityRule): number | null {
  if (issue === null || !BOUNDS.has(issue.code)) return null;
  const available = (issue.code === 'quantity.capped' ? issue.maximum : issue.available) ?? 0;
  return available < minimum ? null : minimum + Math.floor((available - minimum) / step) * step;
}
