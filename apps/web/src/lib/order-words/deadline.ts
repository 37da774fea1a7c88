import { dayAndTime, t } from '#lib/locale/say.ts';
import type { OrderRow } from '@orderdesk/contract';

/** Until when the order waits for its customer, and what happens then, the next one first. */
export const deadlinesOf = ({ deadlines = [] }: Pick<OrderRow, 'deadlines'>): string[] =>
  deadlines.map(({ until, text }) => t(text).replace('{until}', dayAndTime(until)));
