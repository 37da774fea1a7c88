import { api } from '#lib/api/client.ts';
import { buildLine, FakeAccountCart } from '#lib/cart/cart.builder.ts';
import { Cart, provideCart } from '#lib/cart/cart.svelte.ts';
import { Quote } from '#lib/cart/quote.svelte.ts';
import { provideConvention } from '#lib/prices/told.ts';
import type { CartLine } from '@orderdesk/contract';
import { provideToasts, Toasts } from '@orderdesk/ui';
import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import CartRow from './CartRow.svelte';

const unit = { id: 'each', label: { zh: '件', en: 'piece' }, per: 1 };
const answer = (_: string, init: RequestInit) => {
  const { lines } = JSON.parse(init.body as string) as { lines: CartLine[] };
  const quoted = lines.map((line) => ({
    ...line,
    unit,
    product: null,
    unitPrice: 1500,
    listPrice: 1500,
    reason: { kind: 'list' },
    subtotal: 1500 * line.quantity,
    taxRate: 1300,
    counted: true,
    issue: { code: 'quantity.capped', maximum: 5 },
  }));
  return Promise.resolve(Response.json({ lines: quoted, delivery: [], totals: { total: 1 } }));
};

it('shows no price, sum or hint of an earlier quantity while what stands there cannot be read, and says so to the page', async () => {
  const line = buildLine({ quantity: 9 });
  const cart = new Cart(new FakeAccountCart([line]));
  await cart.load();
  const quote = new Quote(api(answer as typeof fetch), () => ({ lines: [line], destination: null }));
  await quote.settled();
  const onUnread = vi.fn();
  render(
    (...args: Parameters<typeof CartRow>) => {
      provideCart(cart);
      provideToasts(new Toasts());
      provideConvention(() => 'before-tax');
      return CartRow(...args);
    },
    { props: { line, quote, onUnread } },
  );
  const derived = () => [screen.queryAllByText(/¥/).length, screen.queryAllByText(/5 pieces/).length];
  expect(derived()).toEqual([2, 1]);
  const user = userEvent.setup();
  await user.clear(screen.getByRole('textbox'));
  await user.type(screen.getByRole('textbox'), '10箱{Tab}');
  expect(derived()).toEqual([0, 0]);
  expect(onUnread.mock.calls).toEqual([[true]]);
  await user.clear(screen.getByRole('textbox'));
  await user.type(screen.getByRole('textbox'), '9{Tab}');
  expect(derived()).toEqual([2, 1]);
});
