import { expect, it } from 'vitest';
import { shipped } from '../testing/shipped.ts';
import { actor, facts, MONDAY, sent } from '../testing/small-definition.ts';
import { advance, startTree } from './advance.ts';
import { crossedLimit } from './crossed-limit.ts';

it('is the limit whose approval an order waits for, and none while it waits for anything else', () => {
  const large = { ...facts, total: 4_000_000, recent: { hours: 24, count: 1, outstanding: 1_000_001 } };
  const started = startTree(shipped, 'order', large, MONDAY, actor('customer'));
  if (!started.ok) throw new Error(started.refusal.text.en);
  expect(crossedLimit(shipped, started.tree)).toBeNull();
  const approved = advance(shipped, started.tree, sent('approve', actor('reviewer')), large, MONDAY);
  if (!approved.ok) throw new Error(approved.refusal.text.en);
  expect(crossedLimit(shipped, approved.tree)).toBe(5_000_000);
});
