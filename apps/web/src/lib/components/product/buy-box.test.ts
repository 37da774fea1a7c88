import { Cart, provideCart } from '#lib/cart/cart.svelte.ts';
import { FakeAccountCart } from '#lib/cart/cart.builder.ts';
import { provideConvention } from '#lib/prices/told.ts';
import type { ProductView } from '@orderdesk/contract';
import { provideToasts, Toasts } from '@orderdesk/ui';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import BuyBox from './BuyBox.svelte';

const text = (zh: string, en: string) => ({ zh, en });
const pack = { id: 'pack', label: text('包', 'Pack'), per: 1 };
const box = { id: 'box', label: text('箱', 'Box'), per: 5, of: pack.label };
const product: ProductView = {
  id: 'p1',
  sku: 'A470',
  name: text('抹布', 'Cloths'),
  brand: { id: 'b', label: text('牌', 'Brand') },
  categoryId: 'c',
  picture: null,
  price: { price: 1920, list: 1920, reason: { kind: 'list' } },
  stock: { available: 500, level: 'in-stock' },
  unit: pack,
  minimum: 1,
  step: 1,
  taxRate: 1300,
  highlights: [],
  path: [],
  summary: text('', ''),
  pictures: [],
  units: [pack, box],
  unitStock: { pack: { available: 500, level: 'in-stock' }, box: { available: 500, level: 'in-stock' } },
  tiers: [],
  specifications: [],
  usage: text('', ''),
  related: [],
};

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));
afterEach(() => vi.unstubAllGlobals());

async function shop(sold = product) {
  const store = new FakeAccountCart();
  const cart = new Cart(store);
  await cart.load();
  const context = new Map();
  render(
    (...args: Parameters<typeof BuyBox>) => {
      provideCart(cart);
      provideToasts(new Toasts());
      provideConvention(() => 'with-tax');
      return BuyBox(...args);
    },
    { props: { product: sold, first: null }, context },
  );
  return {
    cart,
    user: userEvent.setup(),
    field: screen.getByRole('textbox'),
    add: screen.getByRole('button', { name: 'Add to cart' }),
  };
}
const inCart = (cart: Cart) => cart.lines.map(({ unitId, quantity }) => `${quantity} ${unitId}`);

describe('adding to the cart', () => {
  it('acts once for a double click', async () => {
    const { cart, user, add } = await shop();
    await user.dblClick(add);
    expect(inCart(cart)).toEqual(['1 pack']);
  });

  it('adds the quantity that was just typed when it is pressed right away', async () => {
    const { cart, user, field, add } = await shop();
    await user.clear(field);
    await user.type(field, '12');
    await user.click(add);
    expect(inCart(cart)).toEqual(['12 pack']);
  });

  it('adds nothing by what cannot be read, and the first press after it was mended counts', async () => {
    const { cart, user, field, add } = await shop();
    await user.clear(field);
    await user.type(field, '1,5');
    await user.click(add);
    expect(inCart(cart)).toEqual([]);
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await user.type(field, '2');
    await user.click(add);
    expect(inCart(cart)).toEqual(['2 pack']);
  });

  it('shows no price, tier, day or stock of an earlier quantity while what stands there cannot be read', async () => {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
      const { lines } = JSON.parse(init.body as string) as {
        lines: { productId: string; quantity: number }[];
      };
      const quoted = lines.map((line) => ({
        ...line,
        unit: pack,
        product: null,
        unitPrice: 1500,
        listPrice: 1920,
        reason: { kind: 'list' },
        subtotal: 1500 * line.quantity,
        taxRate: 1300,
        counted: false,
        issue: { code: 'stock.insufficient', asked: 999, available: 500 },
      }));
      const delivery = [
        { method: 'standard', shipping: 0, total: 1, expectedAt: '2026-12-03T10:00:00.000Z' },
      ];
      return Promise.resolve(Response.json({ lines: quoted, delivery, totals: { total: 1 } }));
    });
    const tiers = [{ from: 100, price: 1500 }];
    const { user, field } = await shop({ ...product, tiers });
    const derived = () => [
      document.querySelectorAll('tr.text-accent').length,
      screen.queryByText(/500/, { selector: '.text-bad' }) !== null,
      screen.queryByText(/Dec|Thu|3/, { selector: 'p.text-muted' }) !== null,
    ];
    await user.clear(field);
    await user.type(field, '999{Tab}');
    await vi.waitFor(() => expect(derived()).toEqual([1, true, true]));
    await user.clear(field);
    await user.type(field, '10箱{Tab}');
    expect(derived()).toEqual([0, false, false]);
    screen.getByText('Worked out once the quantity can be read');
  });

  it('starts afresh in another unit, and says what that holds in the base unit’s name', async () => {
    const { cart, user, field, add } = await shop();
    await user.clear(field);
    await user.type(field, '1,5');
    await user.click(screen.getByRole('radio', { name: 'Box 5 packs' }));
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('1');
    await user.click(add);
    expect(inCart(cart)).toEqual(['1 box']);
  });

  it('is told, and offered, by the stock in the unit that is asked for', async () => {
    const three = { available: 3, level: 'low' } as const;
    const few = { ...product, stock: three, unitStock: { pack: three, box: { available: 3, level: 'out' } } };
    const { user, add } = await shop(few as ProductView);
    expect(add).toHaveProperty('disabled', false);
    await user.click(screen.getByRole('radio', { name: 'Box 5 packs' }));
    expect(screen.getByText('Out of stock')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add to cart' })).toHaveProperty('disabled', true);
  });
});
