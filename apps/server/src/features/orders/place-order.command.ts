import { createHash } from 'node:crypto';
import type { PlaceOrder } from '@orderdesk/contract';
import {
  accepted,
  asActor,
  checkAddress,
  checkContact,
  formatOrderNumber,
  type Order,
  type OrderFacts,
  type PaymentMethod,
  type Person,
  refuse,
  refused,
  type Result,
} from '@orderdesk/domain';
import { abilityFor, may, why } from '@orderdesk/policy';
import { findCompany, isDuplicateKey, type OrderDoc, orderModel } from '@orderdesk/store';
import { startTree } from '@orderdesk/workflow';
import { ObjectId } from 'mongodb';
import type { Core } from '../../core/core.ts';
import { asRefused } from '../../core/refused.ts';
import { type Quote, quote, type QuoteDeps } from '../cart/quote.ts';
import { CreditShort } from '../credit/credit-writes.ts';
import { readStock } from '../stock/read-stock.ts';
import { allocateOrder } from './allocate-order.ts';
import { linesRefused } from './lines-refused.ts';
import { creditShort, isRaced } from './change-order.ts';
import { commitChange } from './commit-change.ts';
import { gatherFacts } from './gather-facts.ts';
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
 * `contact.invalid`, `payment.not-offered`, `price.changed` (facts.total), `credit.insufficient`, and what `quote` refuses.
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
  const prepared = await prepareOrder(core, deps, person, request).catch(asRefused);
  if (!prepared.ok) return prepared;
  // Whoever holds a product that everybody wants keeps the others waiting: inside is only what depends on its stock.
  const stockKeys = prepared.value.order.lines.map(({ productId }) => `stock:${productId}`);
  return core.locks.run([`key:${person.id}:${idempotency.key}`, ...stockKeys], () =>
    reserveAndSave(core, person, prepared.value, idempotency),
  );
}

type Prepared = { readonly order: Order; readonly facts: OrderFacts };

/** Everything of the order that does not depend on stock, or why it cannot be. */
async function prepareOrder(
  core: Core,
  deps: PlaceOrderDeps,
  person: Person,
  request: PlaceOrder,
): Promise<Result<Prepared>> {
  const wrong = await checkRequest(deps, person, request);
  if (wrong) return refused(wrong);
  const quoted = quote(deps, person, { ...request, delivery: request.delivery.method });
  const issues = quoted.lines.flatMap(({ issue, asked }, index) =>
    issue ? [{ line: index, productId: asked.productId, ...issue }] : [],
  );
  if (issues.length > 0) return refused(linesRefused(issues));
  if (quoted.totals.total !== request.expectedTotal) return refused(priceChanged(quoted, request));
  const order = await newOrder(core, person, request, quoted);
  return accepted({ order, facts: await gatherFacts(core, order) });
}

async function reserveAndSave(
  core: Core,
  person: Person,
  { order, facts }: Prepared,
  idempotency: { key: string; requestHash: string },
): Promise<Result<OrderDoc>> {
  const productIds = order.lines.map(({ productId }) => productId);
  for (let attempt = 1; ; attempt += 1) {
    const stock = await readStock(core, productIds);
    const allocated = allocateOrder(core, order, stock);
    if (!allocated.ok) return allocated;
    const draft = draftOf({ ...order, shipments: allocated.value });
    for (const shipment of allocated.value) moveStock(draft, 'reserve', shipment);
    renewFindings(draft, stock, facts, true);
    const at = core.clock.now();
    const actor = asActor(person);
    const seen = {
      ...facts,
      shipments: allocated.value.map(({ id, step }) => ({ id, step })),
      findings: draft.order.findings.map(({ kind, severity }) => ({ kind, severity })),
    };
    const started = startTree(core.workflows.resolve, WORKFLOW, seen, at, actor);
    if (!started.ok) return refused(started.refusal);
    const event = { type: 'order.placed', actor, data: {} };
    const { calendar } = core.workflows.resolve(WORKFLOW).definition;
    applyTransactionEffects(draft, started.effects, event, { at: at.toISOString(), calendar });
    try {
      const change = { before: null, draft, tree: started.tree, workflow: started, event, facts: seen, at };
      return accepted(await commitChange(core, { ...change, idempotency }));
    } catch (error) {
      if (error instanceof CreditShort) return refused(creditShort());
      if (isDuplicateKey(error)) {
        const again = await findByKey(core, person.id, idempotency.key);
        if (again) return sameOrder(again, idempotency.requestHash);
      }
      if (!isRaced(error) || attempt >= ATTEMPTS) throw error;
    }
  }
}

async function newOrder(core: Core, person: Person, request: PlaceOrder, quoted: Quote): Promise<Order> {
  const now = core.clock.now();
  const company = person.companyId ? await findCompany(core.store, person.companyId) : null;
  const year = now.getUTCFullYear();
  return {
    id: new ObjectId().toHexString(),
    number: formatOrderNumber(year, await core.nextSerial(`orders:${year}`)),
    customer: {
      id: company?._id ?? person.id,
      kind: company ? 'company' : 'person',
      accountKind: person.kind as Order['customer']['accountKind'],
      name: company?.name ?? person.name,
      groupId: person.groupId,
    },
    placedBy: { id: person.id, name: person.name },
    lines: quoted.lines.map(({ line }) => line!),
    totals: quoted.totals,
    address: request.address,
    contact: request.contact,
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

async function checkRequest(deps: PlaceOrderDeps, person: Person, request: PlaceOrder) {
  const address = request.delivery.method === 'pickup' ? [] : checkAddress(request.address);
  if (address.length > 0) {
    return refuse(
      'address.invalid',
      { zh: '收货地址有误，请检查', en: 'The address is not complete: please check it' },
      { fields: address.map(({ field, refusal }) => ({ field, ...refusal.text })) },
    );
  }
  const contact = checkContact(request.contact);
  if (contact.length > 0) {
    return refuse(
      'contact.invalid',
      { zh: '联系人有误，请检查', en: 'The contact is not right: please check it' },
      { fields: contact.map(({ field, refusal }) => ({ field, ...refusal.text })) },
    );
  }
  const offered = await deps.paymentMethods(person);
  if (!offered.includes(request.payment.method)) {
    return refuse(
      'payment.not-offered',
      { zh: '您不能使用这种付款方式', en: 'This way of paying is not open to you' },
      { method: request.payment.method, offered },
    );
  }
  return null;
}

const priceChanged = (quoted: Quote, request: PlaceOrder) =>
  refuse(
    'price.changed',
    { zh: '价格有变，请确认新的金额', en: 'The price has changed: please confirm the new total' },
    { expected: request.expectedTotal, total: quoted.totals.total },
  );
