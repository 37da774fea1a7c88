import { sharedFields } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import type { Change } from './commit-change.ts';

/**
 * Whether a step is the house's own: nothing that the customer sees of the order is different after it, and nothing was said to them. Such
 * a step is not pushed to customers, who could count by it when and how much is worked on their order.
 */
export function isQuiet({ before, event, workflow }: Change, after: OrderDoc): boolean {
  if (!before || event.actor.roles.includes('customer') || event.difference) return false;
  if (workflow.effects.some(({ type }) => type === 'notifyCustomer')) return false;
  const written = sharedFields(event.form ?? [], false).some((name) => event.data[name] !== undefined);
  return !written && shownOf(before) === shownOf(after);
}

/** All that an order shows its customer, to be compared. */
function shownOf({ row, ...doc }: OrderDoc): string {
  const {
    stage: _stage,
    queues: _queues,
    dueAt: _dueAt,
    owner: _owner,
    rev: _rev,
    inFulfilment: _work,
    ...shown
  } = row;
  const { lines, totals, address, contact, delivery, changeRequest, note, shipments } = doc;
  const { asked: _asked, ...payment } = doc.payment;
  const parcels = shipments.map(({ begun: _begun, ...parcel }) => parcel);
  return JSON.stringify([
    shown,
    lines,
    totals,
    address,
    contact,
    delivery,
    payment,
    changeRequest,
    note,
    parcels,
  ]);
}
