import {
  accepted,
  type Allowance,
  changeReach,
  dialledFrom,
  differenceBetween,
  foundIn,
  hasNotLeft,
  isOff,
  type Line,
  livingLines,
  type Order,
  type OrderChange,
  type OrderDifference,
  orderMoney,
  readContact,
  refuse,
  refused,
  type Result,
  type Shipment,
  type Text,
  withinLetOffs,
} from '@orderdesk/domain';
import type { CatalogueProduct } from '@orderdesk/store';
import { fieldsRefused, promiseOrder } from '../cart/promise-order.ts';
import type { AskedLine } from '../cart/price-lines.ts';
import type { SalesTerms } from '../cart/quote.ts';
import type { AvailableStock } from '../stock/read-stock.ts';
import { idsOfNow } from './ids-of-now.ts';
import type { StockChange } from './order-draft.ts';
import { reallocate } from './reallocate.ts';

/** All that a change depends on besides the order, read at one moment. */
export type ChangeSources = {
  readonly products: ReadonlyMap<string, CatalogueProduct>;
  /** What can be had now, without what this order holds. */
  readonly stock: readonly AvailableStock[];
  readonly allocate: (order: Order, stock: readonly AvailableStock[]) => Result<Shipment[]>;
  readonly placeOf: (warehouseId: string) => Text;
  readonly sales: SalesTerms;
  /** What a customer without a history may order; null for everybody else, and for staff. */
  readonly allowance: Allowance | null;
  readonly exactStock: boolean;
  readonly at: Date;
};

/** What a change makes of an order, before anybody agrees to it. */
export type Proposal = {
  readonly order: Order;
  /** The change as it is kept: address and contact as they were read, with the total it comes to. */
  readonly change: OrderChange & { readonly total: number };
  readonly difference: OrderDifference;
  readonly stock: readonly StockChange[];
  /** A parcel that somebody has put together is to be put together anew. */
  readonly repick: boolean;
  /** The stock it was decided on, without what the order holds. */
  readonly seen: readonly AvailableStock[];
};

/**
 * The order with a change made: asked of the one promise every order is made by. Products whose quantity stays keep the price they
 * were bought at; the others cost what they would if they were ordered now, over all their lines. Delivery is worked out anew
 * unless nothing but the receiver changes; its day counts from when the order was placed, or from now when that is over, the goods
 * are others or come another way: no order of this minute would be promised an earlier one. Parcels stay what they are where their goods do. Pure.
 *
 * Once a parcel has left, only receiver and address of what is still to be sent, or comes back, are others, at the same cost.
 *
 * Refuses `change.too-late` for anything else then, `change.nothing`, `change.nothing-left`, `change.unknown-line`, and what
 * `promiseOrder` and allocation refuse (`address.invalid`, `lines.refused`, `stock.insufficient`, `delivery.country` …).
 */
export function proposeChange(order: Order, change: OrderChange, sources: ChangeSources): Result<Proposal> {
  const reach = changeReach(order.shipments);
  const isOfGoods = Boolean(change.lines ?? change.added ?? change.delivery);
  if (reach === 'nothing') return refused(TOO_LATE);
  if (reach === 'receiver' && isOfGoods) return refused(ONLY_RECEIVER);
  const asked = linesAsked(order, change, sources.at);
  if (!asked.ok) return asked;
  const areOthers =
    asked.value.some(({ agreed }) => !agreed) || asked.value.length < livingLines(order.lines).length;
  const isAnew = areOthers || change.address !== undefined || change.delivery !== undefined;
  const promised = !isAnew
    ? withReceiver(order, change.contact)
    : reach === 'receiver'
      ? sentElsewhere(order, change, asked.value, sources)
      : promisedAnew(order, change, asked.value, areOthers, sources);
  if (!promised.ok) return promised;
  // What is collected lies in one place, and that by its own rule.
  const isElsewhere = (order.delivery.method === 'pickup') !== (promised.value.delivery.method === 'pickup');
  const held =
    areOthers || isElsewhere
      ? reallocate(order, promised.value, sources)
      : accepted({ shipments: order.shipments, stock: [], repick: false });
  if (!held.ok) return held;
  const { shipments, stock, repick } = held.value;
  const after = withinLetOffs({ ...promised.value, shipments });
  const difference = differenceBetween(order, after, sources.placeOf);
  if (isNothing(difference)) return refused(NOTHING);
  const { address, contact, totals } = after;
  const kept = {
    ...change,
    ...(change.address && address ? { address } : {}),
    ...(change.contact ? { contact } : {}),
    total: totals.total,
  };
  return accepted({ order: after, change: kept, difference, stock, repick, seen: sources.stock });
}

/** Another receiver changes neither what it costs nor when it comes; where it goes is not looked at again. */
function withReceiver(order: Order, given: OrderChange['contact']): Result<Order> {
  if (!given) return refused(NOTHING);
  const { contact, problems } = readContact(given, dialledFrom(order.address));
  return problems.length > 0 ? refused(fieldsRefused('contact', problems)) : accepted({ ...order, contact });
}

/**
 * What was paid for the way of what has left stays paid, and its goods are bought: of the promise made from now on only where it
 * goes, to whom, and when it is there are other.
 */
function sentElsewhere(
  order: Order,
  change: OrderChange,
  lines: readonly AskedLine[],
  sources: ChangeSources,
): Result<Order> {
  const bought = { ...sources, stock: order.lines.map(inStock), allowance: null };
  const promised = promisedAnew(
    { ...order, placedAt: sources.at.toISOString() },
    change,
    lines,
    false,
    bought,
  );
  if (!promised.ok) return promised;
  const { address, contact, delivery } = promised.value;
  return accepted({ ...order, address, contact, delivery });
}

/** The order promised by the one rule that promises orders, with what is different. */
function promisedAnew(
  order: Order,
  change: OrderChange,
  lines: readonly AskedLine[],
  areOthers: boolean,
  sources: ChangeSources,
): Result<Order> {
  const method = change.delivery ?? order.delivery.method;
  const meant = {
    customer: order.customer,
    lines,
    delivery: method,
    address: change.address ?? order.address,
    contact: change.contact ?? order.contact,
    payment: { method: order.payment.method, offered: [order.payment.method] },
    discount: order.totals.discount,
    allowance: sources.allowance && allowanceOn(order, sources.allowance),
  };
  const agreed = new Set(lines.flatMap((line) => (line.agreed ? [line.productId] : [])));
  const quoteSources = {
    // What is no longer sold stays in the order as it is, and weighs what it did.
    product: (id: string) => {
      const product = sources.products.get(id);
      return product?.active || agreed.has(id) ? product : undefined;
    },
    available: (id: string) => availableOf(sources.stock, id) + heldOf(order, id),
    exactStock: sources.exactStock,
    sales: sources.sales,
  };
  const fromNow = areOthers || method !== order.delivery.method;
  const from = fromNow ? sources.at : new Date(order.placedAt);
  const first = promiseOrder(quoteSources, { ...meant, at: from });
  if (!first.ok) return first;
  // A day that would have been over is promised by nobody: it counts from now.
  const isOver = new Date(first.value.chosen.expectedAt) <= sources.at;
  const promised = isOver ? promiseOrder(quoteSources, { ...meant, at: sources.at }) : first;
  if (!promised.ok) return promised;
  const { address, contact, totals, chosen } = promised.value;
  return accepted({
    ...order,
    address,
    contact,
    totals,
    lines: [...promised.value.lines.map(({ line }) => line!), ...linesOfCalledOff(order, lines)],
    delivery: { method, expectedAt: chosen.expectedAt },
  });
}

/** What is left of lines of which nothing is to be sent any more: a parcel that will not come still says what was in it. */
function linesOfCalledOff(order: Order, asked: readonly AskedLine[]): readonly Line[] {
  const gone = order.shipments.filter(isOff).flatMap(({ lines }) => lines);
  return order.lines
    .filter(({ id }) => !asked.some((line) => line.id === id) && gone.some(({ lineId }) => lineId === id))
    .map((line) => ({
      ...line,
      quantity: 0,
      subtotal: 0,
      discount: 0,
      shipping: 0,
      tax: 0,
      total: 0,
      cost: 0,
    }));
}

const isNothing = ({ lines, address, contact, delivery }: OrderDifference): boolean =>
  lines.length === 0 && !address && !contact && !delivery;

const piecesOf = ({ quantity, unit }: Pick<Line, 'quantity' | 'unit'>): number => quantity * unit.per;

/** The order's lines as they are meant: agreed where the product is in the order as it was, asked anew where it is not. */
function linesAsked(order: Order, { lines = [], added = [] }: OrderChange, at: Date): Result<AskedLine[]> {
  const living = livingLines(order.lines);
  const wanted = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const unknown = lines.find(({ lineId }) => !living.some(({ id }) => id === lineId));
  if (unknown) return refused(unknownLine(unknown.lineId));
  const kept = living.flatMap((line) => {
    const quantity = wanted.get(line.id) ?? line.quantity;
    return quantity === 0 ? [] : [{ line, quantity }];
  });
  if (kept.length + added.length === 0) return refused(NOTHING_LEFT);
  const before = piecesByProduct(living.map((line) => [line.productId, piecesOf(line)]));
  const after = piecesByProduct([
    ...kept.map(({ line, quantity }) => [line.productId, piecesOf({ ...line, quantity })] as const),
    // In whichever unit it is added: the product is another then.
    ...added.map(({ productId }) => [productId, NaN] as const),
  ]);
  const stays = (productId: string): boolean => before.get(productId) === after.get(productId);
  const ids = idsOfNow(
    'l',
    at,
    order.lines.map(({ id }) => id),
  );
  return accepted([
    ...kept.map(({ line, quantity }) => ({
      id: line.id,
      productId: line.productId,
      unitId: line.unit.id,
      quantity,
      note: line.note,
      ...(stays(line.productId) && quantity === line.quantity ? { agreed: line } : {}),
    })),
    ...added.map((line) => ({ ...line, id: ids() })),
  ]);
}

function piecesByProduct(
  lines: readonly (readonly [productId: string, pieces: number])[],
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [productId, pieces] of lines) sums.set(productId, (sums.get(productId) ?? 0) + pieces);
  return sums;
}

/** What was taken when it was placed stays allowed; an order that is open is one already. */
function allowanceOn(order: Order, allowance: Allowance): Allowance {
  const { total } = order.totals;
  const { unpaid, orderAmount } = allowance;
  const counted = order.payment.status === 'due' ? orderMoney(order).outstanding : 0;
  return {
    ...allowance,
    ordersLeft: null,
    orderAmount: orderAmount === null ? null : Math.max(orderAmount, total),
    ...(unpaid && {
      unpaid: { ...unpaid, left: Math.max(unpaid.left + counted + order.payment.received, total) },
    }),
  };
}

/** As if there were plenty: what is bought already is not asked of the stock once more. */
const inStock = ({ productId }: Line): AvailableStock => ({
  productId,
  warehouseId: '',
  available: Infinity,
});

const availableOf = (stock: readonly AvailableStock[], productId: string): number =>
  stock.filter((row) => row.productId === productId).reduce((sum, { available }) => sum + available, 0);

/** Base units of a product that the order holds, that have not left and that are there. */
const heldOf = ({ shipments }: Order, productId: string): number =>
  shipments
    .filter(hasNotLeft)
    .flatMap((parcel) => foundIn(parcel))
    .filter((line) => line.productId === productId)
    .reduce((sum, { quantity }) => sum + quantity, 0);

const TOO_LATE = refuse('change.too-late', {
  zh: '商品都已发出，订单不能再修改：有问题请用“反映问题”',
  en: 'Everything has left already, and the order can no longer be changed: report a problem instead',
});
const ONLY_RECEIVER = refuse('change.too-late', {
  zh: '已有包裹发出：还没发出或退回的，只能改收货人、电话和地址',
  en: 'A parcel has left already: of what is still to be sent, or comes back, only receiver, telephone and address can be changed',
});
const NOTHING = refuse('change.nothing', {
  zh: '没有任何改动',
  en: 'Nothing would be different',
});
const NOTHING_LEFT = refuse('change.nothing-left', {
  zh: '订单里至少要留一件商品；整单都不要，请取消订单，不能取消时请反映问题',
  en: 'Something has to be left in the order; to have nothing of it, cancel it, or report a problem where that is too late',
});
const unknownLine = (lineId: string) =>
  refuse(
    'change.unknown-line',
    { zh: '订单里没有这一行，请查看最新内容', en: 'The order has no such line: look at it again' },
    { lineId },
  );
