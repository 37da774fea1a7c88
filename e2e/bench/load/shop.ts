import { randomUUID } from 'node:crypto';
import type { PlaceOrder } from '@orderdesk/contract';
import { type Answer, httpClient } from './http-client.ts';
import { type Load, runClients } from './run-clients.ts';

/** An order ready to be sent: priced beforehand, so that a measurement holds nothing but the placing. */
export type ReadyOrder = { readonly body: PlaceOrder; readonly products: readonly string[] };

export type Shop = {
  register(name: string): Promise<string>;
  signIn(name: string): Promise<string>;
  price(cookie: string, baskets: readonly (readonly string[])[]): Promise<ReadyOrder[]>;
  place(cookie: string, order: ReadyOrder): Promise<{ id: string; number: string }>;
  /** Places all of them, the n-th client as the n-th customer (over again when there are more clients). */
  placeAll(cookies: readonly string[], clients: number, orders: readonly ReadyOrder[]): Promise<Load>;
  get(path: string, cookie?: string): Promise<Answer>;
  close(): void;
};

const PASSWORD = 'a-password-of-the-benchmark';
const email = (name: string) => `${name}@orderdesk.example`;

const ADDRESS = {
  country: 'CN',
  region: '广东省',
  city: '深圳市',
  district: '南山区',
  street: '科技园南路 18 号',
  postcode: '518057',
};

/** The shop as its customers reach it: over HTTP. */
export function shopAt(url: string): Shop {
  const http = httpClient(url);

  async function ask(status: number, ...question: Parameters<typeof http.ask>): Promise<Answer> {
    const answer = await http.ask(...question);
    if (answer.status !== status)
      throw new Error(`${question[0]} ${question[1]}: ${answer.status} ${answer.body.slice(0, 500)}`);
    return answer;
  }
  const cookieOf = ({ cookies }: Answer) => cookies.map((each) => each.split(';')[0]).join('; ');

  const price: Shop['price'] = async (cookie, baskets) => {
    const orders: ReadyOrder[] = [];
    for (const products of baskets) {
      const lines = products.map((productId) => ({ productId, unitId: 'each', quantity: 2 }));
      const body = { lines, delivery: 'standard', address: ADDRESS };
      const quoted = await ask(200, 'POST', '/api/quote', { cookie, body });
      const { totals } = JSON.parse(quoted.body) as { totals: { total: number } };
      orders.push({
        products,
        body: {
          lines,
          delivery: { method: 'standard' },
          address: ADDRESS,
          contact: { name: '王梅', phone: '13800138000' },
          payment: { method: 'cod' },
          expectedTotal: totals.total,
        },
      });
    }
    return orders;
  };

  const place: Shop['place'] = async (cookie, { body }) => {
    const placed = await ask(201, 'POST', '/api/orders', { cookie, body, key: randomUUID() });
    return JSON.parse(placed.body) as { id: string; number: string };
  };

  return {
    register: async (name) =>
      cookieOf(
        await ask(201, 'POST', '/api/register', { body: { name, email: email(name), password: PASSWORD } }),
      ),
    signIn: async (name) =>
      cookieOf(
        await ask(200, 'POST', '/api/auth/sign-in/email', {
          body: { email: email(name), password: PASSWORD },
        }),
      ),
    price,
    place,
    placeAll: (cookies, clients, orders) =>
      runClients(clients, orders, async ({ body }, client) =>
        ask(201, 'POST', '/api/orders', {
          cookie: cookies[client % cookies.length]!,
          body,
          key: randomUUID(),
        }),
      ),
    get: (path, cookie) => ask(200, 'GET', path, cookie === undefined ? {} : { cookie }),
    close: () => http.close(),
  };
}
