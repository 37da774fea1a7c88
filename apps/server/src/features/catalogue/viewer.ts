import { taxConvention } from '@orderdesk/domain';
import { may } from '@orderdesk/policy';
import type { Context } from 'hono';
import type { AppEnv } from '../../http/context.ts';
import type { Viewer } from './product-card.view.ts';

/** Who looks at products in this request. */
export function viewerIn(c: Context<AppEnv>, at: Date): Viewer {
  const person = c.get('person');
  return {
    groupId: person?.groupId ?? null,
    prices: taxConvention(person?.kind ?? null),
    at,
    exactStock: may(c.get('ability'), 'read', 'Stock'),
  };
}
