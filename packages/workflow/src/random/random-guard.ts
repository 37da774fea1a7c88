import { ACTOR_ROLES, PAYMENT_METHODS } from '@orderdesk/domain';
import type { GuardUse } from '../definition.type.ts';
import type { Facts } from '../instance.ts';
import { USUAL_FACTS } from '../scenario/imagined-facts.ts';
import type { Random } from './random.ts';

/** A guard on something that differs from step to step, or on the states. */
export function randomGuard(random: Random, paths: readonly string[], depth = 0): GuardUse {
  const { pick, chance } = random;
  const inner = (): GuardUse => randomGuard(random, paths, depth + 1);
  if (depth < 2 && chance(0.25))
    return pick<() => GuardUse>([
      () => ({ not: inner() }),
      () => ({ and: [inner(), inner()] }),
      () => ({ or: [inner(), inner()] }),
    ])();
  return pick<() => GuardUse>([
    () => ({ type: 'groupTrusted' }),
    () => ({ type: 'hasOwner' }),
    () => ({ type: 'firstOrder' }),
    () => ({ type: 'always' }),
    () => ({ type: 'totalAbove', params: { amount: pick([100, 200]) } }),
    () => ({ type: 'totalAtMost', params: { amount: pick([100, 200]) } }),
    () => ({ type: 'paymentStatusIs', params: { statuses: [pick(['due', 'paid'])] } }),
    () => ({ type: 'paymentMethodIs', params: { methods: [pick(PAYMENT_METHODS), pick(PAYMENT_METHODS)] } }),
    () => ({ type: 'remembers', params: { key: 'key', value: pick(['a', 'b']) } }),
    () => ({ type: 'actorIs', params: { roles: [pick(ACTOR_ROLES)] } }),
    () => ({ type: 'inState', params: { state: pick(paths) } }),
    () => ({ type: 'inState', params: { state: pick(paths) } }),
  ])();
}

/** Facts on which the guards above answer by chance. */
export const randomFacts = ({ pick, chance }: Random): Facts => ({
  ...USUAL_FACTS,
  groupTrusted: chance(0.5),
  ownerId: chance(0.5) ? 'somebody' : null,
  previousOrders: chance(0.5) ? 0 : 1,
  total: pick([100, 150, 200, 250]),
  paymentStatus: pick(['due', 'paid', 'refunded']),
  paymentMethod: pick(PAYMENT_METHODS),
});
