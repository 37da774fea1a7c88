import { type CartDoc, cartModel, type CartLineDoc } from './cart.model.ts';
import type { Store } from './open-store.ts';
import { isDuplicateKey } from './transaction.ts';

/** The person's cart; an empty one at rev 0 where none was saved yet. */
export async function findCart(store: Store, personId: string): Promise<CartDoc> {
  const cart = await cartModel(store.connection).collection.findOne<CartDoc>({ _id: personId as never });
  return cart ?? { _id: personId, rev: 0, lines: [], saved: [] };
}

/**
 * Saves the whole cart if it is still at `rev` (0: none yet) and answers the saved one; null when it has moved on. Without
 * `saved`, what was saved for later stays.
 */
export async function saveCart(
  store: Store,
  personId: string,
  cart: { rev: number; lines: readonly CartLineDoc[]; saved?: readonly CartLineDoc[] },
): Promise<CartDoc | null> {
  const carts = cartModel(store.connection).collection;
  const { rev, lines, saved } = cart;
  if (rev === 0) {
    const first: CartDoc = { _id: personId, rev: 1, lines, saved: saved ?? [] };
    try {
      await carts.insertOne(first as never);
      return first;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }
  return carts.findOneAndUpdate(
    { _id: personId as never, rev },
    { $set: { rev: rev + 1, lines, ...(saved ? { saved } : {}) } },
    { returnDocument: 'after' },
  ) as Promise<CartDoc | null>;
}
