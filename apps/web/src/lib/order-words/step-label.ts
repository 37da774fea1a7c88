import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderView } from '@orderdesk/contract';

/** `On its way · 1 of 2 parcels`: a step of the path, and how many parcels have come so far where not all have. */
export const stepLabel = ({ label, part }: Pick<OrderView['path'][number], 'label' | 'part'>): string =>
  part ? m.path_part({ step: t(label), done: part.done, of: part.of }) : t(label);
