import { z } from 'zod';
import { bankAccount } from './bank-account.ts';
import {
  accountKind,
  address,
  addressView,
  companyRole,
  contact,
  customerKind,
  emailAddress,
  id,
  locale,
  localized,
  newPassword,
  paymentMethod,
  staffRole,
  taxNumber,
  visibleName,
} from './primitives.ts';

export const personView = z
  .strictObject({
    id,
    name: z.string(),
    email: z.string(),
    kind: accountKind,
    roles: z.array(staffRole),
    companyId: id.nullable(),
    companyRole: companyRole.nullable(),
    groupId: id.nullable(),
    locale,
    permissionVersion: z.int(),
  })
  .meta({ id: 'Person' });

export const savedAddress = z.strictObject({
  id,
  address: addressView,
  contact: z.strictObject({ name: z.string(), phone: z.string() }),
  isDefault: z.boolean(),
});
export type SavedAddress = z.infer<typeof savedAddress>;

export const companyView = z
  .strictObject({
    id,
    name: z.string(),
    kind: z.enum(['dealer', 'retailer']),
    groupId: id.nullable(),
    /** Empty: none was given. */
    taxNumber: z.string(),
    /** Somebody of the house has said that it is who it says it is; until then it may correct its tax number itself. */
    confirmed: z.boolean(),
    creditLimit: z.int().nullable(),
    creditUsed: z.int().nullable(),
    members: z.array(z.strictObject({ id, name: z.string(), role: companyRole })),
  })
  .meta({ id: 'Company' });
export type CompanyView = z.infer<typeof companyView>;

export const groupView = z.strictObject({ id, label: localized, trusted: z.boolean() });

/** `GET /api/me`: the person, what they may pay with, and the rules their screen's ability is built from. */
export const meView = z
  .strictObject({
    person: personView,
    company: companyView.nullable(),
    group: groupView.nullable(),
    paymentMethods: z.array(paymentMethod),
    /** Where people of a company with credit transfer what it owes; missing for others, and while the house has said none. */
    bankAccount: bankAccount.optional(),
    /** Days from delivery within which people of a company with credit pay; missing for others, and where the workflow sets none. */
    creditDays: z.int().optional(),
    addresses: z.array(savedAddress),
    /** Of the addresses, to save them by. */
    addressesRev: z.int(),
  })
  .meta({ id: 'Me' });
export type MeView = z.infer<typeof meView>;

/** `PUT /api/me/name`: what one is called from now on; what was done before keeps the name it was done under. */
export const saveName = z.strictObject({ name: visibleName(60) });

/** `PUT /api/me/company`: the owner of a company that nobody has confirmed yet corrects its tax number. */
export const saveOwnCompany = z.strictObject({ taxNumber });

/**
 * `PUT /api/me/addresses`: the whole list; an entry without an id is new. At most one is the default. `rev` is the one that was read:
 * another device's newer list is refused with 409 and the present one in `facts`.
 */
export const saveAddresses = z.strictObject({
  rev: z.int().min(0),
  addresses: z.array(z.strictObject({ id: id.optional(), address, contact, isDefault: z.boolean() })).max(50),
});
export type SaveAddresses = z.infer<typeof saveAddresses>;

/** `POST /api/auth/change-password`: with the present one, which proves who asks. */
export const changePassword = z.strictObject({ currentPassword: z.string().min(1).max(200), newPassword });
export type ChangePassword = z.infer<typeof changePassword>;

/** `POST /api/register`: as a person, or as a company whose first member (owner) registers. */
export const register = z.strictObject({
  name: visibleName(60),
  email: emailAddress,
  password: newPassword,
  locale: locale.optional(),
  company: z
    .strictObject({
      name: visibleName(120),
      kind: z.enum(['dealer', 'retailer']),
      taxNumber: taxNumber.optional(),
    })
    .optional(),
});
export type Register = z.infer<typeof register>;
export { customerKind };
