import { randomUUID } from 'node:crypto';
import type { APIResponse, Page } from '@playwright/test';
import type { CartView, MeView, OrderView, ProductView, QuoteView } from '@orderdesk/contract';

/** What a person does at another device: with the session of their window, but not on its screen. */
export type Wish = { readonly sku: string; readonly quantity: number };

async function read<T>(answer: APIResponse): Promise<T> {
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export const productOf = async (page: Page, sku: string): Promise<ProductView> =>
  read(await page.request.get(`/api/products/${sku}`));

async function linesOf(page: Page, wishes: readonly Wish[]) {
  const products = await Promise.all(wishes.map(({ sku }) => productOf(page, sku)));
  return products.map(({ id, unit }, index) => ({
    productId: id,
    unitId: unit.id,
    quantity: wishes[index]!.quantity,
  }));
}

/** Places an order paid on delivery to the customer's own address. Its note makes that a reviewer has to look at it. */
export async function placeOrder(
  page: Page,
  wishes: readonly Wish[],
  note = 'Please have a look at this',
): Promise<OrderView> {
  const lines = await linesOf(page, wishes);
  const me = await read<MeView>(await page.request.get('/api/me'));
  const { address, contact } = me.addresses[0]!;
  const delivery = 'standard';
  const quote = await read<QuoteView>(
    await page.request.post('/api/quote', { data: { lines, delivery, address } }),
  );
  return read(
    await page.request.post('/api/orders', {
      headers: { 'idempotency-key': randomUUID() },
      data: {
        lines,
        address,
        contact,
        delivery: { method: delivery },
        payment: { method: 'cod' },
        expectedTotal: quote.totals.total,
        note,
      },
    }),
  );
}

/** Leaves exactly these lines in the cart. */
export async function fillCart(page: Page, wishes: readonly Wish[]): Promise<void> {
  const { rev } = await read<CartView>(await page.request.get('/api/cart'));
  await read(await page.request.put('/api/cart', { data: { rev, lines: await linesOf(page, wishes) } }));
}

/** Sends an event of the workflow, as the person at this window; what moves money needs the `rev` it is decided on. */
export const sendEvent = async (
  page: Page,
  id: string,
  event: string,
  data: Record<string, unknown> = {},
  rev?: number,
): Promise<OrderView> =>
  read(
    await page.request.post(`/api/orders/${id}/events`, {
      headers: { 'idempotency-key': randomUUID() },
      data: { event, data, ...(rev !== undefined && { rev }) },
    }),
  );

export const orderOf = async (page: Page, number: string): Promise<OrderView> =>
  read(await page.request.get(`/api/orders/${number}`));

export async function myOrders(page: Page): Promise<readonly { number: string }[]> {
  return (await read<{ orders: { number: string }[] }>(await page.request.get('/api/orders'))).orders;
}
