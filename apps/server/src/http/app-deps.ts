import type { Store } from '@orderdesk/store';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Allowance, Person } from '@orderdesk/domain';
import type { Logger } from 'pino';
import type { Auth } from '../auth/create-auth.ts';
import type { Clock } from '../core/clock.ts';
import type { ReferenceData } from '../core/reference-data.ts';
import type { SalesTerms } from '../features/cart/quote.ts';
import type { Catalogue } from '../features/catalogue/catalogue.ts';
import type { Metrics } from '../observe/metrics.ts';
import type { Rates } from '../rates/rates.ts';
import type { AppEnv } from './context.ts';
import type { ProxyTrust } from './trusted-proxies.ts';

/** What the HTTP side is made of; `main` or a test hands it in. */
export type AppDeps = {
  readonly store: Store;
  readonly auth: Auth;
  readonly catalogue: Catalogue;
  readonly reference: ReferenceData;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly sales: SalesTerms;
  /** Routers of further features, mounted under `/api`. */
  readonly routes?: readonly OpenAPIHono<AppEnv>[];
  /** Further origins this server is reached at, besides the request's own host. */
  readonly origins?: readonly string[];
  /** Whose X-Forwarded-For is believed; by default nobody's. */
  readonly trustProxy?: ProxyTrust;
  /** What a customer without a history may order now. */
  readonly allowance?: (person: Person) => Promise<Allowance | null>;
  /** Days from delivery in which an order on account is to be paid; null where no time is set. */
  readonly creditDays?: () => number | null;
  readonly rates?: Rates;
  /** Accounts one address may open in an hour. */
  readonly registrations?: number;
  /** How strangers' guesses are slowed down; by default by really waiting. */
  readonly wait?: (ms: number) => Promise<unknown>;
  readonly ready?: () => boolean;
  readonly metricsToken?: string;
};
