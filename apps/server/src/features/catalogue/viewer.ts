import { taxConvention } from '@orderdesk/domain';
import { may } from '@orderdesk/policy';
import type { Context } from 'hono';
import type { AppDeps } from '../../http/app-deps.ts';
import type { AppEnv } from '../../http/context.ts';
import type { Viewer } from './product-card.view.ts';

/** Who looks at products in this request, by the company's clock and days. */
export function viewerIn(c: Context<AppEnv>, { clock, sales }: Pick<AppDeps, 'clock' | 'sales'>): Viewer {
  const person = c.get('person');
  return {
    groupId: person?.groupId ?? null,
    prices: taxConvention(person?.kind ?? null),
    at: clock.now(),
    timeZone: sales.calendar.timezone,
    exactStock: may(c.get('ability'), 'read', 'Stock'),
  };
}
