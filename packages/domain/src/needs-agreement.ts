import type { LineDifference, OrderDifference } from './order-difference.ts';
import { placeOf, receiverOf } from './same-receiver.ts';

/** What a customer is said to have agreed to or told: how, who of the staff wrote it down (`id`, missing in old ones, and name), in which event. */
export type Agreement = {
  readonly how: string;
  readonly by: string;
  readonly id?: string;
  readonly event?: string;
  readonly at: string;
};

/**
 * Whether what staff change is more than a repair: it costs more, brings goods or pieces that nobody ordered, comes another way, or goes to
 * another place or another person than the customer said. Then it takes the customer's yes. Only another spelling of the same is none: signs, blanks, capitals, the postcode.
 */
export function needsAgreement({ lines, totals, delivery, address, contact }: OrderDifference): boolean {
  return (
    totals.after.total > totals.before.total ||
    lines.some(bringsMore) ||
    delivery !== undefined ||
    (address !== undefined && placeOf(address.before) !== placeOf(address.after)) ||
    (contact !== undefined && receiverOf(contact.before) !== receiverOf(contact.after))
  );
}

/** Dearer or not: nobody is sent what they did not ask for. Another unit is another thing to be asked about. */
const bringsMore = ({ before, after }: LineDifference): boolean =>
  after !== null && (before === null || after.unit.id !== before.unit.id || after.quantity > before.quantity);
