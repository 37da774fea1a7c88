import { payTo } from './bank-account.ts';
import {
  FIELD_READERS,
  FINDING_KINDS,
  FINDING_SEVERITIES,
  FORM_FIELD_TYPES,
  MOVED_AMOUNTS,
  PAYMENT_STANDINGS,
  WAITS_FOR,
} from '@orderdesk/domain';
import { z } from 'zod';
import { collectionView, totalsView } from './cart.ts';
import { priceReason } from './catalogue.ts';
import { newCompany } from './company.ts';
import {
  accountKind,
  addressView,
  deliveryMethod,
  id,
  instant,
  localized,
  money,
  paymentMethod,
  requiredText,
  tone,
  unit,
} from './primitives.ts';
import { deliveryEstimate, putBackView, shipmentView } from './shipment.ts';

export const orderNumber = z.string().regex(/^\d{2}-\d{5,9}-\d$/, 'order-number.malformed');

const named = z.strictObject({ id, name: z.string() });

export const customerView = z.strictObject({
  id,
  kind: z.enum(['person', 'company']),
  accountKind,
  name: z.string(),
  groupId: id.nullable(),
  /** A company that registered by itself and that nobody has confirmed; `resembles` names one it could be taken for. For the desk. */
  unverified: z.strictObject({ resembles: z.string().nullable() }).optional(),
  /** The colleague, the house or the company that the customer, or who ordered for it, could be taken for: it is not them. For the desk, of one order. */
  namesake: z.string().optional(),
});

/**
 * An active state of the workflow, as people see it: `id` the path in the definition (`review/deciding`), `queue` the queue it
 * stands in, `dueAt` its service level's end (null: no clock, or paused).
 */
export const stageView = z.strictObject({
  id: z.string(),
  label: localized,
  tone,
  queue: z.string().nullable(),
  since: instant,
  dueAt: instant.nullable(),
});
export type StageView = z.infer<typeof stageView>;

/**
 * An order's money as it stands: what came in (less what was given back), what is still to come in, what is to be given back.
 * `standing` says it in one word.
 */
export const paymentView = z.strictObject({
  method: paymentMethod,
  status: z.enum(['due', 'paid', 'refunded', 'void']),
  standing: z.enum(PAYMENT_STANDINGS),
  received: money,
  outstanding: money,
  toRefund: money,
  /** What its customer was let off; missing where nothing was. */
  writtenOff: money.optional(),
  /** Until when what was put on its company's account is to be paid; missing while there is no invoice. */
  payBy: instant.optional(),
  /** By when `toRefund` goes back, as long as the clock for it says; missing where nothing does. */
  refundBy: instant.optional(),
});

/**
 * An order as one row of a list: what a queue shows and what live patches carry. `total` is missing for those who may not see
 * amounts. `queues` names every queue it stands in; `open` is false once its workflow has ended; `waitsFor` says what its customer has
 * to do for it to go on.
 */
export const orderRow = z
  .strictObject({
    id,
    rev: z.int(),
    number: z.string(),
    customer: customerView,
    placedBy: named,
    placedAt: instant,
    stage: stageView,
    queues: z.array(z.string()),
    dueAt: instant.nullable(),
    open: z.boolean(),
    waitsFor: z.enum(WAITS_FOR).nullable(),
    owner: named.nullable(),
    lineCount: z.int(),
    summary: localized,
    total: money.optional(),
    currency: z.string(),
    payment: paymentView.optional(),
    expectedAt: instant.nullable(),
    /** What happens by itself unless its customer does something first, the next one first; `{until}` stands in the text for when. */
    deadlines: z.array(z.strictObject({ until: instant, text: localized })).optional(),
    /** `queues`: the stations at which this warehouse has something of it; `since` when it came to each, where that is known. For the desk. */
    warehouses: z.array(
      z.strictObject({
        id,
        label: localized,
        queues: z.array(z.string()).optional(),
        since: z.record(z.string(), instant).optional(),
        /** Who is putting a parcel together there. */
        worker: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'OrderRow' });
export type OrderRow = z.infer<typeof orderRow>;

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
  /** How the customer agreed to the change of the form: asked for where it costs more, comes another way or goes elsewhere. */
  agreement: z.literal(true).optional(),
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

export const findingView = z.strictObject({
  kind: z.enum(FINDING_KINDS),
  severity: z.enum(FINDING_SEVERITIES),
  text: localized,
  facts: z.record(z.string(), z.unknown()),
});

export const lineView = z.strictObject({
  id,
  productId: id,
  sku: z.string(),
  name: localized,
  picture: z.string().nullable(),
  unit,
  quantity: z.int(),
  unitPrice: money.optional(),
  listPrice: money.optional(),
  priceReason: priceReason.optional(),
  subtotal: money.optional(),
  discount: money.optional(),
  shipping: money.optional(),
  tax: money.optional(),
  taxRate: z.int().optional(),
  total: money.optional(),
  note: z.string(),
  /** Only for those who may see costs. */
  cost: money.optional(),
});
export type LineView = z.infer<typeof lineView>;

const beside = <T extends z.ZodType>(value: T) => z.strictObject({ before: value, after: value });
const lineSide = z.strictObject({
  quantity: z.int(),
  unit,
  unitPrice: money.optional(),
  taxRate: z.int().optional(),
});

/**
 * An order before and after a change: only what differs is there, and of that what its reader may see. `settles`: what is still to come
 * in, or to go back, once it is made.
 */
export const orderDifference = z
  .strictObject({
    lines: z.array(
      z.strictObject({
        lineId: id,
        productId: id,
        sku: z.string(),
        name: localized,
        picture: z.string().nullable(),
        before: lineSide.nullable(),
        after: lineSide.nullable(),
      }),
    ),
    address: beside(addressView.nullable()).optional(),
    contact: beside(z.strictObject({ name: z.string(), phone: z.string() })).optional(),
    delivery: beside(deliveryMethod).optional(),
    expectedAt: beside(instant.nullable()).optional(),
    /** Where the goods are collected; null where they are sent. */
    collectAt: beside(localized.nullable()).optional(),
    /** The sums as this reader is told them: with tax or before it, by `convention`. */
    totals: beside(totalsView).optional(),
    convention: z.enum(['with-tax', 'before-tax']).optional(),
    settles: z.strictObject({ outstanding: money, toRefund: money }).optional(),
  })
  .meta({ id: 'OrderDifference' });
export type OrderDifferenceView = z.infer<typeof orderDifference>;

/** A step of the way an order usually goes, for the customer's timeline and the desk's state path. */
export const pathStep = z.strictObject({
  id: z.string(),
  label: localized,
  state: z.enum(['done', 'current', 'ahead', 'skipped', 'stopped']),
  at: instant.nullable(),
  /** How many parcels have come so far, where not all have. */
  part: z.strictObject({ done: z.int(), of: z.int() }).optional(),
});

/** What is collected at the door with a parcel. */
const cashWith = z.strictObject({ shipmentId: id, amount: money });

/** Money that came in or went back; `reference` is '' where nobody gave one. */
const receiptView = z.strictObject({ reference: z.string(), amount: money, at: instant });

/** One order as this person may see it: money, costs and private notes are missing where the policy says so. */
export const orderView = orderRow
  .extend({
    lines: z.array(lineView),
    totals: totalsView.optional(),
    /** Null where the goods are collected; missing for those who may not see it. */
    address: addressView.nullable().optional(),
    contact: z.strictObject({ name: z.string(), phone: z.string() }).optional(),
    delivery: z.strictObject({
      method: deliveryMethod,
      /** The day that was promised. */
      expectedAt: instant.nullable(),
      estimate: deliveryEstimate,
      /** Of an order that is collected: where, as soon as that is decided. */
      collection: collectionView.optional(),
    }),
    paymentDetail: paymentView
      .extend({
        due: money,
        paidAt: instant.nullable(),
        /** What came in came under these; the latest last. */
        references: z.array(z.string()),
        /** What came in, and what went back of it, the latest last; of earlier orders not all is kept. */
        receipts: z.array(receiptView),
        returned: z.array(receiptView),
        /** What is collected at the door with each parcel that is still to come; none where it is paid otherwise. */
        collectedWith: z.array(cashWith),
      })
      .optional(),
    /** Of an order on account: what is to be transferred, and where to; not there when nothing is. */
    payTo: payTo.optional(),
    stages: z.array(stageView),
    path: z.array(pathStep),
    findings: z.array(findingView).optional(),
    shipments: z.array(shipmentView),
    /** For the desk: what has to go back on its shelves, the latest first, and what has. */
    putBack: z.array(putBackView).optional(),
    /** For the desk: what was changed of an order after somebody had begun to put it together. */
    changedInHand: z
      .strictObject({ goods: orderDifference.optional(), receiver: orderDifference.optional() })
      .optional(),
    /** What the carrier has to collect at the door with each parcel, once one is ready to leave: the amounts a warehouse has to know. */
    cashToCollect: z.array(cashWith).optional(),
    changeRequest: z
      .strictObject({
        text: z.string(),
        /** Null when it was asked for in words only: then nothing can be applied. */
        difference: orderDifference.nullable(),
        /** Why it can no longer be made as it was asked for; not there while it can. */
        outdated: localized.optional(),
        at: instant,
        by: z.string(),
      })
      .nullable(),
    note: z.string(),
    /** Of a company that registered by itself: what it said of itself, for those who may see it. */
    newCompany: newCompany.optional(),
    offers: z.array(offer),
    can: z.strictObject({
      claim: z.boolean(),
      assign: z.boolean(),
      /** Only where goods are to be put back: whether this person may say that they are. */
      putBack: z.boolean().optional(),
      release: z.boolean(),
      /** Say that the customer's company is who it says. */
      confirmCompany: z.boolean().optional(),
      /** Take that back. */
      doubtCompany: z.boolean().optional(),
    }),
    workflow: z.strictObject({ id: z.string(), version: z.int() }),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof orderView>;

/** `POST /api/orders/{id}/events`: send an event of the workflow. With `rev`, refused (409) if the order has moved on. */
export const sendEvent = z.strictObject({
  event: z.string().regex(/^[a-z][A-Za-z0-9.-]{0,60}$/),
  /** Any JSON; `z.json()` would not do, since it describes itself without end in OpenAPI. */
  data: z.record(z.string().max(60), z.unknown()).optional(),
  rev: z.int().min(0).optional(),
  /** The rev at which its form was opened: refused (409) where the order was changed since, until it is sent with the rev that is seen now. */
  seen: z.int().min(0).optional(),
});
export type SendEvent = z.infer<typeof sendEvent>;

export const assignOrder = z.strictObject({ personId: id, reason: requiredText(500).optional() });
