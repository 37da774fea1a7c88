import { accepted, type Person, refuse, refused, type Result, asActor } from '@orderdesk/domain';
import { abilityFor } from '@orderdesk/policy';
import { findPerson, type OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { actorRef, changeOrder, type ChangeOptions } from './change-order.ts';
import { orderOf } from './commit-change.ts';
import { draftOf } from './order-draft.ts';
import { whyNot } from './order-rights.ts';
import { OWN_FORMS } from './own-forms.ts';
import { canWorkOn } from './order-workers.ts';
import { NO_TREE_CHANGE, type TreeChange } from './tree-change.ts';

/**
 * Takes an order that nobody has, or takes it over `from` the colleague who was seen to have it, who is told. Claiming what is one's own
 * already changes nothing; what somebody else has is refused with its owner.
 */
export const claimOrder = (
  core: Core,
  person: Person,
  orderId: string,
  from?: string,
  options: ChangeOptions = {},
) =>
  changeOwner(core, person, orderId, options, 'handle', (before) => {
    if (before.owner?.id === person.id) return accepted(null);
    if (before.owner && before.owner.id !== from) return refused(taken(before.owner));
    if (before.owner && !canWorkOn(core, person, before)) return refused(cannotWork(person));
    const data = before.owner ? { from: before.owner.name } : {};
    return accepted({ type: 'order.claimed', owner: actorRef(person), data });
  });

/** Gives an order back to the queue. Only its owner may; managers hand over instead. */
export const releaseOrder = (core: Core, person: Person, orderId: string, options: ChangeOptions = {}) =>
  changeOwner(core, person, orderId, options, 'handle', (before) => {
    if (!before.owner) return accepted(null);
    if (before.owner.id !== person.id) return refused(taken(before.owner));
    return accepted({ type: 'order.released', owner: null, data: {} });
  });

/**
 * Hands an order to a colleague, whoever has it now. Refused for people who are not staff (`assign.not-staff`) and for those who cannot
 * work on it in its present state (`assign.cannot-work`).
 */
export async function assignOrder(
  core: Core,
  person: Person,
  orderId: string,
  to: { personId: string; reason?: string | undefined },
  options: ChangeOptions = {},
): Promise<Result<OrderDoc>> {
  const colleague = await findPerson(core.store, to.personId);
  if (colleague?.kind !== 'staff') {
    return refused(
      refuse('assign.not-staff', {
        zh: '只能转交给在职员工',
        en: 'An order can only be handed to a member of staff',
      }),
    );
  }
  return changeOwner(core, person, orderId, options, 'assign', (before) => {
    if (before.owner?.id === colleague.id) return accepted(null);
    if (!canWorkOn(core, colleague, before)) return refused(cannotWork(colleague));
    // Who gives away their own is named already; from whom another takes it has to be said.
    const from = before.owner && before.owner.id !== person.id ? { from: before.owner.name } : {};
    return accepted({
      type: 'order.assigned',
      owner: actorRef(colleague),
      data: { to: colleague.name, ...from, ...(to.reason ? { reason: to.reason } : {}) },
    });
  });
}

/** Whoever is given an order is told, and whoever had it; who takes or releases one did it themselves. */
const handedOver = (had: OrderDoc['owner']): TreeChange['effects'] => [
  { type: 'notifyStaff', runs: 'outbox', params: { roles: [], template: 'order.handed-over' } },
  ...(had ? takenFrom(had) : []),
];

const takenFrom = (had: NonNullable<OrderDoc['owner']>): TreeChange['effects'] => [
  { type: 'notifyStaff', runs: 'outbox', params: { roles: [], to: [had.id], template: 'order.taken' } },
];

type OwnerChange = {
  type: string;
  owner: { id: string; name: string } | null;
  data: Record<string, unknown>;
} | null;

function changeOwner(
  core: Core,
  person: Person,
  orderId: string,
  options: ChangeOptions,
  /** What the person must be allowed to do to the order as it is read in each attempt: between two readings it may have become another's. */
  action: 'handle' | 'assign',
  decide: (before: OrderDoc) => Result<OwnerChange>,
): Promise<Result<OrderDoc>> {
  return changeOrder(
    core,
    orderId,
    async (before) => {
      const forbidden = whyNot(abilityFor(person), action, before);
      if (forbidden) return refused(forbidden);
      if (!before.open) return refused(ended());
      const decided = decide(before);
      if (!decided.ok) return decided;
      if (decided.value === null) return accepted(null);
      const { type, owner, data } = decided.value;
      const at = core.clock.now();
      const draft = draftOf(orderOf(before));
      draft.order = { ...draft.order, owner: owner && { ...owner, since: at.toISOString() } };
      const event = { type, actor: asActor(person), data, form: OWN_FORMS[type] ?? [] };
      const workflow = {
        ...NO_TREE_CHANGE,
        effects:
          type === 'order.assigned'
            ? handedOver(before.owner)
            : owner && before.owner
              ? takenFrom(before.owner)
              : [],
      };
      return accepted({ draft, tree: before.tree, workflow, event, facts: null, at });
    },
    options,
  );
}

const taken = (owner: { id: string; name: string }) =>
  refuse(
    'claim.taken',
    { zh: `已由${owner.name}认领`, en: `${owner.name} has it` },
    { owner: { id: owner.id, name: owner.name } },
  );

const cannotWork = ({ name }: Person) =>
  refuse('assign.cannot-work', {
    zh: `${name}在订单当前状态下无法处理，请转交给能处理的同事`,
    en: `${name} cannot work on this order in its present state: please choose somebody who can`,
  });

const ended = () => refuse('order.ended', { zh: '订单已经结束', en: 'The order has ended' });
