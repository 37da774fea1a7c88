import type { Text } from '@orderdesk/domain';
import { z } from 'zod';

const part = (max: number) => z.string().trim().max(max);

/** The shape of a domain `Address`, as it may come from a form. */
const address = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: part(60),
  city: part(60).min(1),
  district: part(60),
  street: part(200).min(1),
  postcode: part(20),
});

/** What is wrong with an address from a form, and in which part of it; null when it can be delivered to. */
export function addressProblem(value: unknown): { part?: string; code: string; text: Text } | null {
  const result = address.safeParse(value);
  if (result.success) return null;
  const where = result.error.issues[0]?.path.join('.');
  return {
    ...(where ? { part: where } : {}),
    code: 'address',
    text: {
      zh: `地址不完整${where ? `（${where}）` : ''}`,
      en: `The address is not complete${where ? ` (${where})` : ''}`,
    },
  };
}
