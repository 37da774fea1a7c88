import type { Actor } from '@orderdesk/domain';
import { offers } from '../decide/offers.ts';
import type { Facts, InstanceTree, WorkflowOffer } from '../instance.ts';
import type { Resolve } from './tree.type.ts';
import { compiledFor, innermostFirst } from './tree-walk.ts';

/**
 * What this actor may send now, children's events first. An event that several workflows know stands once: allowed where
 * any of them takes it, with the form of the first that does, as `advance` would.
 */
export function offersOf(
  resolve: Resolve,
  tree: InstanceTree,
  actor: Actor,
  facts: Facts,
  now: Date,
): WorkflowOffer[] {
  const merged = new Map<string, WorkflowOffer>();
  for (const { instance } of innermostFirst(tree))
    for (const offer of offers(compiledFor(resolve, instance), instance, actor, facts, now)) {
      const known = merged.get(offer.event);
      if (!known || (!known.allowed && offer.allowed)) merged.set(offer.event, offer);
    }
  const all = [...merged.values()];
  return [...all.filter(({ allowed }) => allowed), ...all.filter(({ allowed }) => !allowed)];
}
