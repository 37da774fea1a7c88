import {
  ACCOUNT_KINDS,
  COMPANY_ROLES,
  DELIVERY_METHODS,
  LOCALES,
  PAYMENT_METHODS,
  STAFF_ROLES,
  TONES,
} from '@orderdesk/domain';
import { z } from 'zod';

/**
 * The words every contract is made of. All objects are strict: an unknown field is refused, so that a misspelt one is never
 * ignored silently.
 */

/** Printable text of at most `max` characters, trimmed; control characters (but for line ends and tabs) are refused. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    // eslint-disable-next-line no-control-regex -- these are exactly the characters to refuse
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]*$/u, 'text.control-characters')
    .trim();

export const requiredText = (max: number) => text(max).min(1);

/** Ids are opaque to clients: letters, digits, `-` and `_`. */
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, 'id.malformed');

export const sku = z.string().regex(/^[A-Za-z0-9._/-]{1,40}$/, 'sku.malformed');

/** Minor units of the currency (分 for CNY). */
export const money = z.int().min(-1e13).max(1e13);

export const instant = z.iso.datetime();

export const localized = z.strictObject({ zh: z.string().max(20_000), en: z.string().max(20_000) });

export const locale = z.enum(LOCALES);
export const accountKind = z.enum(ACCOUNT_KINDS);
export const customerKind = z.enum(['dealer', 'retailer', 'consumer']);
export const staffRole = z.enum(STAFF_ROLES);
export const companyRole = z.enum(COMPANY_ROLES);
export const paymentMethod = z.enum(PAYMENT_METHODS);
export const deliveryMethod = z.enum(DELIVERY_METHODS);
export const tone = z.enum(TONES);

export const unit = z.strictObject({
  id,
  label: localized,
  per: z.int().min(1).max(100_000),
  /** What one base unit is called, where this one holds several. */
  of: localized.optional(),
});

export const address = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: text(60),
  city: requiredText(60),
  district: text(60),
  street: requiredText(200),
  postcode: text(20),
});

/** An address that is still being typed: enough to ask what delivering there costs. */
export const unfinishedAddress = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/),
  region: text(60),
  city: text(60),
  district: text(60),
  street: text(200),
  postcode: text(20),
});

export const contact = z.strictObject({ name: requiredText(60), phone: requiredText(40) });

/** Where a page of a listing starts; opaque, from the page before. */
export const cursor = z.string().max(200);
