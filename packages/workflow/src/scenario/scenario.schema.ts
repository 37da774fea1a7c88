import {
  ACTOR_ROLES,
  DELIVERY_METHODS,
  FINDING_KINDS,
  FINDING_SEVERITIES,
  PAYMENT_METHODS,
  OFF_STEPS,
  SHIPMENT_STEPS,
} from '@orderdesk/domain';
import { z } from 'zod';

/** Scenarios stand beside a definition as data: what happens to an order, and where it must be after each step. */

const facts = z.strictObject({
  total: z.int().min(0),
  lineCount: z.int().min(1),
  paymentMethod: z.enum(PAYMENT_METHODS),
  paymentStatus: z.enum(['due', 'paid', 'refunded', 'void']),
  paymentReceived: z.int().min(0),
  deliveryMethod: z.enum(DELIVERY_METHODS),
  accountKind: z.enum(['dealer', 'retailer', 'consumer']),
  groupId: z.string().nullable(),
  groupTrusted: z.boolean(),
  previousOrders: z.int().min(0),
  creditAvailable: z.int().nullable(),
  recent: z.strictObject({ hours: z.int().min(1), count: z.int().min(1), outstanding: z.int().min(0) }),
  findings: z.array(
    z.strictObject({
      kind: z.enum(FINDING_KINDS),
      severity: z.enum(FINDING_SEVERITIES),
    }),
  ),
  shipments: z.array(
    z.strictObject({
      id: z.string(),
      step: z.enum([...SHIPMENT_STEPS, ...OFF_STEPS]),
      collects: z.int().min(1).optional(),
    }),
  ),
  ownerId: z.string().nullable(),
  requested: z.strictObject({
    total: z.int().min(0).nullable(),
    holds: z.boolean(),
    doubts: z.boolean().optional(),
    corrected: z.literal(true).optional(),
  }),
  agreed: z.literal(true),
  after: z.strictObject({
    total: z.int().min(0),
    repick: z.boolean(),
    doubts: z.boolean().optional(),
  }),
});

const expectation = z.strictObject({
  /** Ids of all stages, the most telling first. */
  stages: z.array(z.string()).optional(),
  /** Effects that must be among those of this step, as `type` or `type(value, …)`. */
  effects: z.array(z.string()).optional(),
  /** Effects that must not be. */
  without: z.array(z.string()).optional(),
  /** All pending timers, as `delay@state`. */
  timers: z.array(z.string()).optional(),
  /** The refusal's code, with the guard that refused: `workflow.guard inState`. */
  refusal: z.string().optional(),
  /** How the main workflow ended; null while it runs. */
  outcome: z.string().nullable().optional(),
});

const step = z.strictObject({
  /** Minutes that pass before the event; timers that come due in between are fired. */
  after: z.number().positive().optional(),
  event: z.string().optional(),
  data: z.record(z.string(), z.json()).optional(),
  /** A role, or `id:role+role` for a particular person. */
  actor: z
    .string()
    .regex(new RegExp(`^([a-z]+:)?(${ACTOR_ROLES.join('|')})(\\+(${ACTOR_ROLES.join('|')}))*$`))
    .optional(),
  /** Facts that changed meanwhile, outside of the workflow. */
  facts: facts.partial().optional(),
  expect: expectation.optional(),
});

export const scenarioSchema = z.strictObject({
  name: z.string().min(1),
  /** When the order is placed; Monday 2026-11-23 at 09:00 in Shanghai unless told. */
  at: z.iso.datetime({ offset: true }).optional(),
  facts: facts.partial().optional(),
  /** What is expected right after the order was placed. */
  expect: expectation.optional(),
  steps: z.array(step),
});

export type Scenario = z.infer<typeof scenarioSchema>;
export type Expectation = z.infer<typeof expectation>;
export type ScenarioStep = z.infer<typeof step>;
