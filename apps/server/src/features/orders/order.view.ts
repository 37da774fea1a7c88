import type { OrderRow, OrderView, PutBackView, ShipmentView } from '@orderdesk/contract';
import {
  type Agreement,
  cashToCome,
  companyFinding,
  deliveryEstimate,
  type EstimateTerms,
  givenBack,
  isOff,
  isWithCustomer,
  missingIn,
  type Order,
  orderMoney,
  parcelEstimate,
  type Receipt,
  type ShipmentStep,
  type Text,
  waitsForCustomer,
} from '@orderdesk/domain';
import { isDeepStrictEqual } from 'node:util';
import { actorOn, type AppAbility, may, project } from '@orderdesk/policy';
import { stockId, type OrderDoc, type StoredRow } from '@orderdesk/store';
import { pathOf, type Stage, stationDue } from '@orderdesk/workflow';
import { collectionAt } from '../../core/collection-at.ts';
import type { Core } from '../../core/core.ts';
import { payToOf } from '../bank-account/bank-account.view.ts';
import { salesTerms } from '../cart/sales-terms.ts';
import { shelvesOf } from '../stock/shelves.ts';
import { changedInHand } from './changed-in-hand.ts';
import { orderOf } from './commit-change.ts';
import { denialQuote } from './denial-quote.ts';
import { findingsNow } from './findings-now.ts';
import { gatherFacts } from './gather-facts.ts';
import { isForCustomer, offersTo } from './offers-to.ts';
import { type Reader, readsDesk } from './order-rights.ts';
import { namesake } from '../people/namesake.ts';
import { mayConfirm } from '../companies/may-confirm.ts';
import { newCompany } from '../companies/new-company.view.ts';
import { mayPutBack } from './put-back.command.ts';
import { shownRefusal } from './refusal.view.ts';
import { requestView } from './request.view.ts';
import { customerStages, customerStageView, orderStages, paymentView, stageView } from './order-row.ts';
import { warehouseLabel } from '../../core/warehouse-label.ts';

/** What stands where the desk's own fields are not to be read. */
const NOT_THE_DESK = { owner: null, queues: [], dueAt: null };

/** A row as it may be seen. Customers read the stage in a customer's words, without the house's owner, queues and clocks. */
export function rowView(ability: AppAbility, row: StoredRow): OrderRow {
  const shown = readsDesk(ability, row) ? row : { ...row, stage: row.customerStage };
  return {
    ...NOT_THE_DESK,
    ...project(ability, 'Order', { ...shown, waitsFor: waitsForCustomer(row) }, row),
  };
}

/** One order as this person may see it, with what they may do to it now. */
export async function orderViewFor(core: Core, reader: Reader, doc: OrderDoc): Promise<OrderView> {
  const { person, ability } = reader;
  const order = orderOf(doc);
  const forCustomer = !readsDesk(ability, doc);
  await core.workflows.loadFor(doc.tree);
  const { resolve } = core.workflows;
  const stages = orderStages(core, order, doc.tree);
  const terms = estimateTerms(core, doc, stages);
  const [facts, shipments, taken, putBack, company, changeRequest] = await Promise.all([
    gatherFacts(core, order, doc),
    shipmentViews(core, order, forCustomer),
    forCustomer ? null : namesake(core, order.customer, order.placedBy.name),
    forCustomer ? [] : putBackViews(core, order),
    forCustomer || order.customer.kind === 'person' ? null : newCompany(core.store, order.customer.id),
    // Of an order that has ended nothing is asked any more.
    doc.open ? requestView(core, order, forCustomer) : null,
  ]);
  const inHand = forCustomer ? null : changedInHand(doc);
  const all = offersTo(core, doc, actorOn(person, doc), facts);
  const offers = forCustomer ? all.filter(isForCustomer) : all;
  const isOwner = doc.owner?.id === person.id;
  // Confirmed or not, a company is still to be told from the one it is called like.
  const alike = taken ?? (company?.confirmed ? company.resembles : null);
  const full = {
    ...doc.row,
    ...(alike === null ? {} : { customer: { ...doc.row.customer, namesake: alike } }),
    waitsFor: waitsForCustomer(doc.row),
    totals: order.totals,
    lines: order.lines,
    address: order.address,
    contact: order.contact,
    delivery: { ...order.delivery, estimate: deliveryEstimate(order, terms), ...collectedAt(core, order) },
    paymentDetail: paymentDetail(order, stages),
    // Before it is accepted nobody is asked for money.
    ...(isAccepted(stages) && payToOf(order, core.reference.bankAccount)),
    findings: [...(doc.open ? companyFinding(order.customer) : []), ...findingsNow(core, order, doc, facts)],
    ...(company ? { newCompany: company } : {}),
    changeRequest,
    note: order.note,
    shipments: shipments.map((parcel) => ({ ...parcel, ...foretold(core, doc, parcel, terms) })),
    ...(putBack.length > 0 ? { putBack } : {}),
    ...(inHand ? { changedInHand: inHand } : {}),
    ...cashToCollect(order),
  };
  const shown = forCustomer ? { ...full, stage: full.customerStage } : full;
  const said = order.agreed?.at(-1);
  const readable = project(ability, 'Order', shown, doc) as unknown as Omit<
    OrderView,
    'stages' | 'path' | 'offers' | 'can' | 'workflow'
  >;
  return {
    ...NOT_THE_DESK,
    ...readable,
    stages: forCustomer ? customerStages(stages).map(customerStageView) : stages.map(stageView),
    path: pathOf(
      resolve,
      doc.tree,
      order.shipments,
      order.delivery.method,
      orderMoney(order).outstanding > 0,
    ),
    offers: offers.map(({ moves, ...offer }) => ({
      ...offer,
      form: [...offer.form],
      // Whoever denies something reads what it is.
      ...(offer.event === 'disagree' && said && { confirm: quoted(core, doc, said) }),
      // Who may not see the money is not told it here either.
      ...(moves &&
        readable.paymentDetail && { moves: { what: moves, amount: readable.paymentDetail[moves] } }),
      refusal: offer.refusal && shownRefusal(offer.refusal, ability, doc),
    })) as OrderView['offers'],
    can: {
      claim: doc.open && !doc.owner && may(ability, 'handle', 'Order', doc),
      release: doc.open && isOwner && may(ability, 'handle', 'Order', doc),
      assign: doc.open && may(ability, 'assign', 'Order', doc),
      ...(doc.putBackDue ? { putBack: mayPutBack(person) } : {}),
      ...(doc.customer.unverified ? { confirmCompany: mayConfirm(ability, doc.customer.id) } : {}),
      ...(doc.customer.kind === 'company' && !doc.customer.unverified
        ? { changeTerms: mayConfirm(ability, doc.customer.id) }
        : {}),
      ...(company?.confirmed ? { doubtCompany: mayConfirm(ability, doc.customer.id) } : {}),
    },
    workflow: { id: doc.tree.main.workflowId, version: doc.tree.main.version },
  };
}

function quoted({ workflows }: Core, { tree }: OrderDoc, agreed: Agreement): Text {
  const origin = workflows.resolve(tree.main.workflowId, tree.main.version);
  return denialQuote(origin, agreed, origin.definition.calendar.timezone);
}

const isAccepted = (stages: readonly Stage[]): boolean => stages.some(({ id }) => id.startsWith('active/'));

function paymentDetail(order: Order, stages: readonly Stage[]): NonNullable<OrderView['paymentDetail']> {
  const { paidAt, reference, receipts = [], returned = [] } = order.payment;
  const known = receipts.length > 0 ? receipts.map((receipt) => receipt.reference) : [reference];
  const shown = (each: Receipt) => ({ reference: each.reference, amount: each.amount, at: each.at });
  const standing = paymentView(order, stages);
  const { reason } = givenBack(order.payment);
  return {
    ...standing,
    ...(standing.standing === 'gives-back' && reason && { givesBack: reason }),
    due: orderMoney(order).due,
    paidAt,
    references: [...new Set(known.flatMap((each) => each || []))],
    receipts: receipts.map(shown),
    returned: returned.map(shown),
    collectedWith: cashToCome(order),
  };
}

/** Nothing before a parcel can go out, or go out again: until then no amount concerns the warehouse. */
function cashToCollect(order: Order): Pick<OrderView, 'cashToCollect'> {
  const leaving = order.shipments.some(({ step }) => LEAVING.includes(step));
  const cash = leaving ? cashToCome(order) : [];
  return cash.length > 0 ? { cashToCollect: cash } : {};
}

const LEAVING: readonly ShipmentStep[] = ['packed', 'shipped', 'returning'];

/** Known once it is decided which warehouses have the goods. */
function collectedAt(core: Core, { delivery, shipments }: Order): Pick<OrderView['delivery'], 'collection'> {
  const left = shipments.filter((shipment) => !isOff(shipment)).map(({ warehouseId }) => warehouseId);
  return delivery.method === 'pickup' && left.length > 0
    ? { collection: collectionAt(core, left, salesTerms(core).calendar) }
    : {};
}

function estimateTerms(core: Core, doc: OrderDoc, stages: readonly Stage[]): EstimateTerms {
  const { calendar, shipping: rules } = salesTerms(core);
  const waits = isWithCustomer(stages.map(({ queue }) => queue));
  return { calendar, rules, now: core.clock.now(), open: doc.open, waits };
}

/** When a parcel comes, or by when it is decided what becomes of one that did not arrive. */
function foretold(
  { workflows }: Core,
  doc: OrderDoc,
  { id, step, back }: Pick<ShipmentView, 'id' | 'step' | 'back'>,
  terms: EstimateTerms,
): Pick<ShipmentView, 'estimate' | 'settledBy'> {
  const estimate = parcelEstimate(orderOf(doc), id, terms);
  const settledBy =
    back && step === 'returning' && doc.open ? stationDue(workflows.resolve, doc.tree, step, back.at) : null;
  return { ...(estimate.kind === 'none' ? {} : { estimate }), ...(settledBy === null ? {} : { settledBy }) };
}

/** Where the products of these goods stand in their warehouses. */
const shelvesIn = (core: Core, goods: readonly Pick<Order['shipments'][number], 'warehouseId' | 'lines'>[]) =>
  shelvesOf(
    core.store,
    goods.flatMap(({ warehouseId, lines }) => lines.map(({ productId }) => ({ productId, warehouseId }))),
  );

/** The goods that have to be put back, and those that were, the latest first. */
async function putBackViews(core: Core, { putBack = [] }: Order): Promise<PutBackView[]> {
  const shelves = await shelvesIn(core, putBack);
  return putBack.toReversed().map(({ worker, ...goods }) => ({
    ...goods,
    worker: worker?.name ?? null,
    warehouse: warehouseLabel(core, goods.warehouseId),
    lines: goods.lines.map((line) => {
      const shelf = shelves.get(stockId(line.productId, goods.warehouseId));
      return { ...line, ...(shelf ? { shelf } : {}) };
    }),
  }));
}

/** Whether a parcel was sent to another place or receiver than the order says now. */
const isElsewhere = (
  { address, contact }: Order,
  to: NonNullable<Order['shipments'][number]['to']>,
): boolean => !isDeepStrictEqual([to.address, to.contact], [address, contact]);

async function shipmentViews(core: Core, order: Order, forCustomer: boolean): Promise<ShipmentView[]> {
  const lines = new Map(order.lines.map((line) => [line.id, line]));
  const shelves = forCustomer ? new Map<string, string>() : await shelvesIn(core, order.shipments);
  return order.shipments.map(
    ({
      id,
      warehouseId,
      step,
      carrier,
      tracking,
      shippedAt,
      deliveredAt,
      to,
      back,
      replaces,
      worker,
      lines: parts,
      missing = [],
    }) => ({
      ...{ id, warehouseId, step, carrier, tracking, shippedAt, deliveredAt },
      ...(back && { back: { why: back.why, at: back.at } }),
      ...(to && isElsewhere(order, to) ? { to } : {}),
      ...(replaces === undefined ? {} : { replaces }),
      ...(worker && !forCustomer ? { worker } : {}),
      warehouse: warehouseLabel(core, warehouseId),
      lines: parts.map((part) => {
        const line = lines.get(part.lineId)!;
        const gone = missingIn({ missing }, part.lineId);
        const shelf = shelves.get(stockId(part.productId, warehouseId));
        return {
          ...part,
          ...{ sku: line.sku, name: line.name, unit: line.unit },
          ...(line.note ? { note: line.note } : {}),
          ...(gone > 0 && !forCustomer ? { missing: gone } : {}),
          ...(shelf ? { shelf } : {}),
        };
      }),
    }),
  );
}
