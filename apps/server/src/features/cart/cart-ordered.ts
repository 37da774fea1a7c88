import { accepted, refuse, refused, type Result } from '@orderdesk/domain';
import {
  type CartDoc,
  type CartLineDoc,
  cartModel,
  findCart,
  type Store,
  updating,
  type Write,
} from '@orderdesk/store';
import { problemText } from '../../http/problem-texts.ts';

/** Between looking at the cart and saving its order, the cart became another. */
export class CartMoved extends Error {
  override readonly name = 'CartMoved';
}

/**
 * The cart an order is made of, if it is still at the `rev` its customer looks at. A cart becomes one order, whichever tab or
 * device is first and whatever keys they use: refuses `cart.ordered` (facts.number: that order) when it has been ordered since,
 * and `cart.moved-on` (facts.rev) when it was changed.
 */
export async function cartToOrder(store: Store, personId: string, rev: number): Promise<Result<CartDoc>> {
  const cart = await findCart(store, personId);
  if (cart.rev === rev && rev > 0) return accepted(cart);
  if (cart.ordered && cart.ordered.rev > rev) {
    const { number } = cart.ordered;
    return refused(refuse('cart.ordered', problemText('cart.ordered'), { number }));
  }
  return refused(refuse('cart.moved-on', problemText('cart.moved-on'), { rev: cart.rev }));
}

const sameLine = (a: Pick<CartLineDoc, 'productId' | 'unitId'>, b: typeof a): boolean =>
  a.productId === b.productId && a.unitId === b.unitId;

/** Takes what was ordered out of the cart, in the same commit as the order; fails with `CartMoved` when it is another by now. */
export function takeFromCart(
  cart: CartDoc,
  order: { readonly number: string; readonly at: string; readonly lines: readonly CartLineDoc[] },
): Write {
  const rev = cart.rev + 1;
  const lines = cart.lines.filter((line) => !order.lines.some((ordered) => sameLine(ordered, line)));
  return updating(
    cartModel,
    { _id: cart._id, rev: cart.rev },
    { $set: { rev, lines, ordered: { rev, number: order.number, at: order.at } } },
    () => new CartMoved(`the cart of ${cart._id} is no longer at rev ${cart.rev}`),
  );
}
