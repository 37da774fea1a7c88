import { DEFAULT_SHIPPING } from '@orderdesk/domain';
import { companyCalendar } from '../../core/company-calendar.ts';
import type { Core } from '../../core/core.ts';
import type { SalesTerms } from './quote.ts';

/** How this installation sells. */
export const salesTerms = (core: Pick<Core, 'workflows'>): SalesTerms => ({
  currency: 'CNY',
  shipping: DEFAULT_SHIPPING,
  get calendar() {
    return companyCalendar(core);
  },
});
