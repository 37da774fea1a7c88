import type { PlaceOrder } from '@orderdesk/contract';
import { type OrderChange, PAYMENT_METHODS, type Person, type Result, SYSTEM } from '@orderdesk/domain';
import { actorOn } from '@orderdesk/policy';
import { findPerson, openStore, type OrderDoc, type Store } from '@orderdesk/store';
import type { Logger } from 'pino';
import type { Core } from './core/core.ts';
import { openCore } from './core/open-core.ts';
import { quote } from './features/cart/quote.ts';
import { customerOf, sourcesOf } from './features/cart/quote-sources.ts';
import { salesTerms } from './features/cart/sales-terms.ts';
import { loadCatalogue } from './features/catalogue/load-catalogue.ts';
import { claimOrder } from './features/orders/claim-order.command.ts';
import { orderOf } from './features/orders/commit-change.ts';
import { proposeFor } from './features/orders/propose-for.ts';
import { findOrder } from './features/orders/change-order.ts';
import { fireTimer } from './features/orders/fire-timer.command.ts';
import { placeOrder, type PlaceOrderDeps } from './features/orders/place-order.command.ts';
import { sendEvent } from './features/orders/send-event.command.ts';
import { readStock } from './features/stock/read-stock.ts';
import { type StockLevels, stockLevels } from './features/stock/stock-levels.ts';
import { createLogger } from './observe/logger.ts';
import { nextTimer } from './worker/next-timer.ts';
import { runOutbox } from './worker/run-outbox.ts';

/**
 * The server's commands without HTTP and with a clock turned by hand, for filling a database with a company's past. What they
 * refuse here they refuse in the shop.
 */
export type OpenCompany = {
  readonly store: Store;
  readonly core: Core;
  /** Reads the catalogue and small tables again, after they were written; call before the first order. */
  reload(): Promise<void>;
  /** Turns the clock to `at`; on the way every timer that falls due acts at its own time, in order. */
  advanceTo(at: Date): Promise<void>;
  person(id: string): Promise<Person | null>;
  placeOrder(
    person: Person,
    request: Omit<PlaceOrder, 'expectedTotal'>,
    key: string,
  ): Promise<Result<OrderDoc>>;
  sendEvent(
    person: Person | 'system',
    orderId: string,
    event: string,
    data?: Record<string, unknown>,
  ): Promise<Result<OrderDoc>>;
  claim(person: Person, orderId: string): Promise<Result<OrderDoc>>;
  /** Carries out what waits in the outbox. */
  runOutbox(): Promise<void>;
  close(): Promise<void>;
};

type Opening = { readonly start: Date; readonly log?: Logger };

export async function openCompany(
  options: Opening & { uri: string; database?: string },
): Promise<OpenCompany> {
  const { uri, database } = options;
  return companyOn(await openStore({ uri, ...(database ? { name: database } : {}) }), options);
}

/** The same on a store that is open already; closing the company closes it. */
export async function companyOn(store: Store, options: Opening): Promise<OpenCompany> {
  let now = options.start;
  const clock = { now: () => now };
  const log = options.log ?? createLogger('warn');
  const core = await openCore({ store, clock, log });
  let shop = await openShop(core);
  // The shop follows stock by its change stream; here it is followed by reading what an order touched.
  const refreshStock = async (doc: OrderDoc) => {
    const products = doc.lines.map(({ productId }) => productId);
    for (const row of await readStock(core, products)) shop.levels.take(row);
  };

  const actor = (person: Person | 'system') => (order: OrderDoc) =>
    person === 'system' ? SYSTEM : actorOn(person, order);

  return {
    store,
    core,
    async reload() {
      await core.reference.reload();
      shop = await openShop(core);
    },
    async advanceTo(at) {
      for (;;) {
        const timer = await nextTimer(store, now, at);
        if (!timer) break;
        now = new Date(Math.max(now.getTime(), Date.parse(timer.dueAt)));
        await fireTimer(core, timer);
      }
      if (at > now) now = at;
    },
    person: (id) => findPerson(store, id),
    async placeOrder(person, request, key) {
      const { deps } = shop;
      const quoted = quote(sourcesOf(deps), {
        customer: customerOf(person),
        lines: request.lines,
        delivery: request.delivery.method,
        address: request.address ?? null,
        at: now,
      });
      if (!quoted.ok) return quoted;
      const expectedTotal = quoted.value.totals.total;
      const placed = await placeOrder(core, deps, person, { ...request, expectedTotal }, key);
      if (placed.ok) await refreshStock(placed.value);
      return placed;
    },
    async sendEvent(person, orderId, event, data = {}) {
      // Money moves only for those who say what they looked at: here that is the order as it stands.
      const seen = await findOrder(core, orderId);
      const shown = seen ? await atShownTotal(core, seen, data) : data;
      const sent = await sendEvent(core, actor(person), orderId, { event, data: shown }, { rev: seen?.rev });
      if (sent.ok) await refreshStock(sent.value);
      return sent;
    },
    claim: (person, orderId) => claimOrder(core, person, orderId),
    async runOutbox() {
      while ((await runOutbox(core)) > 0);
    },
    close: () => store.close(),
  };
}

/** A change is sent at the total it comes to: here, as everywhere, that is what was looked at before. */
async function atShownTotal(core: Core, doc: OrderDoc, data: Readonly<Record<string, unknown>>) {
  const change = data['change'] as OrderChange | undefined;
  if (!change || change.total !== undefined) return data;
  const proposed = await proposeFor(core, orderOf(doc), change, false);
  return proposed.ok ? { ...data, change: { ...change, total: proposed.value.change.total } } : data;
}

type Shop = { readonly deps: PlaceOrderDeps; readonly levels: StockLevels };

async function openShop(core: Core): Promise<Shop> {
  const catalogue = await loadCatalogue(core.store);
  const levels = stockLevels(core.store, catalogue);
  await levels.load();
  const deps: PlaceOrderDeps = {
    catalogue,
    clock: core.clock,
    sales: salesTerms(core),
    // A company's past was paid in every way, whatever this installation can collect today.
    paymentMethods: async () => PAYMENT_METHODS,
  };
  return { deps, levels };
}
