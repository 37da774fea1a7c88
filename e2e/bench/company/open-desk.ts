import type { Bench } from '../bench.ts';
import { type Shop, shopAt } from '../load/shop.ts';
import { type Child, startChild } from '../process/child.ts';
import { baskets } from './baskets.ts';
import { employ, furnish } from './furnish.ts';

/** Kinds of staff that see every new order, each with fields of its own. */
const ROLES = [['service'], ['reviewer'], ['reviewer', 'manager'], ['admin']];
const STAFF = 20;
const PRODUCTS = 500;
const OPEN_ORDERS = 30;

export type OpenDesk = {
  readonly server: Child;
  readonly url: string;
  readonly shop: Shop;
  readonly customer: string;
  /** Sessions of the staff. */
  readonly staff: readonly string[];
  close(): Promise<void>;
};

/** A company with staff and a few open orders, ready for desks to connect. */
export async function openDesk(
  { uri }: Bench,
  database: string,
  nodeFlags: readonly string[] = [],
): Promise<OpenDesk> {
  await furnish(uri, database, PRODUCTS);
  const server = await startChild('server', [uri, database], nodeFlags);
  const url = await server.call<string>('url');
  const shop = shopAt(url);
  const customer = await shop.register('customer');
  const names = Array.from({ length: STAFF }, (_, n) => `staff${n}`);
  for (const name of names) await shop.register(name);
  await employ(uri, database, Object.fromEntries(names.map((name, n) => [name, ROLES[n % ROLES.length]!])));
  const staff: string[] = [];
  for (const name of names) staff.push(await shop.signIn(name));
  for (const order of await shop.price(customer, baskets(OPEN_ORDERS, PRODUCTS, 1)))
    await shop.place(customer, order);
  return {
    server,
    url,
    shop,
    customer,
    staff,
    async close() {
      shop.close();
      await server.stop();
    },
  };
}
