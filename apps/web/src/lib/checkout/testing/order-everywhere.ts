import { api } from '#lib/api/client.ts';
import { explain } from '#lib/api/explain.ts';
import { lineKey } from '#lib/cart/cart-content.ts';
import { accountCart } from '#lib/cart/cart-store.ts';
import { Cart } from '#lib/cart/cart.svelte.ts';
import { conventionOf, toldQuote } from '#lib/prices/told.ts';
import { whosePage } from '#lib/session/whose.svelte.ts';
import type { CartLine, MeView, OrderView, ProductCard } from '@orderdesk/contract';
import { type Address, DELIVERY_METHODS, type DeliveryMethod } from '@orderdesk/domain';
import { Checkout, NEW_ADDRESS } from '../checkout.svelte.ts';
import { everyPlace } from './every-place.ts';

/*
 * Built into a page of a real browser by `e2e/shop/every-place.spec.ts`: the shop's own cart and checkout order at a real server, as
 * their pages do.
 */

const to = api(fetch);
const CONTACT = { name: '王梅', phone: '138 0013 8000' };

export const countPlaces = async (): Promise<number> => (await everyPlace()).length;

/** Orders to these places (`from` until before `until`, every `step`th) in every way of delivery; one line for each that went wrong. */
export async function orderEverywhere(
  from: number,
  until: number,
  step: number,
): Promise<{ orders: number; wrong: string[] }> {
  const me = await to.get('/api/me');
  whosePage.belongsTo(me.person.id);
  const cart = new Cart(accountCart(fetch, me.person.id, memory()));
  await cart.load();
  const goods = await wellStocked();
  const places = await everyPlace();
  const wrong: string[] = [];
  let orders = 0;
  for (let index = from; index < Math.min(until, places.length); index += step)
    for (const way of DELIVERY_METHODS) {
      const address = places[index]!;
      const line = goods[(index * DELIVERY_METHODS.length + DELIVERY_METHODS.indexOf(way)) % goods.length]!;
      const found = await order({ me, cart, line, address, way });
      orders += 1;
      if (found) wrong.push(`${address.region} ${address.city} ${address.district} ${way}: ${found}`);
    }
  return { orders, wrong };
}

type Wish = { me: MeView; cart: Cart; line: CartLine; address: Address; way: DeliveryMethod };

/** What was wrong with one order; null when what was shown is what was ordered, at the first press. */
async function order({ me, cart, line, address, way }: Wish): Promise<string | null> {
  for (const other of cart.lines) cart.remove(lineKey(other));
  await cart.add(line);
  if (cart.failed !== null) return `the cart was not saved: ${explain(cart.failed)}`;
  const checkout = new Checkout(() => me, { api: to, storage: memory(), cart });
  checkout.addressId = NEW_ADDRESS;
  checkout.address = address;
  checkout.contact = CONTACT;
  checkout.remember = false;
  checkout.delivery = way;
  checkout.payment = 'cod';
  const view = await checkout.quote.settled();
  if (!view) return `no quote: ${explain(checkout.quote.error)}`;
  checkout.follow();
  const shown = view.delivery.find(({ method }) => method === way);
  const placed = await checkout.submit();
  await cart.load();
  if (!placed)
    return `not placed: ${JSON.stringify([checkout.refusal, checkout.doubts, checkout.changed, checkout.addressErrors, checkout.contactErrors])}`;
  return difference(placed, {
    total: toldQuote(conventionOf(me), view).totals.total,
    expectedAt: shown?.expectedAt ?? null,
  });
}

function difference(placed: OrderView, shown: { total: number; expectedAt: string | null }): string | null {
  const total = placed.totals?.total;
  const { expectedAt } = placed.delivery;
  return total === shown.total && expectedAt === shown.expectedAt
    ? null
    : `shown ${shown.total} on ${shown.expectedAt}, placed ${total} on ${expectedAt}`;
}

/** The smallest order of each product there is plenty of. */
async function wellStocked(): Promise<readonly CartLine[]> {
  const first = await to.get('/api/products', { sort: 'price-up' });
  const others = await Promise.all(
    Array.from({ length: first.pages - 1 }, (_, n) =>
      to.get('/api/products', { sort: 'price-up', page: n + 2 }),
    ),
  );
  return [first, ...others].flatMap(({ products }) => products.filter(isPlenty).map(smallest));
}

const isPlenty = ({ stock, minimum }: ProductCard): boolean =>
  stock.level === 'in-stock' && stock.available >= minimum * 100;

const smallest = ({ id, unit, minimum }: ProductCard): CartLine => ({
  productId: id,
  unitId: unit.id,
  quantity: Math.max(1, Math.ceil(minimum / unit.per)),
  note: '',
});

/** What a page keeps for its tab, for one order. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}
