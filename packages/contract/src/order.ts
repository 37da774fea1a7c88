import { FINDING_KINDS, FINDING_SEVERITIES } from '@orderdesk/domain';
import { z } from 'zod';
import { payTo } from './bank-account.ts';
import { collectionView, totalsView } from './cart.ts';
import { priceReason } from './catalogue.ts';
import { newCompany } from './company.ts';
import { offer } from './offer.ts';
import { orderDifference } from './order-difference.ts';
import { orderRow, paymentView, stageView } from './order-row.ts';
import { addressView, deliveryMethod, id, instant, localized, money, unit } from './primitives.ts';
import { deliveryEstimate, putBackView, shipmentView } from './shipment.ts';

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
        /** Why the company gives back what was not paid too much; missing where nothing like that is to go back. */
        givesBack: z.string().optional(),
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
    /** What the carrier, or whoever hands the goods out, still has to collect with each parcel, once one is ready to leave: all that a warehouse has to know of the money. */
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
      /** Give the customer's company other terms. */
      changeTerms: z.boolean().optional(),
      /** Take that back. */
      doubtCompany: z.boolean().optional(),
    }),
    workflow: z.strictObject({ id: z.string(), version: z.int() }),
  })
  .meta({ id: 'Order' });
export type OrderView = z.infer<typeof orderView>;
