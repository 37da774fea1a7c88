import { m } from '#lib/paraglide/messages.js';
import { bases } from '#lib/locale/say.ts';
import type { PriceView } from '@orderdesk/contract';
import type { Unit } from '@orderdesk/domain';

/** Why the price is what it is, in one short phrase; nothing where everybody pays it. `unit`: any of the product's. */
export function priceReason(reason: PriceView['reason'] | null, unit: Unit): string | null {
  switch (reason?.kind) {
    case 'tier':
      return m.price_reason_tier({ from: bases(reason.from, unit) });
    case 'group':
      return m.price_reason_group();
    default:
      return null;
  }
}
