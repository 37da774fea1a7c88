import { m } from '#lib/paraglide/messages.js';
import { count } from '#lib/locale/say.ts';
import type { PriceView } from '@orderdesk/contract';

/** Why the price is what it is, in one short phrase; nothing where everybody pays it. */
export function priceReason(reason: PriceView['reason'] | null): string | null {
  switch (reason?.kind) {
    case 'tier':
      return m.price_reason_tier({ from: count(reason.from) });
    case 'group':
      return m.price_reason_group();
    default:
      return null;
  }
}
