import type { PaymentMethod } from './order.ts';
import type { StaffRole } from './people.ts';
import type { Text } from './text.ts';

export const FORM_FIELD_TYPES = [
  'text',
  'textarea',
  'number',
  'money',
  'date',
  'boolean',
  'select',
  'shipment',
  'address',
  'carrier',
  'code',
  'change',
  'goods',
] as const;

/**
 * A field of the form an event asks for. `address` gives an `Address`, `shipment` the id of one of the order's shipments (in an
 * offer its options are those the event would be accepted for), `money` minor units, `date` an ISO date (YYYY-MM-DD), `change` an
 * `OrderChange`, `goods` what of the form's shipment can be sold again: by line, in base units.
 */
export type FormField = {
  readonly name: string;
  readonly type: (typeof FORM_FIELD_TYPES)[number];
  readonly label: Text;
  readonly help?: Text;
  readonly required?: boolean;
  /** Must be given by the company's staff, or by those of these roles; others may leave it out. */
  readonly requiredOf?: 'staff' | readonly StaffRole[];
  /** Must be given where the order is paid in one of these ways. */
  readonly requiredWhenPaid?: readonly PaymentMethod[];
  /** Only these may give it; for everybody else the form has no such field. */
  readonly askedOf?: readonly StaffRole[];
  /** Longest text accepted, in characters. Default 200 for text, 2000 for textarea. */
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  /** Of an amount: the field whose amount it says once more. It is asked, and has to be the same, where that is more than is outstanding. */
  readonly repeats?: string;
  /** Only asked where a refusal names the field: what was sent has to be meant. */
  readonly whenAsked?: true;
  /**
   * Says how the customer told what staff send for them, with each of its values or with those that are named; customers speak for themselves and are never asked. Of a change that staff make it
   * has to be given where that needs the customer's yes (`needsAgreement`), else where `requiredOf` says so.
   */
  readonly agreement?: true | readonly string[];
  /** Of an amount that came in: how many times what the order costs it is at most. More belongs to something else. */
  readonly timesTotal?: number;
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
  /**
   * Who reads what was given here, besides whoever gave it: the company's staff alone unless it says `customer`. Screens say so
   * beside the field; history, notifications and findings go by it.
   */
  readonly reader?: FieldReader;
};

export const FIELD_READERS = ['staff', 'customer'] as const;
export type FieldReader = (typeof FIELD_READERS)[number];

export const TONES = ['neutral', 'good', 'warn', 'bad'] as const;
export type Tone = (typeof TONES)[number];
