import { z } from 'zod';
import { id, instant, requiredText } from './primitives.ts';

/**
 * A company that registered by itself, as it said of itself: what somebody compares before confirming it. `resembles`: a company we know
 * whose name could be taken for it; `confirmed` null: nobody has confirmed it.
 */
export const newCompany = z
  .strictObject({
    id,
    name: z.string(),
    kind: z.enum(['dealer', 'retailer']),
    taxNumber: z.string(),
    owner: z.string(),
    email: z.string(),
    resembles: z.string().nullable(),
    confirmed: z.strictObject({ at: instant, by: z.string() }).nullable(),
  })
  .meta({ id: 'NewCompany' });
export type NewCompany = z.infer<typeof newCompany>;

/** `POST /api/companies/{id}/doubt` */
export const doubtCompany = z.strictObject({ reason: requiredText(500) });
