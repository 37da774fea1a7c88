import { phone } from '#lib/locale/say.ts';
import { oneLineAddress } from '#lib/order/one-line-address.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ShipmentView } from '@orderdesk/contract';

/** Where a parcel was sent, where that is not what its order says by now. */
export const sentTo = ({ address, contact }: NonNullable<ShipmentView['to']>): string =>
  m.parcel_sent_to({
    where: [contact.name, phone(contact.phone), address && oneLineAddress(address)].filter(Boolean).join(' '),
  });
