import { UnreachableError } from '#lib/api/problem-error.ts';
import { describe, expect, it, vi } from 'vitest';
import { buildLine, FakeAccountCart } from './cart.builder.ts';
import { clearGuestCart, guestCart, readGuestCart } from './cart-store.ts';
import { Cart } from './cart.svelte.ts';
import { WaitingChanges } from './waiting-changes.ts';

const LAMP = buildLine();
const CABLE = buildLine({ productId: 'cable' });
const LAMP_KEY = 'lamp:each';

async function opened(store: FakeAccountCart) {
  const cart = new Cart(store);
  await cart.load();
  return cart;
}
const quantities = (lines: readonly { productId: string; quantity: number }[]) =>
  Object.fromEntries(lines.map(({ productId, quantity }) => [productId, quantity]));

describe('the cart', () => {
  it('shows a change before the server has said anything, and saves it', async () => {
    const store = new FakeAccountCart();
    const cart = await opened(store);
    const saved = cart.add(LAMP);
    expect(cart.count).toBe(1);
    await saved;
    expect(store.view.lines).toEqual([LAMP]);
  });

  it('adds up the same product in the same unit, and keeps another unit apart', async () => {
    const cart = await opened(new FakeAccountCart([LAMP]));
    await cart.add(buildLine({ quantity: 3 }));
    await cart.add(buildLine({ unitId: 'box' }));
    expect(cart.lines.map(({ unitId, quantity }) => [unitId, quantity])).toEqual([
      ['each', 4],
      ['box', 1],
    ]);
  });

  it('sends what was pressed meanwhile in one save', async () => {
    const store = new FakeAccountCart([LAMP]);
    const cart = await opened(store);
    const all = [2, 3, 4, 5].map((quantity) => cart.setQuantity(LAMP_KEY, quantity));
    await Promise.all(all);
    expect(quantities(store.view.lines)).toEqual({ lamp: 5 });
    expect(store.saves).toBeLessThanOrEqual(2);
  });

  it('makes its change again on top of another device’s newer cart', async () => {
    const store = new FakeAccountCart([LAMP]);
    const cart = await opened(store);
    store.before = () => store.elsewhere([LAMP, CABLE]);
    await cart.setQuantity(LAMP_KEY, 7);
    expect(cart.failed).toBeNull();
    expect(quantities(store.view.lines)).toEqual({ lamp: 7, cable: 1 });
    expect(quantities(cart.lines)).toEqual({ lamp: 7, cable: 1 });
  });

  it('gives way where the same line was changed elsewhere, shows what the cart holds, and says so until the next change', async () => {
    const store = new FakeAccountCart([LAMP, CABLE]);
    const cart = await opened(store);
    store.before = () => store.elsewhere([buildLine({ quantity: 60 }), CABLE]);
    const both = [cart.setQuantity(LAMP_KEY, 40), cart.setQuantity('cable:each', 3)];
    await Promise.all(both);
    expect(quantities(store.view.lines)).toEqual({ lamp: 60, cable: 3 });
    expect(quantities(cart.lines)).toEqual({ lamp: 60, cable: 3 });
    expect([[...cart.overtaken], cart.failed]).toEqual([[LAMP_KEY], null]);
    await cart.setQuantity(LAMP_KEY, 40);
    expect(quantities(store.view.lines)).toEqual({ lamp: 40, cable: 3 });
    expect(cart.overtaken.size).toBe(0);
  });

  it('says so of a line that was taken out elsewhere, and not where both set it alike', async () => {
    const store = new FakeAccountCart([LAMP, CABLE]);
    const cart = await opened(store);
    store.before = () => store.elsewhere([buildLine({ quantity: 2 })]);
    await Promise.all([cart.setQuantity(LAMP_KEY, 2), cart.setNote('cable:each', 'red')]);
    expect(quantities(cart.lines)).toEqual({ lamp: 2 });
    expect([...cart.overtaken]).toEqual(['cable:each']);
  });

  it('follows what another tab saves, without being looked at', async () => {
    const store = new FakeAccountCart([LAMP]);
    const [one, other] = [await opened(store), await opened(store)];
    const ends = [one.follow(), other.follow()];
    await one.setQuantity(LAMP_KEY, 20);
    await vi.waitFor(() => expect(quantities(other.lines)).toEqual({ lamp: 20 }));
    ends.forEach((end) => end());
  });

  it('keeps on screen what could not be saved, says so, and saves it with the next change', async () => {
    const store = new FakeAccountCart([LAMP]);
    const cart = await opened(store);
    store.fault = new UnreachableError('offline');
    await cart.setQuantity(LAMP_KEY, 2);
    expect(cart.failed).toBeInstanceOf(UnreachableError);
    expect(quantities(cart.lines)).toEqual({ lamp: 2 });
    store.fault = null;
    await cart.add(CABLE);
    expect(cart.failed).toBeNull();
    expect(quantities(store.view.lines)).toEqual({ lamp: 2, cable: 1 });
  });

  it('catches up by itself when the connection is back, also with what was done meanwhile elsewhere', async () => {
    const store = new FakeAccountCart([LAMP]);
    const cart = await opened(store);
    store.fault = new UnreachableError('offline');
    await cart.setQuantity(LAMP_KEY, 2);
    store.fault = null;
    store.elsewhere([LAMP, CABLE]);
    await cart.catchUp();
    expect(cart.failed).toBeNull();
    expect(quantities(store.view.lines)).toEqual({ lamp: 2, cable: 1 });
    expect(quantities(cart.lines)).toEqual({ lamp: 2, cable: 1 });
  });

  it('loses nothing by a reload: what was not acknowledged waits in the browser', async () => {
    sessionStorage.clear();
    const kept = () => new WaitingChanges(sessionStorage, 'mei');
    const store = new FakeAccountCart([LAMP], kept());
    const cart = new Cart(store);
    await cart.switchTo(store);
    store.fault = new UnreachableError('offline');
    await cart.setQuantity(LAMP_KEY, 2);
    await cart.add(CABLE);
    store.fault = null;
    const reloaded = new Cart(store);
    await reloaded.switchTo(store);
    expect(quantities(reloaded.lines)).toEqual({ lamp: 2, cable: 1 });
    expect(quantities(store.view.lines)).toEqual({ lamp: 2, cable: 1 });
    const other = new FakeAccountCart([], new WaitingChanges(sessionStorage, 'tom'));
    await reloaded.switchTo(other);
    expect(reloaded.lines).toEqual([]);
  });

  it('does nothing twice when only the answer was lost', async () => {
    const store = new FakeAccountCart([LAMP]);
    const cart = await opened(store);
    store.lostAnswer = new UnreachableError('the answer was lost');
    await cart.add(LAMP);
    await cart.catchUp();
    expect(quantities(store.view.lines)).toEqual({ lamp: 2 });
    await cart.add(CABLE);
    expect(quantities(cart.lines)).toEqual({ lamp: 2, cable: 1 });
  });

  it('undoes a removal at the same place', async () => {
    const store = new FakeAccountCart([LAMP, CABLE]);
    const cart = await opened(store);
    const undo = cart.remove(LAMP_KEY);
    expect(quantities(cart.lines)).toEqual({ cable: 1 });
    undo();
    await cart.catchUp();
    expect(store.view.lines).toEqual([LAMP, CABLE]);
  });

  it('keeps a line for later and brings it back', async () => {
    const cart = await opened(new FakeAccountCart([LAMP, CABLE]));
    await cart.saveForLater(LAMP_KEY);
    expect([quantities(cart.lines), quantities(cart.saved)]).toEqual([{ cable: 1 }, { lamp: 1 }]);
    await cart.moveToCart(LAMP_KEY);
    expect([quantities(cart.lines), quantities(cart.saved)]).toEqual([{ cable: 1, lamp: 1 }, {}]);
  });
});

describe('signing in', () => {
  it('merges the visitor’s cart: the larger quantity counts', async () => {
    localStorage.clear();
    const cart = new Cart(guestCart(localStorage));
    await cart.load();
    await cart.add(buildLine({ quantity: 5, note: 'red' }));
    await cart.add(CABLE);
    const account = new FakeAccountCart([buildLine({ quantity: 2 })]);
    await cart.switchTo(account, readGuestCart(localStorage));
    expect(quantities(account.view.lines)).toEqual({ lamp: 5, cable: 1 });
    expect(account.view.lines[0]?.note).toBe('red');
  });

  it('keeps what two tabs of a visitor put in', async () => {
    localStorage.clear();
    const [one, other] = [new Cart(guestCart(localStorage)), new Cart(guestCart(localStorage))];
    await Promise.all([one.load(), other.load()]);
    await one.add(LAMP);
    await other.add(CABLE);
    expect(quantities(readGuestCart(localStorage).lines)).toEqual({ lamp: 1, cable: 1 });
  });

  it('survives a broken guest cart', () => {
    localStorage.setItem('orderdesk.cart', '{broken');
    expect(readGuestCart(localStorage).lines).toEqual([]);
    clearGuestCart(localStorage);
    expect(localStorage.getItem('orderdesk.cart')).toBeNull();
  });
});
