import type { BusinessCalendar } from '@orderdesk/domain';
import type { Core } from './core.ts';

/** The company's days and hours: those of the order workflow that is current when it is asked for. */
export const companyCalendar = ({ workflows }: Pick<Core, 'workflows'>): BusinessCalendar =>
  workflows.resolve('order').definition.calendar;
