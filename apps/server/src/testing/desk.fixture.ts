import type { OrderView, PlaceOrder } from '@orderdesk/contract';
import {
  brandModel,
  categoryModel,
  companyModel,
  createPerson,
  groupModel,
  type NewPerson,
  openStore,
  productModel,
  stockId,
  stockModel,
  type Store,
  UNGROUPED,
  warehouseModel,
} from '@orderdesk/store';
import { hashPassword } from 'better-auth/crypto';
import type { Clock } from '../core/clock.ts';
import { openCore } from '../core/open-core.ts';
import { systemClock } from '../core/clock.ts';
import { BRANDS, CATEGORIES, aProduct } from '../features/catalogue/product.fixture.ts';
import { createLogger } from '../observe/logger.ts';
import { NO_RATES } from '../rates/rates.ts';
import { type RunningServer, type ServerOptions, startServer } from '../start-server.ts';

export const PASSWORD = 'correct-horse-battery';
const SECRET = 'a-secret-of-the-tests-that-is-long-enough';

/** Everyone a test needs, by the name they sign in with. */
export const PEOPLE: readonly Omit<NewPerson, 'email' | 'passwordHash'>[] = [
  { id: 'li', name: 'li', kind: 'staff', roles: ['service'] },
  { id: 'chen', name: 'chen', kind: 'staff', roles: ['reviewer'] },
  { id: 'wang', name: 'wang', kind: 'staff', roles: ['reviewer', 'manager'] },
  { id: 'zhang', name: 'zhang', kind: 'staff', roles: ['warehouse'] },
  { id: 'zhao', name: 'zhao', kind: 'staff', roles: ['finance'] },
  { id: 'admin', name: 'admin', kind: 'staff', roles: ['admin'] },
  { id: 'mei', name: 'mei', kind: 'consumer' },
  { id: 'tom', name: 'tom', kind: 'consumer' },
  { id: 'dora', name: 'dora', kind: 'dealer', companyId: 'acme', companyRole: 'buyer' },
];

/** An empty company: people, eight products, two warehouses with `stock` of each product in each. */
export async function furnish(
  database: { uri: string; name: string },
  stock = 100,
  clock: Clock = systemClock,
  people: typeof PEOPLE = PEOPLE,
) {
  return furnishStore(await openStore(database), stock, clock, people);
}

/** The same in a store that is open already. */
export async function furnishStore(
  store: Store,
  stock: number,
  clock: Clock,
  people: typeof PEOPLE = PEOPLE,
): Promise<Store> {
  await openCore({ store, clock, log: createLogger('silent') });
  const { connection } = store;
  await categoryModel(connection).insertMany(CATEGORIES);
  await brandModel(connection).insertMany(BRANDS);
  const products = Array.from({ length: 8 }, (_, n) => aProduct(n + 1));
  await productModel(connection).insertMany(products);
  await warehouseModel(connection).insertMany([
    { _id: 'sz', label: { zh: '深圳仓', en: 'Shenzhen' }, near: ['广东'], order: 1 },
    { _id: 'sh', label: { zh: '上海仓', en: 'Shanghai' }, near: ['上海'], order: 2 },
  ]);
  await stockModel(connection).insertMany(
    products.flatMap(({ _id: productId }) =>
      ['sz', 'sh'].map((warehouseId) => ({
        _id: stockId(productId, warehouseId),
        productId,
        warehouseId,
        onHand: stock,
        reserved: 0,
        available: stock,
        shelf: 'A-01-1',
      })),
    ),
  );
  await groupModel(connection).insertMany([
    {
      _id: 'dealer',
      label: { zh: '经销商', en: 'Dealers' },
      trusted: false,
      paymentMethods: ['credit', 'cod'],
      rev: 1,
    },
    // People of tests order as much as a test needs; what new customers may is tested by itself.
    {
      _id: UNGROUPED,
      label: { zh: '未分组', en: 'In no group' },
      trusted: false,
      paymentMethods: [],
      caps: null,
      unpaidCeiling: 1_000_000_000,
      rev: 1,
    },
  ]);
  await companyModel(connection).insertMany([
    {
      _id: 'acme',
      name: '华南渠道',
      kind: 'dealer',
      groupId: 'dealer',
      creditLimit: 10_000_000,
      creditUsed: 0,
      addresses: [],
      rev: 1,
    },
  ] as never[]);
  const passwordHash = await hashPassword(PASSWORD);
  for (const person of people) {
    await createPerson(store, { ...person, email: `${person.name}@orderdesk.example`, passwordHash });
  }
  return store;
}

/** A whole server on a furnished database, spoken to over HTTP as people would. */
export async function openDesk(
  database: { uri: string; name: string },
  options: Partial<ServerOptions> = {},
) {
  const server = await startServer({
    uri: database.uri,
    database: database.name,
    secret: SECRET,
    log: createLogger('error'),
    // A test is many people at once.
    rates: NO_RATES,
    ...options,
  });
  return { server, ...client(server) };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

export type Answer<T = never> = { status: number; body: T };

export function client(server: Pick<RunningServer, 'url'>) {
  const cookies = new Map<string, Promise<string>>();

  async function call<T = never>(
    who: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${server.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(who === null ? {} : { cookie: await signIn(who) }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }

  function signIn(name: string): Promise<string> {
    const cookie = cookies.get(name) ?? newSession(name);
    cookies.set(name, cookie);
    return cookie;
  }

  async function newSession(name: string): Promise<string> {
    const response = await fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: `${name}@orderdesk.example`, password: PASSWORD }),
    });
    if (!response.ok) throw new Error(`${name} cannot sign in: ${await response.text()}`);
    return response.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
  }

  return {
    call,
    signIn,
    place: (who: string, over: Partial<PlaceOrder> = {}, key = freshKey()) =>
      placeQuoted({ call }, who, over, key),
    /** As a screen sends it: under a key, and with the rev it shows where the event needs one. */
    async send(who: string, id: string, event: string, data: Record<string, unknown> = {}) {
      const path = `/api/orders/${id}`;
      const post = (rev?: number) =>
        call<OrderView>(
          who,
          'POST',
          `${path}/events`,
          { event, data, ...(rev === undefined ? {} : { rev }) },
          { 'idempotency-key': freshKey() },
        );
      const sent = await post();
      return sent.status === 428 ? post((await call<OrderView>(who, 'GET', path)).body.rev) : sent;
    },
  };
}

/** With this note a person has to look at the order, however well its customer is known. */
export const NOTED = { note: '请周五前送到' };

let keys = 0;
export const freshKey = () => `test-key-${process.pid}-${(keys += 1)}`;

export const ADDRESS = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园南路 18 号',
  postcode: '518057',
};

/** Asks for the price first, as the shop does, then orders at it. */
async function placeQuoted(
  {
    call,
  }: {
    call: <T>(
      who: string,
      method: string,
      path: string,
      body?: unknown,
      headers?: Record<string, string>,
    ) => Promise<Answer<T>>;
  },
  who: string,
  over: Partial<PlaceOrder>,
  key: string,
) {
  const lines = over.lines ?? [{ productId: 'p1', unitId: 'each', quantity: 2 }];
  const delivery = over.delivery ?? { method: 'standard' as const };
  const address = over.address ?? ADDRESS;
  let { expectedTotal } = over;
  if (expectedTotal === undefined) {
    const quoted = await call<{ totals: { total: number } }>(who, 'POST', '/api/quote', {
      lines,
      delivery: delivery.method,
      address,
    });
    expectedTotal = quoted.body.totals.total;
  }
  return call<OrderView>(
    who,
    'POST',
    '/api/orders',
    {
      contact: { name: '王梅', phone: '13800138000' },
      payment: { method: 'cod' },
      ...over,
      lines,
      delivery,
      address,
      expectedTotal,
    },
    { 'idempotency-key': key },
  );
}
