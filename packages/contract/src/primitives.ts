import {
  ACCOUNT_KINDS,
  COMPANY_ROLES,
  DELIVERY_METHODS,
  LOCALES,
  PAYMENT_METHODS,
  readEmail,
  LONGEST_PASSWORD,
  readName,
  readPassword,
  readTaxNumber,
  readText,
  refuse,
  refused,
  type Result,
  STAFF_ROLES,
  TONES,
} from '@orderdesk/domain';
import { z } from 'zod';

/**
 * The words every contract is made of. All objects are strict: an unknown field is refused, so that a misspelt one is never
 * ignored silently.
 */

/** Keeps what `read` makes of a text, or says beside the field why it cannot. Shape and length stand in the schema, for its readers. */
export const reading =
  (read: (typed: string) => Result<string>) =>
  (payload: z.core.ParsePayload<string>): void => {
    const result = read(payload.value);
    if (result.ok) payload.value = result.value;
    else if (payload.issues.length === 0) {
      const { code, text } = result.refusal;
      payload.issues.push({ code: 'custom', input: payload.value, message: code, params: { text } });
    }
  };

/** Text of at most `max` characters, as `readText` keeps it: nothing invisible around it, no control characters. May be empty. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .check(reading((typed) => readText(typed, { max, lines: true })));

/** The same with something in it to be seen. */
export const requiredText = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .check(
      reading((typed) => {
        const read = readText(typed, { max, lines: true });
        return read.ok && read.value === '' ? refused(MISSING) : read;
      }),
    );
const MISSING = refuse('text.missing', { zh: '请填写', en: 'Please fill this in' });

/** The name of a person or a company: visible, on one line, with nothing hidden in it. */
export const visibleName = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .check(reading((typed) => readName(typed, max)));

/** An e-mail address as it is kept: lower case, an international domain in its ASCII form. */
export const emailAddress = z.string().max(200).check(reading(readEmail));

/** A company's tax number; empty: not given. */
export const taxNumber = z.string().max(40).check(reading(readTaxNumber));

/** A password somebody chooses: kept as typed, long enough without the blanks around it. */
export const newPassword = z.string().min(10).max(LONGEST_PASSWORD).check(reading(readPassword));

/** What is typed to be searched for. */
export const searchText = text(100);

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

const part = (max: number) => z.string().max(max).default('');

/**
 * Where goods go, as it is sent: parts that are absent are empty. What it means is read by `readAddress` where it is used, which answers
 * beside the part that is wrong; an address that is still being typed is enough to ask what delivering there costs.
 */
export const address = z.strictObject({
  /** ISO 3166-1 alpha-2. */
  country: z.string().max(10),
  region: part(60),
  city: part(60),
  district: part(60),
  street: part(200),
  postcode: part(20),
});

/** An address as it was kept. */
export const addressView = z.strictObject({
  country: z.string(),
  region: z.string(),
  city: z.string(),
  district: z.string(),
  street: z.string(),
  postcode: z.string(),
});

/** Who receives goods, as it is sent; read by `readContact`. */
export const contact = z.strictObject({ name: z.string().max(60), phone: z.string().max(100) });

/** Where a page of a listing starts: opaque, as the page before gave it, and nothing else. */
export const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z~[A-Za-z0-9_-]{1,64}$/, 'cursor.malformed');
