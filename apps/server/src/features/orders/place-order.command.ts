import { createHash } from 'node:crypto';
import type { PlaceOrder } from '@orderdesk/contract';
import {
  accepted,
  type Allowance,
  asActor,
  formatOrderNumber,
  type Order,
  type OrderFacts,
  overAllowance,
  type PaymentMethod,
  type Person,
  reachOf,
  refuse,
  refused,
  type Result,
} from '@orderdesk/domain';
import { abilityFor, customerIdOf, may, why } from '@orderdesk/policy';
import { findCompany, isDuplicateKey, type OrderDoc, orderModel, type Write } from '@orderdesk/store';
import { startTree } from '@orderdesk/workflow';
import { ObjectId } from 'mongodb';
import type { Core } from '../../core/core.ts';
import { CartMoved, cartToOrder, takeFromCart } from '../cart/cart-ordered.ts';
import { type Promised, promiseOrder } from '../cart/promise-order.ts';
import type { Quote } from '../cart/quote.ts';
import { customerOf, type QuoteDeps, sourcesOf } from '../cart/quote-sources.ts';
import { readStock } from '../stock/read-stock.ts';
import { allocateOrder } from './allocate-order.ts';
import { allowanceOf } from './allowance.ts';
import { isRaced } from './change-order.ts';
import { commitChange } from './commit-change.ts';
import { gatherFacts, parcelFacts, seenFindings } from './gather-facts.ts';
import { draftOf, moveStock } from './order-draft.ts';
import { renewFindings } from './renew-findings.ts';
import { applyTransactionEffects } from './transaction-effects.ts';

/** The workflow a new order starts on, in its current version. */
const WORKFLOW = 'order';

/** How often an order whose stock was taken meanwhile is allocated anew before that is the customer's answer. */
const ATTEMPTS = 6;

export type PlaceOrderDeps = QuoteDeps & {
  /** What this customer may pay with, by their group. */
  readonly paymentMethods: (person: Person) => Promise<readonly PaymentMethod[]>;
};

/**
 * Places an order: prices, rights and stock are decided here, whatever the request says. All of it (order, reservation, ledger,
 * history, timers) is one transaction. The same key by the same person gives the same order again.
 *
 * Refuses, with nothing written: `policy.*` (may not order), `idempotency.mismatch` (the key stands for another order),
 * `lines.refused` (facts.lines: each with its code, e.g. `stock.insufficient` with asked and available), `address.invalid`,
 * `contact.invalid`, `payment.not-offered`, `price.changed` (facts.total), `delivery.day-changed`, what `quote`
 * refuses, and where the request says which cart it is: `cart.ordered` (facts.number), `cart.moved-on`; for customers without a history what
 * `promiseOrder` says of them.
 */
export async function placeOrder(
  core: Core,
  deps: PlaceOrderDeps,
  person: Person,
  request: PlaceOrder,
  key: string,
): Promise<Result<OrderDoc>> {
  const customerId = person.companyId ?? person.id;
  const ability = abilityFor(person);
  if (!may(ability, 'place', 'Order', { customer: { id: customerId } })) {
    return refused(why(ability, 'place', 'Order', { customer: { id: customerId } })!);
  }
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('base64url');
  const placed = await tryToPlace(core, deps, person, request, { key, requestHash });
  if (placed.ok) return placed;
  // A request that was sent before is answered by the order it made, whatever has become of prices and stock since.
  const again = await findByKey(core, person.id, key);
  return again ? sameOrder(again, requestHash) : placed;
}

async function tryToPlace(
  core: Core,
  deps: PlaceOrderDeps,
  person: Person,
  request: PlaceOrder,
  idempotency: { key: string; requestHash: string },
): Promise<Result<OrderDoc>> {
  const cart = request.cart ? await cartToOrder(core.store, person.id, request.cart.rev) : null;
  if (cart && !cart.ok) return cart;
  const customer = { id: customerIdOf(person), groupId: person.groupId };
  const allowance = await allowanceOf(core, customer);
  const prepared = await prepareOrder(core, deps, person, request, allowance);
  if (!prepared.ok) return prepared;
  const { value: promised } = prepared;
  try {
    // A customer's orders (of newcomers, all that go to one telephone or address) are placed one after the other: each finds what those
    // before it left of allowance, credit and limits.
    const reach = reachOf(promised.contact, promised.address);
    const isCounted = allowance !== null && allowance.openUnpaid !== null;
    const same = isCounted ? [`phone:${reach.phone}`, `door:${reach.door || customer.id}`] : [];
    const keys = [`key:${person.id}:${idempotency.key}`, `customer:${customer.id}`, ...same];
    return await core.locks.run(keys, async () => {
      const left = allowance && (await allowanceOf(core, customer, { reach }));
      const over = left && overAllowance(left, promised.totals.total, promised.totals.currency);
      if (over) return refused(over);
      const year = core.clock.now().getUTCFullYear();
      const counter = `orders:${year}`;
      const serial = await core.serials.next(counter);
      const order = await newOrder(core, person, request, promised, formatOrderNumber(year, serial));
      const facts = await gatherFacts(core, order, null);
      const { number, placedAt: at } = order;
      const also = cart ? [takeFromCart(cart.value, { number, at, lines: request.lines })] : [];
      // Whoever holds a product that everybody wants keeps the others waiting: inside is only what depends on its stock.
      const stockKeys = order.lines.map(({ productId }) => `stock:${productId}`);
      const saved = await core.locks.run(stockKeys, () =>
        reserveAndSave(core, person, { order, facts, also }, idempotency),
      );
      // Refused, or answered by the order that was made before: its number is nobody's.
      if (!saved.ok || saved.value._id !== order.id) core.serials.putBack(counter, serial);
      return saved;
    });
  } catch (error) {
    // Another tab was first; its cart, read now, says which order it made.
    if (!(error instanceof CartMoved) || !request.cart) throw error;
    const moved = await cartToOrder(core.store, person.id, request.cart.rev);
    if (moved.ok) throw error;
    return moved;
  }
}

type New = { readonly order: Order; readonly facts: OrderFacts; readonly also: readonly Write[] };

/** What the order is and comes to as it was asked for, or why it cannot be. */
async function prepareOrder(
  core: Core,
  deps: PlaceOrderDeps,
  person: Person,
  request: PlaceOrder,
  allowance: Allowance | null,
): Promise<Result<Promised>> {
  const promised = promiseOrder(sourcesOf(deps), {
    customer: customerOf(person),
    lines: request.lines,
    delivery: request.delivery.method,
    address: request.address ?? null,
    contact: request.contact,
    payment: { method: request.payment.method, offered: await deps.paymentMethods(person) },
    allowance,
    at: core.clock.now(),
  });
  if (!promised.ok) return promised;
  if (promised.value.totals.total !== request.expectedTotal) {
    return refused(priceChanged(promised.value, request));
  }
  const { expectedAt } = request.delivery;
  if (expectedAt !== undefined && expectedAt !== promised.value.chosen.expectedAt) {
    return refused(dayChanged(promised.value, expectedAt));
  }
  return promised;
}

async function reserveAndSave(
  core: Core,
  person: Person,
  { order, facts: known, also }: New,
  idempotency: { key: string; requestHash: string },
): Promise<Result<OrderDoc>> {
  const productIds = order.lines.map(({ productId }) => productId);
  let facts = known;
  for (let attempt = 1; ; attempt += 1) {
    const stock = await readStock(core, productIds);
    const allocated = allocateOrder(core, order, stock);
    if (!allocated.ok) return allocated;
    const draft = draftOf({ ...order, shipments: allocated.value });
    for (const shipment of allocated.value) moveStock(draft, 'reserve', shipment);
    await renewFindings(draft, stock, facts);
    const at = core.clock.now();
    const actor = asActor(person);
    const seen = {
      ...facts,
      shipments: parcelFacts(draft.order),
      findings: seenFindings(order, draft.order.findings),
    };
    const started = startTree(core.workflows.resolve, WORKFLOW, seen, at, actor);
    if (!started.ok) return refused(started.refusal);
    const event = { type: 'order.placed', actor, data: {} };
    const { calendar } = core.workflows.resolve(WORKFLOW).definition;
    applyTransactionEffects(draft, started.effects, event, {
      at: at.toISOString(),
      calendar,
      credit: { taken: 0, available: facts.creditAvailable },
    });
    try {
      const change = { before: null, draft, tree: started.tree, workflow: started, event, facts: seen, at };
      return accepted(await commitChange(core, { ...change, idempotency, also }));
    } catch (error) {
      if (isDuplicateKey(error)) {
        const again = await findByKey(core, person.id, idempotency.key);
        if (again) return sameOrder(again, idempotency.requestHash);
      }
      if (!isRaced(error) || attempt >= ATTEMPTS) throw error;
      // Another process took credit or stock meanwhile; then it is for a person to decide.
      facts = await gatherFacts(core, order, null);
    }
  }
}

async function newOrder(
  core: Core,
  person: Person,
  request: PlaceOrder,
  quoted: Promised,
  number: string,
): Promise<Order> {
  const now = core.clock.now();
  const company = person.companyId ? await findCompany(core.store, person.companyId) : null;
  return {
    id: new ObjectId().toHexString(),
    number,
    customer: {
      id: company?._id ?? person.id,
      kind: company ? 'company' : 'person',
      accountKind: person.kind as Order['customer']['accountKind'],
      name: company?.name ?? person.name,
      groupId: person.groupId,
      ...(company?.unverified ? { unverified: company.unverified } : {}),
    },
    placedBy: { id: person.id, name: person.name },
    lines: quoted.lines.map(({ line }) => line!),
    totals: quoted.totals,
    address: quoted.address,
    contact: quoted.contact,
    delivery: { method: request.delivery.method, expectedAt: quoted.chosen.expectedAt },
    payment: { method: request.payment.method, status: 'due', received: 0, paidAt: null, reference: null },
    shipments: [],
    findings: [],
    changeRequest: null,
    note: request.note ?? '',
    owner: null,
    placedAt: now.toISOString(),
  };
}

const findByKey = (core: Core, personId: string, key: string) =>
  orderModel(core.store.connection).collection.findOne<OrderDoc>({
    'placedBy.id': personId,
    idempotencyKey: key,
  });

const sameOrder = (doc: OrderDoc, requestHash: string): Result<OrderDoc> =>
  doc.requestHash === requestHash
    ? accepted(doc)
    : refused(
        refuse(
          'idempotency.mismatch',
          { zh: '该请求编号已用于另一订单', en: 'This idempotency key already stands for another order' },
          { number: doc.number },
        ),
      );

const priceChanged = (quoted: Quote, request: PlaceOrder) =>
  refuse(
    'price.changed',
    { zh: '价格有变，请确认新的金额', en: 'The price has changed: please confirm the new total' },
    { expected: request.expectedTotal, total: quoted.totals.total },
  );

const dayChanged = (quoted: Quote, expectedAt: string) =>
  refuse(
    'delivery.day-changed',
    {
      zh: '预计送达日期有变，请确认新的日期',
      en: 'The delivery day has changed: please confirm the new one',
    },
    { shown: expectedAt, expectedAt: quoted.chosen.expectedAt },
  );
