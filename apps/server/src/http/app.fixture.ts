import { DEFAULT_CALENDAR, DEFAULT_SHIPPING } from '@orderdesk/domain';
import {
  brandModel,
  cartModel,
  categoryModel,
  companyModel,
  credentialModel,
  createPerson,
  ensureIndexes,
  groupModel,
  type NewPerson,
  openStore,
  personModel,
  pictureModel,
  productModel,
  sessionModel,
  signInAttemptsModel,
  stockModel,
  warehouseModel,
  type Store,
} from '@orderdesk/store';
import { manualClock } from '@orderdesk/testing';
import { hashPassword } from 'better-auth/crypto';
import { authSecret } from '../auth/auth-secret.ts';
import { createAuth } from '../auth/create-auth.ts';
import { Catalogue } from '../features/catalogue/catalogue.ts';
import { BRANDS, CATEGORIES } from '../features/catalogue/product.fixture.ts';
import { createLogger } from '../observe/logger.ts';
import { createMetrics } from '../observe/metrics.ts';
import type { AppDeps } from './app-deps.ts';
import { loadReferenceData } from '../core/reference-data.ts';
import { createApp } from './create-app.ts';

const HERE = { remoteAddress: '127.0.0.1' };

export const PASSWORD = 'correct-horse-battery';
let passwordHash: Promise<string> | undefined;

/** A store with the collections this side of the server uses, made while they are empty. */
export async function openShop(database: { uri: string; name: string }): Promise<Store> {
  const store = await openStore(database);
  await ensureIndexes(store.connection, [
    brandModel,
    cartModel,
    categoryModel,
    companyModel,
    credentialModel,
    groupModel,
    personModel,
    pictureModel,
    productModel,
    sessionModel,
    signInAttemptsModel,
    stockModel,
    warehouseModel,
  ] as never);
  return store;
}

/** The app as `main` wires it, on a clock that stands still (at `now`); whatever it logs is kept in `logged`. */
export async function shopApp(store: Store, over: Partial<AppDeps> = {}, now?: Date) {
  const catalogue = new Catalogue();
  catalogue.setCategories(CATEGORIES);
  catalogue.setBrands(BRANDS);
  const logged: string[] = [];
  const clock = manualClock(now?.toISOString());
  const auth = createAuth({ store, secret: await authSecret(store) });
  const deps: AppDeps = {
    store,
    catalogue,
    reference: await loadReferenceData(store),
    clock,
    auth,
    log: createLogger('info', { write: (line) => void logged.push(line) }),
    metrics: createMetrics(),
    sales: { currency: 'CNY', shipping: DEFAULT_SHIPPING, calendar: DEFAULT_CALENDAR },
    registrations: 100,
    ...over,
  };
  const app = createApp(deps);

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const init = {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    };
    // Who names an address came through a proxy on this machine.
    const proxied = 'x-forwarded-for' in headers;
    const response = await app.request(path, init, proxied ? { incoming: { headers, socket: HERE } } : {});
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: (isJson ? JSON.parse(text) : null) as never,
      cookie: response.headers
        .getSetCookie()
        .map((each) => each.split(';')[0])
        .join('; '),
    };
  }

  return {
    app,
    deps,
    catalogue: deps.catalogue,
    clock,
    auth,
    logged,
    call,
    async person(person: Omit<NewPerson, 'passwordHash' | 'email'> & { email?: string }) {
      passwordHash ??= hashPassword(PASSWORD);
      const email = person.email ?? `${person.name}@orderdesk.example`;
      return createPerson(store, { ...person, email, passwordHash: await passwordHash });
    },
    /** Signs in and answers the cookie. */
    async signIn(email: string, password = PASSWORD): Promise<string> {
      const answer = await call('POST', '/api/auth/sign-in/email', { email, password });
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.cookie;
    },
  };
}
