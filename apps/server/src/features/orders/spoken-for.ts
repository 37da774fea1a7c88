import type { Agreement, FormField } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';

/** What staff say that the customer told them, in the field of a form that asks for it; null where nothing of the kind was said. */
export function agreementIn(
  form: readonly FormField[],
  { type, data, actor }: WorkflowEvent,
  at: Date,
): Agreement | null {
  const field = form.find(({ agreement }) => agreement)?.name;
  const how = field === undefined ? undefined : data[field];
  return typeof how === 'string'
    ? { how, by: actor.name, id: actor.id, event: type, at: at.toISOString() }
    : null;
}

/** Whatever was noted in a customer's name, they are told of it, so that they can say that it is not so. */
export const tellSpokenFor = (agreed: Agreement | null, effects: readonly Effect[]): Effect[] =>
  agreed === null || effects.some(({ type }) => type === 'notifyCustomer')
    ? []
    : [{ type: 'notifyCustomer', runs: 'outbox', params: { template: 'order.said-for-you' } }];
