import { z } from 'zod';

/**
 * RFC 9457 problem details: how every refusal and fault is answered. `code` is stable and what clients switch on; `title` is
 * in the caller's language; `errors` names the fields of a malformed body.
 */
export const problem = z
  .strictObject({
    type: z.string(),
    status: z.int(),
    code: z.string(),
    title: z.string(),
    detail: z.string().optional(),
    facts: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    requestId: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problem>;
