import { m } from '#lib/paraglide/messages.js';
import type { Offer } from '@orderdesk/contract';

/**
 * What the button says that leaves a form without sending it. Never "cancel": orders and parcels are cancelled here, and beside such a
 * button the word would mean either.
 */
export const leaveWord = ({ event }: Pick<Offer, 'event'>): string =>
  event === 'cancel' ? m.order_keep() : m.form_back();
