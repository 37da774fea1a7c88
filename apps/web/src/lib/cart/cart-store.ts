import { api } from '#lib/api/client.ts';
import type { CartView, SaveCart } from '@orderdesk/contract';
import { EMPTY, type CartContent } from './cart-content.ts';

/** Where a cart is kept. `save` throws a ProblemError of status 409 when another device saved since `rev`. */
export type CartStore = {
  load(): Promise<CartView>;
  save(cart: SaveCart): Promise<CartView>;
};

/** The signed-in person's cart, the same on every device. */
export const accountCart = (fetch: typeof globalThis.fetch): CartStore => ({
  load: () => api(fetch).get('/api/cart'),
  save: (cart) => api(fetch).put('/api/cart', cart),
});

const GUEST_KEY = 'orderdesk.cart';

export function readGuestCart(storage: Storage): CartContent {
  try {
    const kept = JSON.parse(storage.getItem(GUEST_KEY) ?? 'null') as Partial<CartContent> | null;
    return { lines: kept?.lines ?? [], saved: kept?.saved ?? [] };
  } catch {
    // Something else wrote there; a broken cart is an empty one.
    return EMPTY;
  }
}

export const clearGuestCart = (storage: Storage): void => storage.removeItem(GUEST_KEY);

/** A visitor's cart, in this browser only, until they sign in. */
export const guestCart = (storage: Storage): CartStore => {
  const view = (): CartView => {
    const { lines, saved } = readGuestCart(storage);
    return { rev: 0, lines: [...lines], saved: [...saved] };
  };
  return {
    load: () => Promise.resolve(view()),
    save: ({ lines, saved }) => {
      storage.setItem(GUEST_KEY, JSON.stringify({ lines, saved }));
      return Promise.resolve(view());
    },
  };
};
