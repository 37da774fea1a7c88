import { z } from 'zod';
import { register } from './person.ts';

const token = z.string().min(1).max(200);

/** `GET /api/first-admin?token=…`: whether the link that the first start printed can be used. */
export const firstAdminQuery = z.strictObject({ token });

export const firstAdminLink = z
  .strictObject({
    /** `used`: the first administrator is there. `expired`: a start prints a new one. `unknown`: it never was one. */
    state: z.enum(['open', 'used', 'expired', 'unknown']),
  })
  .meta({ id: 'FirstAdminLink' });
export type FirstAdminLink = z.infer<typeof firstAdminLink>;

/** `POST /api/first-admin`: makes the first administrator, who is signed in by the answer. */
export const makeFirstAdmin = register
  .pick({ name: true, email: true, password: true, locale: true })
  .extend({ token });
export type MakeFirstAdmin = z.infer<typeof makeFirstAdmin>;
