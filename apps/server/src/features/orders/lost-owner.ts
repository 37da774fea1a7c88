import { type Person, STAFF_ROLES } from '@orderdesk/domain';
import { abilityFor, may } from '@orderdesk/policy';
import { findPerson, type OrderDoc, type StoredRow } from '@orderdesk/store';
import { type Effect, stagesOf } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import type { Change } from './commit-change.ts';
import { storedRow } from './order-row.ts';

type Step = Omit<Change, 'before' | 'idempotency' | 'also'>;

/**
 * The step, and when it takes the order out of its owner's sight, the order back to its queue in the same commit, with those told who
 * can take it. An order whose owner cannot see it is nobody's, and looks like somebody's.
 */
export async function withoutLostOwner(core: Core, before: OrderDoc, step: Step): Promise<Step> {
  const { owner } = step.draft.order;
  if (!owner || owner.id !== before.owner?.id || step.tree === before.tree) return step;
  const row = storedRow(core, step.draft.order, step.tree, before.rev + 1);
  if (!row.open || mayHandle(await findPerson(core.store, owner.id), row)) return step;
  return returned(core, step);
}

export const mayHandle = (person: Person | null, row: StoredRow): boolean =>
  person !== null && may(abilityFor(person), 'handle', 'Order', row);

/** The step with nobody as the order's owner. */
export function returned(core: Core, step: Step): Step {
  const roles = new Set(stagesOf(core.workflows.resolve, step.tree).flatMap((stage) => stage.roles));
  const tell: Effect = {
    type: 'notifyStaff',
    params: { roles: STAFF_ROLES.filter((role) => roles.has(role)), template: 'order.returned' },
    runs: 'outbox',
  };
  return {
    ...step,
    draft: { ...step.draft, order: { ...step.draft.order, owner: null } },
    workflow: { ...step.workflow, effects: [...step.workflow.effects, tell] },
  };
}
