import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Offer, OrderView } from '@orderdesk/contract';

/** What was done to an order, and where it stands by it. */
export const doneWords = (
  { label }: Pick<Offer, 'label'>,
  { number, stages }: Pick<OrderView, 'number' | 'stages'>,
): string =>
  m.desk_done({ event: t(label), number, stage: stages.map((stage) => t(stage.label)).join(' · ') });
