import type { CartLine } from '@orderdesk/contract';
import { type CartChange, type CartContent, lineKey } from './cart-content.ts';

type SetsLine = Extract<CartChange, { kind: 'quantity' | 'note' }>;

/** A change that says what a line is to be, whatever it was. All others add up with what was done elsewhere. */
export const setsLine = (change: CartChange): change is SetsLine =>
  change.kind === 'quantity' || change.kind === 'note';

const given = (change: SetsLine) => (change.kind === 'quantity' ? change.quantity : change.note);
const held = (line: CartLine, { kind }: SetsLine) =>
  kind === 'quantity' ? line.quantity : (line.note ?? '');

/**
 * The lines (`lineKey`) that `waiting` changes set which are neither as they were looked at (`base`) nor as they were set here: somebody has
 * changed them or taken them out in `there`, the cart as it is.
 */
export function overtakenLines(
  waiting: readonly CartChange[],
  base: CartContent,
  there: CartContent,
): ReadonlySet<string> {
  const find = ({ lines }: CartContent, key: string) => lines.find((line) => lineKey(line) === key);
  const sets = waiting.filter(setsLine);
  const isOvertaken = (change: SetsLine): boolean => {
    const [before, now] = [find(base, change.key), find(there, change.key)];
    // It was put in here and is not saved yet.
    if (!before) return false;
    if (!now) return true;
    const own = sets.filter(({ kind, key }) => kind === change.kind && key === change.key).map(given);
    return ![held(before, change), ...own].includes(held(now, change));
  };
  return new Set(sets.filter(isOvertaken).map(({ key }) => key));
}
