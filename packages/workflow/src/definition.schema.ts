import {
  ACTOR_ROLES,
  FIELD_READERS,
  FORM_FIELD_TYPES,
  GOODS_STEPS,
  MOVED_AMOUNTS,
  PAYMENT_METHODS,
  SHIPMENT_STEPS,
  TONES,
  STAFF_ROLES,
} from '@orderdesk/domain';
import { z } from 'zod';
import type { Definition, GuardUse, StateDef } from './definition.type.ts';

/** The JSON format of a definition. Strict everywhere: a misspelt key is refused, never ignored. */

// Names are keys of plain objects: `constructor` would find what is not ours.
const RESERVED = new Set(Object.getOwnPropertyNames(Object.prototype));
const name = z
  .string()
  .regex(/^[a-z][A-Za-z0-9-]{0,59}$/, 'name.malformed')
  .refine((value) => !RESERVED.has(value), 'name.reserved');
const eventName = z.string().regex(/^(?!xstate\.|child\.)[a-z][A-Za-z0-9.-]{0,60}$/, 'event-name.malformed');
const statePath = z.string().regex(/^[a-z][A-Za-z0-9-]*(\/[a-z][A-Za-z0-9-]*)*$/, 'state-path.malformed');
const words = z.string().trim().min(1).max(2000);
const text = z.strictObject({ zh: words, en: words }).meta({ id: 'Text' });
const withUntil = text.refine(
  ({ zh, en }) => zh.includes('{until}') && en.includes('{until}'),
  'until.missing',
);
const tone = z.enum(TONES);

const json = z.unknown().refine(isJson, 'value.not-json');
const ruleUse = z.strictObject({ type: name, params: z.record(z.string(), json).optional() });

const guardUse: z.ZodType<GuardUse> = z
  .lazy(() =>
    z.union([
      ruleUse.extend({ because: text.optional() }),
      z.strictObject({ and: z.array(guardUse).min(1), because: text.optional() }),
      z.strictObject({ or: z.array(guardUse).min(1), because: text.optional() }),
      z.strictObject({ not: guardUse, because: text.optional() }),
    ]),
  )
  .meta({ id: 'Guard' });

const transition = z.strictObject({
  target: statePath.optional(),
  guard: guardUse.optional(),
  actions: z.array(ruleUse).optional(),
  reenter: z.boolean().optional(),
  description: text.optional(),
});

const state: z.ZodType<StateDef> = z
  .lazy(() =>
    z.strictObject({
      type: z.enum(['atomic', 'compound', 'parallel', 'final']).optional(),
      label: text.optional(),
      customerLabel: text.optional(),
      atPickup: z.strictObject({ label: text.optional(), customerLabel: text.optional() }).optional(),
      partPaid: z.strictObject({ label: text.optional(), customerLabel: text.optional() }).optional(),
      customerSeesIf: name.optional(),
      undelivered: z.strictObject({ label: text.optional(), customerLabel: text.optional() }).optional(),
      description: text.optional(),
      tone: tone.optional(),
      queue: name.optional(),
      settled: z.boolean().optional(),
      outcome: name.optional(),
      hidden: z.boolean().optional(),
      serviceLevel: z
        .strictObject({
          clock: name,
          minutes: z.int().min(1).max(525_600),
          time: z.enum(['business', 'plain']),
        })
        .optional(),
      entry: z.array(ruleUse).optional(),
      exit: z.array(ruleUse).optional(),
      on: z.record(eventName, z.array(transition).min(1)).optional(),
      always: z.array(transition).min(1).optional(),
      after: z
        .array(transition.extend({ delay: ruleUse, customerText: withUntil.optional() }))
        .min(1)
        .optional(),
      child: z
        .strictObject({ id: name.optional(), workflow: name, onDone: z.array(transition).min(1) })
        .optional(),
      onDone: z.array(transition).min(1).optional(),
      initial: name.optional(),
      states: z.record(name, state).optional(),
    }),
  )
  .meta({ id: 'State' });

const field = z
  .strictObject({
    name,
    type: z.enum(FORM_FIELD_TYPES),
    label: text,
    help: text.optional(),
    required: z.boolean().optional(),
    requiredOf: z.union([z.literal('staff'), z.array(z.enum(STAFF_ROLES)).min(1)]).optional(),
    requiredWhenPaid: z.array(z.enum(PAYMENT_METHODS)).min(1).optional(),
    askedOf: z.array(z.enum(STAFF_ROLES)).min(1).optional(),
    maxLength: z.int().min(1).max(20_000).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    repeats: name.optional(),
    whenAsked: z.literal(true).optional(),
    timesTotal: z.int().min(1).max(1000).optional(),
    agreement: z.union([z.literal(true), z.array(z.string().min(1).max(60)).min(1)]).optional(),
    options: z.array(z.strictObject({ value: z.string().min(1).max(60), label: text })).optional(),
    reader: z.enum(FIELD_READERS).optional(),
  })
  .refine(
    ({ type, min = 0, max = 0 }) => type !== 'money' || [min, max].every(Number.isSafeInteger),
    'amount.not-whole',
  );

const told = z.strictObject({ staff: text, customer: text, spokenFor: text.optional() });

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time.malformed');
const calendar = z.strictObject({
  timezone: z.string().refine(isTimezone, 'timezone.unknown'),
  days: z.array(z.int().min(1).max(7)).min(1),
  from: clockTime,
  to: z.union([clockTime, z.literal('24:00')]),
  holidays: z.array(z.iso.date()),
});

const goodsStep = z.enum([...GOODS_STEPS, 'returning']);

export const definitionSchema: z.ZodType<Definition> = z
  .strictObject({
    id: name,
    kind: name,
    label: text,
    description: text.optional(),
    calendar: calendar.refine(({ from, to }) => from < to, {
      message: 'calendar.never-open',
      path: ['to'],
    }),
    queues: z.array(
      z.strictObject({ id: name, label: text, tone, goods: z.enum(SHIPMENT_STEPS).optional() }),
    ),
    events: z.record(
      eventName,
      z.strictObject({
        label: text,
        customerLabel: text.optional(),
        told: told.optional(),
        description: text.optional(),
        tone: tone.optional(),
        who: z.array(z.enum(ACTOR_ROLES)),
        form: z.array(field).optional(),
        atPickup: z
          .strictObject({
            label: text.optional(),
            customerLabel: text.optional(),
            told: told.optional(),
            confirm: text.optional(),
          })
          .optional(),
        confirm: text.optional(),
        order: z.int().optional(),
        moves: z.enum(MOVED_AMOUNTS).optional(),
      }),
    ),
    milestones: z
      .array(
        z.strictObject({
          id: name,
          label: text,
          reachedIn: z.array(statePath).min(1),
          exceptional: z.boolean().optional(),
          beside: z.boolean().optional(),
          goods: goodsStep.optional(),
          atPickup: z.strictObject({ label: text.optional(), goods: goodsStep.optional() }).optional(),
          undelivered: z.strictObject({ label: text }).optional(),
        }),
      )
      .optional(),
    context: z.record(name, json).optional(),
    initial: name,
    states: z.record(name, state),
  })
  .meta({ title: 'Orderdesk workflow definition' });

/** Asked once of each value: a union of all it may be asks each of them of everything inside. */
function isJson(value: unknown): boolean {
  if (typeof value !== 'object' || value === null)
    return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  return isPlain && Object.values(value).every(isJson);
}

// Asking is slow, and a company has one.
let knownTimezone: string | null = null;

function isTimezone(zone: string): boolean {
  if (zone === knownTimezone) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    knownTimezone = zone;
    return true;
  } catch {
    return false;
  }
}

/** The published JSON Schema of a definition, for editors and other tools. */
export function definitionJsonSchema(): Record<string, unknown> {
  return z.toJSONSchema(definitionSchema, { io: 'input' });
}
