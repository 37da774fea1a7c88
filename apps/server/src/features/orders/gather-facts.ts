import {
  cashWith,
  companyFinding,
  type ChangeRequest,
  countsFrom,
  isOff,
  type Order,
  type OrderFacts,
  restOff,
  givenBack,
  type Shipment,
  toPutBack,
} from '@orderdesk/domain';
import { findCompany, type OrderDoc, stockId } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { readStock } from '../stock/read-stock.ts';
import { countPreviousOrders } from './count-previous-orders.ts';
import { customerFacts } from './customer-facts.ts';
import { creditTaken } from './credit-taken.ts';
import { findingsNow, isUndecided } from './findings-now.ts';
import { companyCalendar } from '../../core/company-calendar.ts';
import { moneyFacts } from './money-facts.ts';
import { comesBack, parcelLoss, readWhoCounts } from './parcel-loss.ts';
import { proposeFor } from './propose-for.ts';
import { readRepeats } from './repeated-orders.ts';
import { readRecentOrders } from './recent-orders.ts';
import { isGone, replacementFor } from './replace-parcel.ts';
import { reviewedChange } from './reviewed-change.ts';

/** What guards may look at, as it stands in the database now. Read before deciding, kept with the event. `doc` is null for a new order. */
export async function gatherFacts(core: Core, order: Order, doc: OrderDoc | null): Promise<OrderFacts> {
  const [creditAvailable, recent, previousOrders, outOfStock, irreplaceable, money, counts] =
    await Promise.all([
      readCredit(core, order, doc ? creditTaken(doc) : 0),
      // What was placed beside it no longer matters once it is decided, but for what a change adds.
      isUndecided(doc) ? readRecentOrders(core, order, doc, countsFrom(order)) : null,
      countPreviousOrders(core, order.customer.id, order.id),
      readOutOfStock(core, order),
      readIrreplaceable(core, order),
      moneyFacts(core, order, companyCalendar(core).timezone),
      readWhoCounts(core, order),
    ]);
  const standing = { creditAvailable, ...(recent && { recent }) };
  // Of an order that stands, what was found in it says so.
  const [customer, repeats] = doc
    ? [{}, {}]
    : await Promise.all([customerFacts(core, order, previousOrders), readRepeats(core, order)]);
  const { amount: givesBack } = givenBack(order.payment);
  const facts: OrderFacts = {
    total: order.totals.total,
    currency: order.totals.currency,
    lineCount: order.lines.length,
    paymentMethod: order.payment.method,
    paymentStatus: order.payment.status,
    paymentReceived: order.payment.received,
    ...(order.payment.writtenOff && { paymentWrittenOff: order.payment.writtenOff }),
    ...(restOff(order.payment) > 0 && { paymentRestOff: restOff(order.payment) }),
    ...(givesBack > 0 && { paymentGivesBack: givesBack }),
    ...money,
    deliveryMethod: order.delivery.method,
    accountKind: order.customer.accountKind,
    groupId: order.customer.groupId,
    groupTrusted:
      !order.customer.unverified && (core.reference.group(order.customer.groupId)?.trusted ?? false),
    previousOrders,
    ...standing,
    ...customer,
    ...repeats,
    findings: seenFindings(order, findingsNow(core, order, doc, standing)),
    shipments: parcelFacts(order),
    ...(outOfStock.length > 0 && { outOfStock }),
    ...(irreplaceable.length > 0 && { irreplaceable }),
    ...counts,
    ...saidFor(order),
    ownerId: order.owner?.id ?? null,
  };
  if (!order.changeRequest) return facts;
  const besides = await besidesChange(core, order, doc, facts);
  return { ...besides, requested: await readRequest(core, order, order.changeRequest, besides) };
}

/** What was found, as guards look at it: of a company that nobody has confirmed no order passes without a person. */
export const seenFindings = (
  { customer }: Pick<Order, 'customer'>,
  found: Order['findings'],
): OrderFacts['findings'] =>
  [...companyFinding(customer), ...found].map(({ kind, severity }) => ({ kind, severity }));

/** How far each parcel is, why it did not arrive, whether it is to be opened first or goods of it are missing, and what is collected with it. */
export function parcelFacts(order: Order): OrderFacts['shipments'] {
  const cash = new Map(cashWith(order).map(({ shipmentId, amount }) => [shipmentId, amount]));
  const opened = new Set(toPutBack(order).flatMap((goods) => (goods.opened ? [goods.shipmentId] : [])));
  return order.shipments.map(({ id, step, back, ...parcel }) => ({
    id,
    step,
    ...(cash.has(id) && { collects: cash.get(id)! }),
    ...(back && { back: back.why }),
    ...(opened.has(id) && { opened: true }),
    ...(!isOff({ step }) && (parcel.missing ?? []).length > 0 && { short: true }),
    ...(comesBack({ step }) && parcelLoss(order, { id, ...(back && { back }), ...parcel })),
  }));
}

/** What staff wrote down for its customer, and what of it is denied, by who wrote it. */
function saidFor({ agreed, denied = [] }: Pick<Order, 'agreed' | 'denied'>): Partial<OrderFacts> {
  const last = agreed?.at(-1);
  const writers = new Set(denied.flatMap(({ id }) => id ?? []));
  return {
    ...(last && { agreed: true as const, ...(last.id !== undefined && { agreedBy: last.id }) }),
    ...(writers.size > 0 && { deniedBy: [...writers] }),
  };
}

/** The facts a change is judged by: what it adds counts as placed now. */
export async function besidesChange(
  core: Core,
  order: Order,
  doc: OrderDoc | null,
  { recent: _before, ...facts }: OrderFacts,
): Promise<OrderFacts> {
  const recent = await readRecentOrders(core, order, doc, core.clock.now().toISOString());
  return { ...facts, ...(recent && { recent }) };
}

/** Whether what the customer asks for can still be made, and at the total they saw: asked as the commit asks it. */
async function readRequest(
  core: Core,
  order: Order,
  { change, corrected }: ChangeRequest,
  facts: OrderFacts,
): Promise<NonNullable<OrderFacts['requested']>> {
  const since = corrected ? { corrected } : {};
  if (!change) return { total: null, holds: false };
  const proposed = await proposeFor(core, order, change, false);
  const asked = change.total ?? order.totals.total;
  if (!proposed.ok) return { total: asked, holds: false, ...since };
  const { total } = proposed.value.order.totals;
  const { doubts } = await reviewedChange(core, order, proposed.value, facts);
  return { total, holds: total === asked, doubts, ...since };
}

/** Packed parcels whose goods can no longer be taken from the stock they are promised from, as when it was counted again. */
async function readOutOfStock(core: Core, { shipments }: Order): Promise<string[]> {
  const packed = shipments.filter(({ step }) => step === 'packed');
  if (packed.length === 0) return [];
  const products = packed.flatMap(({ lines }) => lines.map(({ productId }) => productId));
  const rows = new Map((await readStock(core, products)).map((row) => [row._id, row]));
  const isThere = ({ warehouseId, lines }: Shipment): boolean =>
    [...Map.groupBy(lines, ({ productId }) => stockId(productId, warehouseId))].every(([id, parts]) => {
      const row = rows.get(id);
      const asked = parts.reduce((sum, { quantity }) => sum + quantity, 0);
      return row !== undefined && row.onHand >= asked && row.reserved >= asked;
    });
  return packed.filter((parcel) => !isThere(parcel)).map(({ id }) => id);
}

/** Lost or damaged parcels for which no warehouse has the goods any more. */
async function readIrreplaceable(core: Core, order: Order): Promise<string[]> {
  const gone = order.shipments.filter(isGone);
  const replaced = await Promise.all(gone.map((parcel) => replacementFor(core, order, parcel)));
  return gone.filter((_, index) => !replaced[index]!.ok).map(({ id }) => id);
}

/** `taken`: what the order holds of it itself. */
async function readCredit(core: Core, order: Order, taken: number): Promise<number | null> {
  if (order.customer.kind !== 'company') return null;
  const company = await findCompany(core.store, order.customer.id);
  return company?.creditLimit == null ? null : company.creditLimit - company.creditUsed + taken;
}
