import type { Offer } from '@orderdesk/contract';
import { cashBefore } from './cash-to-collect.ts';
import { parcelOf } from './goods-draft.ts';
import { initialValues, readValues, type OfferSubject } from './offer-values.ts';

/**
 * What an event may be sent with at one press: nothing it needs has to be typed or chosen, and it cannot hurt. What is optional waits
 * behind “+ note”. Null: its form has to be filled in first. An address is always looked at, even where one is known, and so is what is
 * to be collected before goods are handed over.
 */
export function sentAtOnce(offer: Offer, subject: OfferSubject): Record<string, unknown> | null {
  if (offer.confirm !== null || offer.tone === 'bad' || offer.tone === 'warn') return null;
  const needed = offer.form.filter(({ required }) => required);
  if (needed.some(({ type }) => type === 'address' || type === 'change' || type === 'goods')) return null;
  const asked = { event: offer.event, form: needed };
  const values = initialValues(asked, subject);
  if (cashBefore(offer.event, parcelOf(needed, values, subject), subject) !== null) return null;
  const read = readValues(asked, values, subject);
  return read.ok ? read.data : null;
}
