import { m } from '#lib/paraglide/messages.js';
import type { OrderRow } from '@orderdesk/contract';

/** How a company that nobody has confirmed is marked: new, or turned away. */
export const companyMark = ({ turnedAway }: NonNullable<OrderRow['customer']['unverified']>) =>
  turnedAway
    ? { short: m.desk_company_away(), text: m.desk_company_away_text() }
    : { short: m.desk_company_new(), text: m.desk_company_new_text() };
