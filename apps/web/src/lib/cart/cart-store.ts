import { api } from '#lib/api/client.ts';
import { ProblemError } from '#lib/api/problem-error.ts';
import type { CartView, SaveCart } from '@orderdesk/contract';
import { EMPTY, type CartContent } from './cart-content.ts';
import { WaitingChanges } from './waiting-changes.ts';

/** Where a cart is kept. `save` throws a ProblemError of status 409 when another device or tab saved since `rev`. */
export type CartStore = {
  load(): Promise<CartView>;
  save(cart: SaveCart): Promise<CartView>;
  /** Where changes wait that `save` has not acknowledged; null where saving cannot be interrupted. */
  readonly waiting: WaitingChanges | null;
};

/** The signed-in person's cart, the same on every device. */
export const accountCart = (
  fetch: typeof globalThis.fetch,
  personId: string,
  storage: Storage,
): CartStore => ({
  load: () => api(fetch).get('/api/cart'),
  save: (cart) => api(fetch).put('/api/cart', cart),
  waiting: new WaitingChanges(storage, personId),
});

const GUEST_KEY = 'orderdesk.cart';

type GuestCart = CartContent & { readonly rev: number };

export function readGuestCart(storage: Storage): GuestCart {
  try {
    const kept = JSON.parse(storage.getItem(GUEST_KEY) ?? 'null') as Partial<GuestCart> | null;
    return { rev: kept?.rev ?? 0, lines: kept?.lines ?? [], saved: kept?.saved ?? [] };
  } catch {
    // Something else wrote there; a broken cart is an empty one.
    return { rev: 0, ...EMPTY };
  }
}

export const clearGuestCart = (storage: Storage): void => storage.removeItem(GUEST_KEY);

/** A visitor's cart, in this browser only, until they sign in. Its tabs are like an account's devices. */
export const guestCart = (storage: Storage): CartStore => {
  const view = (): CartView => {
    const { rev, lines, saved } = readGuestCart(storage);
    return { rev, lines: [...lines], saved: [...saved] };
  };
  return {
    waiting: null,
    load: () => Promise.resolve(view()),
    save: ({ rev, lines, saved }) => {
      if (readGuestCart(storage).rev !== rev) return Promise.reject(movedOn());
      storage.setItem(GUEST_KEY, JSON.stringify({ rev: rev + 1, lines, saved }));
      return Promise.resolve(view());
    },
  };
};

const movedOn = () =>
  new ProblemError({
    type: 'about:blank',
    status: 409,
    code: 'cart.moved-on',
    title: 'changed in another tab',
  });
