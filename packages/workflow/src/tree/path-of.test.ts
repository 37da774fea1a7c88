import { describe, expect, it } from 'vitest';
import type { InstanceTree } from '../instance.ts';
import { resolveAmong } from '../testing/shipped.ts';
import { actor, facts, MONDAY, sent, smallDefinition } from '../testing/small-definition.ts';
import { advance, startTree } from './advance.ts';
import { fireDue } from './due-timers.ts';
import { pathOf } from './path-of.ts';

const resolve = resolveAmong(smallDefinition());
const LATER = new Date('2026-11-23T10:00:00+08:00');

function begun(): InstanceTree {
  const decided = startTree(resolve, 'small', facts, MONDAY, actor('customer'));
  if (!decided.ok) throw new Error('did not start');
  return decided.tree;
}
function after(tree: InstanceTree, event: string, by = actor('customer')): InstanceTree {
  const decided = advance(resolve, tree, sent(event, by), facts, LATER);
  if (!decided.ok) throw new Error(decided.refusal.text.en);
  return decided.tree;
}
const brief = (tree: InstanceTree): string =>
  pathOf(resolve, tree)
    .map(({ id, state }) => `${id} ${state}`)
    .join(', ');

describe("an order's way", () => {
  it('shows what is done, where it stands and what is ahead', () => {
    expect(brief(begun())).toBe('placed current, paid ahead, shipped ahead');
    expect(brief(after(begun(), 'pay'))).toBe('placed done, paid current, shipped ahead');
    expect(pathOf(resolve, after(begun(), 'pay')).map(({ at }) => at)).toEqual([
      MONDAY.toISOString(),
      LATER.toISOString(),
      null,
    ]);
  });
  it('is all done at the end', () => {
    expect(brief(after(after(begun(), 'pay'), 'ship', actor('warehouse')))).toBe(
      'placed done, paid done, shipped done',
    );
  });
  it('shows the exceptional only where it happened, and skips what never came', () => {
    const lost = fireDue(resolve, begun(), facts, new Date('2026-11-30T00:00:00Z'), () => facts);
    expect(brief(lost)).toBe('placed done, paid skipped, shipped skipped, lost stopped');
  });
});
