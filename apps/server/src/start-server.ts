import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { openStore } from '@orderdesk/store';
import { customerIdOf } from '@orderdesk/policy';
import type { Logger } from 'pino';
import { authSecret } from './auth/auth-secret.ts';
import { createAuth } from './auth/create-auth.ts';
import type { Clock } from './core/clock.ts';
import { systemClock } from './core/clock.ts';
import type { Core } from './core/core.ts';
import { openCore } from './core/open-core.ts';
import { salesTerms } from './features/cart/sales-terms.ts';
import { loadCatalogue, warmCatalogue } from './features/catalogue/load-catalogue.ts';
import { firstAdmin } from './features/first-admin/first-admin.ts';
import { firstAdminRoutes } from './features/first-admin/first-admin.routes.ts';
import { companiesRoutes } from './features/companies/companies.routes.ts';
import { type DemoAccount, demoAccountsRoutes } from './features/demo/demo-accounts.routes.ts';
import { stockRoutes } from './features/stock/stock.routes.ts';
import { bankAccountRoutes } from './features/bank-account/bank-account.routes.ts';
import { groupsRoutes } from './features/groups/groups.routes.ts';
import { houseRoutes } from './features/house/house.routes.ts';
import { notificationsRoutes } from './features/notifications/notifications.routes.ts';
import { allowanceOf } from './features/orders/allowance.ts';
import { creditDays } from './features/workflows/credit-days.ts';
import { orderArchive } from './features/orders/order-archive.ts';
import { ordersRoutes } from './features/orders/orders.routes.ts';
import { passwordLinks } from './features/password-links/password-links.ts';
import { passwordLinksRoutes } from './features/password-links/password-links.routes.ts';
import { reportsRoutes } from './features/reports/reports.routes.ts';
import { workflowsRoutes } from './features/workflows/workflows.routes.ts';
import { paymentMethodsFor } from './features/people/payment-methods.ts';
import { createApp } from './http/create-app.ts';
import { frontDoor } from './http/front-door.ts';
import { nobody, type ProxyTrust } from './http/trusted-proxies.ts';
import { type LiveSockets, startSockets } from './live/live-sockets.ts';
import { type Live, startLive } from './live/live.ts';
import { createLogger } from './observe/logger.ts';
import { createMetrics } from './observe/metrics.ts';
import { liveFigures } from './observe/live-figures.ts';
import { memoryRates, type Rates } from './rates/rates.ts';
import { startWorker } from './worker/worker.ts';

/** What a process does: answer HTTP, keep sockets, work in the background. One process does all by default. */
export const SERVER_ROLES = ['http', 'live', 'worker'] as const;
export type ServerRole = (typeof SERVER_ROLES)[number];

export type ServerOptions = {
  readonly uri: string;
  readonly database?: string;
  readonly port?: number;
  readonly host?: string;
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly roles?: readonly ServerRole[];
  /** Serves everything but `/api`, health and sockets: the web app's handler. Called with the server, before it listens. */
  readonly web?: (server: Server) => Promise<RequestListener>;
  readonly secret?: string;
  readonly secureCookies?: boolean;
  readonly trustProxy?: ProxyTrust;
  readonly origins?: readonly string[];
  readonly metricsToken?: string;
  /** How often people and addresses may ask; memory of this process by default. */
  readonly rates?: Rates;
  /** The screens come from their sources, with sockets of their own. */
  readonly development?: boolean;
  /** Told on the sign-in page of a demo company, and of nothing else. */
  readonly demoAccounts?: readonly DemoAccount[];
};

export type RunningServer = {
  readonly url: string;
  readonly port: number;
  readonly core: Core;
  /** The token of a link by which the first administrator is made; null when there is one. */
  inviteFirstAdmin(): Promise<string | null>;
  close(): Promise<void>;
};

/**
 * Starts one process of the product on one port: the API, the sockets and the screens. Resolves when it answers; `close` ends
 * everything it started and nothing else (the database is its caller's).
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const log = options.log ?? createLogger();
  const clock = options.clock ?? systemClock;
  const roles = new Set(options.roles ?? SERVER_ROLES);
  const store = await openStore({
    uri: options.uri,
    ...(options.database ? { name: options.database } : {}),
  });
  const core = await openCore({ store, clock, log });
  const auth = createAuth({
    store,
    secret: await authSecret(store, options.secret),
    ...(options.secureCookies ? { secureCookies: true } : {}),
    refuseDemoPassword: !options.demoAccounts,
  });
  const rates = options.rates ?? memoryRates();
  const metrics = createMetrics({ process: true });
  const catalogue = await loadCatalogue(store);

  const beginning = firstAdmin(store, clock);
  const sales = salesTerms(core);
  warmCatalogue(catalogue, { at: clock.now(), timeZone: sales.calendar.timezone });
  const archive = orderArchive(store, clock);
  let sockets: LiveSockets | null = null;
  let closing = false;
  let live: Live | null = null;
  const worker = roles.has('worker') ? startWorker(core, () => live?.memory.rows.values() ?? []) : null;
  live = await startLive(core, {
    catalogue,
    archive,
    sockets: () => sockets,
    onWork: () => worker?.nudge(),
    onPersonChanged: (id) => {
      auth.forget(id);
      worker?.rightsChanged();
    },
    onSessionEnded: () => auth.forgetSessions(),
  });

  const app = createApp({
    store,
    auth,
    catalogue,
    reference: core.reference,
    clock,
    log,
    metrics,
    rates,
    creditDays: () => creditDays(core.workflows),
    allowance: (person) => allowanceOf(core, { id: customerIdOf(person), groupId: person.groupId }),
    sales,
    ready: () => !closing && live.isFollowing(),
    routes: [
      ordersRoutes(core, archive, {
        catalogue,
        clock,
        sales,
        paymentMethods: (person) => paymentMethodsFor(store, person),
      }),
      workflowsRoutes(core),
      companiesRoutes(core),
      groupsRoutes(core),
      bankAccountRoutes(core),
      houseRoutes(core),
      stockRoutes(core),
      notificationsRoutes(core),
      demoAccountsRoutes(options.demoAccounts ?? null),
      firstAdminRoutes({ store, auth, firstAdmin: beginning }),
      passwordLinksRoutes({ store, auth, links: passwordLinks({ store, auth, clock }) }),
      reportsRoutes(core, archive, () => [...live.memory.rows.values()]),
    ],
    ...(options.trustProxy ? { trustProxy: options.trustProxy } : {}),
    ...(options.origins ? { origins: options.origins } : {}),
    ...(options.metricsToken ? { metricsToken: options.metricsToken } : {}),
  });

  const api = getRequestListener(app.fetch);
  const door = frontDoor({
    api: (request, response) => void api(request, response),
    trust: options.trustProxy ?? nobody,
    httpsHosts: httpsHosts(options.origins ?? []),
    ...(options.development ? { development: true } : {}),
  });
  if (roles.has('live')) {
    sockets = await startSockets(
      core,
      door.server,
      live.memory,
      (headers) => auth.personFromHeaders(headers),
      {
        rates,
        origins: options.origins ?? [],
        trustProxy: options.trustProxy ?? nobody,
      },
    );
  }
  liveFigures(metrics.registry, live.memory, () => sockets?.connected() ?? 0);
  if (options.web) {
    // Rendering on the server asks the API in this process, without a socket.
    globalThis.__orderdeskApi = async (request, visitor) => app.fetch(request, { visitor });
    door.showScreens(await options.web(door.server));
  }
  await door.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  const { port } = door.server.address() as AddressInfo;
  // Read while the first pages are being looked at; a list that is asked for sooner waits for as much as it needs.
  if (roles.has('http'))
    archive.read().catch((error: unknown) => log.warn({ err: error }, 'the archive is not read yet'));

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    core,
    inviteFirstAdmin: () => beginning.invite(),
    async close() {
      closing = true;
      await sockets?.close();
      await door.close();
      await worker?.stop();
      await live.close();
      await store.close();
    },
  };
}

/** Whoever asks one of these asked for it by https: a proxy has taken it off. */
const httpsHosts = (origins: readonly string[]): ReadonlySet<string> =>
  new Set(origins.filter((origin) => origin.startsWith('https:')).map((origin) => new URL(origin).host));

declare global {
  var __orderdeskApi: ((request: Request, visitor?: string) => Promise<Response>) | undefined;
}
