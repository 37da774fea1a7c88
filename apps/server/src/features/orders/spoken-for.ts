import type { Agreement, FormField, Order } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';

/** What staff say that the customer told them, in the field of a form that asks for it; null where nothing of the kind was said. */
export function agreementIn(
  form: readonly FormField[],
  { type, data, actor }: WorkflowEvent,
  at: Date,
): Agreement | null {
  const field = form.find(({ agreement }) => agreement);
  const how = field && data[field.name];
  return typeof how === 'string' && (field?.agreement === true || field?.agreement?.includes(how))
    ? { how, by: actor.name, id: actor.id, event: type, at: at.toISOString() }
    : null;
}

/** Statements of one order that can be denied: those before are too old to be talked about. */
const MOST_AGREED = 20;

/** The order with what staff said that its customer told them. */
export const withAgreement = (order: Order, agreed: Agreement | null): Order =>
  agreed ? { ...order, agreed: [...(order.agreed ?? []), agreed].slice(-MOST_AGREED) } : order;

/** Whatever was noted in a customer's name, they are told of it, so that they can say that it is not so. */
export const tellSpokenFor = (agreed: Agreement | null, effects: readonly Effect[]): Effect[] =>
  agreed === null || effects.some(({ type }) => type === 'notifyCustomer')
    ? []
    : [{ type: 'notifyCustomer', runs: 'outbox', params: { template: 'order.said-for-you' } }];
