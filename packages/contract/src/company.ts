import { z } from 'zod';
import { id, instant, localized, requiredText } from './primitives.ts';

const companyKind = z.enum(['dealer', 'retailer']);

/**
 * A company that registered by itself, as it said of itself: what somebody compares before confirming it. `resembles`: a company we know
 * whose name could be taken for it; `confirmed` null: nobody has confirmed it; `doubted`: it was turned away, with the reason for the staff.
 */
export const newCompany = z
  .strictObject({
    id,
    name: z.string(),
    kind: companyKind,
    taxNumber: z.string(),
    owner: z.string(),
    email: z.string(),
    resembles: z.string().nullable(),
    confirmed: z.strictObject({ at: instant, by: z.string() }).nullable(),
    doubted: z.strictObject({ at: instant, by: z.string(), reason: z.string() }).optional(),
  })
  .meta({ id: 'NewCompany' });
export type NewCompany = z.infer<typeof newCompany>;

/** `GET /api/companies/{id}/terms`: what a company has now, and what whoever asks may give it with its confirmation. */
export const companyTerms = z
  .strictObject({
    kind: companyKind,
    groupId: id.nullable(),
    creditLimit: z.int().nullable(),
    /** To be said with a change of them. */
    rev: z.int().min(0),
    /** The groups there are to choose from; credit only goes with one whose customers may pay by it. */
    groups: z.array(z.strictObject({ id, label: localized, takesCredit: z.boolean() })),
    /** The most credit this person may give; null is no bound. */
    mostCredit: z.int().nullable(),
  })
  .meta({ id: 'CompanyTerms' });
export type CompanyTerms = z.infer<typeof companyTerms>;

/** `POST /api/companies/{id}/confirm`: what is left out stays as it is, which of a new company is no group and no credit. */
export const confirmCompany = z.strictObject({
  kind: companyKind.optional(),
  groupId: id.nullable().optional(),
  creditLimit: z.int().min(0).max(1e12).nullable().optional(),
});
export type ConfirmCompany = z.infer<typeof confirmCompany>;

/** `PUT /api/companies/{id}/terms`: other terms for a company that is known, and why; what is left out stays as it is. */
export const changeTerms = confirmCompany.extend({ rev: z.int().min(0), reason: requiredText(500) });
export type ChangeTerms = z.infer<typeof changeTerms>;

/** `POST /api/companies/{id}/doubt` and `/turn-away` */
export const doubtCompany = z.strictObject({ reason: requiredText(500) });
