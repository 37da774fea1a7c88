import { m } from '#lib/paraglide/messages.js';
import type { OrderRow } from '@orderdesk/contract';

type Kind = OrderRow['customer']['accountKind'];

const WORDS: Record<Exclude<Kind, 'staff'>, () => string> = {
  dealer: () => m.desk_kind_dealer(),
  retailer: () => m.desk_kind_retailer(),
  consumer: () => m.desk_kind_consumer(),
};
export const KINDS = Object.keys(WORDS) as (keyof typeof WORDS)[];
export const kindWord = (kind: Kind): string => (kind === 'staff' ? '' : WORDS[kind]());
