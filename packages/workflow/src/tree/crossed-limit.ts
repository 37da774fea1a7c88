import type { GuardUse } from '../definition.type.ts';
import type { InstanceTree } from '../instance.ts';
import { compiledFor, innermostFirst } from './tree-walk.ts';
import type { Resolve } from './tree.type.ts';

/**
 * The limit because of which an order stands where it does, minor units: a state is entered only above it (`totalAbove`), as by a
 * second approval. Null where it stands in no such state.
 */
export function crossedLimit(resolve: Resolve, tree: InstanceTree): number | null {
  for (const { instance } of innermostFirst(tree)) {
    const { states } = compiledFor(resolve, instance);
    const active = new Set(instance.active.map(({ path }) => path));
    const ways = [...states.values()].flatMap(({ edges }) => edges).filter(({ to }) => to && active.has(to));
    const limits = ways.flatMap(({ transition: { guard } }) => (guard ? limitsIn(guard) : []));
    if (limits.length > 0) return Math.max(...limits);
  }
  return null;
}

function limitsIn(use: GuardUse): number[] {
  if ('and' in use) return use.and.flatMap(limitsIn);
  if (!('type' in use) || use.type !== 'totalAbove') return [];
  const amount = use.params?.['amount'];
  return typeof amount === 'number' ? [amount] : [];
}
