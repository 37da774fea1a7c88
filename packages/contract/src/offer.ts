import { FIELD_READERS, FORM_FIELD_TYPES, MOVED_AMOUNTS } from '@orderdesk/domain';
import { z } from 'zod';
import { localized, money, tone } from './primitives.ts';

export const formField = z.strictObject({
  name: z.string(),
  type: z.enum(FORM_FIELD_TYPES),
  label: localized,
  help: localized.optional(),
  required: z.boolean().optional(),
  maxLength: z.int().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** An amount that says that of another field once more, where that is more than is outstanding. */
  repeats: z.string().optional(),
  /** Only asked where a refusal names the field. */
  whenAsked: z.literal(true).optional(),
  /** How the customer told what staff send for them, by each of its values or those named; of a change that staff make, asked for where it costs more, comes another way or goes elsewhere. */
  agreement: z.union([z.literal(true), z.array(z.string())]).optional(),
  options: z.array(z.strictObject({ value: z.string(), label: localized })).optional(),
  /** Who reads it afterwards; the company's staff alone where it does not say `customer`. */
  reader: z.enum(FIELD_READERS).optional(),
});

/** An event the workflow knows in this state. Not allowed: `refusal` says which rule and on what facts. */
export const offer = z
  .strictObject({
    event: z.string(),
    label: localized,
    tone,
    form: z.array(formField),
    confirm: localized.nullable(),
    /** The amount it moves, for those who may see money: what is still to come in, or what is to be given back. */
    moves: z.strictObject({ what: z.enum(MOVED_AMOUNTS), amount: money }).optional(),
    allowed: z.boolean(),
    refusal: z
      .strictObject({
        code: z.string(),
        text: localized,
        facts: z.record(z.string(), z.unknown()).optional(),
      })
      .nullable(),
  })
  .meta({ id: 'Offer' });
export type Offer = z.infer<typeof offer>;
