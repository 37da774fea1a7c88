import { expect, type Page, test } from '../product/test.ts';
import type { OrderPage } from '@orderdesk/contract';
import { newCustomer } from '../product/new-customer.ts';
import { type Product, runProduct } from '../product/run-product.ts';
import { openAs } from '../product/sign-in.ts';
import { orderOf, placeOrder, sendEvent } from '../product/through-the-api.ts';

let product: Product;
test.beforeAll(async () => {
  product = await runProduct('recover');
});
test.afterAll(() => product.remove());

const LAMPS = [{ sku: 'LB-09W', quantity: 4 }];

/** The orders a desk shows, by number, and what the server reads from the database for the same person. */
async function agreed(desk: Page): Promise<void> {
  const numbers = async () => {
    const rows = await desk.getByRole('option').allInnerTexts();
    return rows.map((text) => /\d{2}-\d{5,9}-\d/.exec(text)?.[0]).toSorted();
  };
  const stored = (await (await desk.request.get('/api/orders?open=true&limit=100')).json()) as OrderPage;
  await expect.poll(numbers).toEqual(stored.orders.map(({ number }) => number).toSorted());
}

test('after kill -9 and a new start, open screens recover by themselves and agree with the database', async ({
  browser,
}) => {
  const at = product.url;
  const customer = await newCustomer(browser, { at });
  const before = await placeOrder(customer.page, LAMPS);
  const desk = await openAs(browser, 'chen', { at });
  await desk.goto('/desk');
  await expect(desk.getByRole('option', { name: new RegExp(before.number) })).toBeVisible();
  await customer.page.goto(`/orders/${before.number}`);
  await expect(customer.page.getByRole('button', { name: 'Cancel the order' })).toBeVisible();
  // Written into the living document: a reload would lose it.
  const open = [desk, customer.page];
  for (const page of open) await page.evaluate(() => (document.body.dataset['kept'] = 'since before'));

  await product.kill();
  await expect(desk.getByRole('status').filter({ hasText: /Reconnecting… showing \d\d:\d\d/ })).toBeVisible();
  await expect(desk.getByRole('option', { name: new RegExp(before.number) })).toBeVisible();

  await product.startAgain();
  // The acknowledged order survived; one more comes while the desk may still be waiting, and the first one moves on.
  expect((await orderOf(customer.page, before.number)).open).toBe(true);
  const reviewer = await openAs(browser, 'wang', { at });
  await sendEvent(reviewer, before.id, 'ask', { text: 'Does the lift work?' });
  const meanwhile = await placeOrder(customer.page, LAMPS);

  await expect(desk.getByText('Reconnecting…', { exact: false })).toBeHidden({ timeout: 30_000 });
  await expect(desk.getByRole('option', { name: new RegExp(meanwhile.number) })).toBeVisible();
  await expect(desk.getByRole('option', { name: new RegExp(before.number) })).toContainText(
    'Waiting for the customer',
  );
  await expect(customer.page.getByText('Does the lift work?').first()).toBeVisible({ timeout: 30_000 });
  await agreed(desk);

  // Live again: the next change arrives without a reconnect.
  const after = await placeOrder(customer.page, LAMPS);
  await expect(desk.getByRole('option', { name: new RegExp(after.number) })).toBeVisible();
  await sendEvent(customer.page, before.id, 'answer', { text: 'Yes, it does' });
  await expect(customer.page.getByText('Yes, it does').first()).toBeVisible();
  await agreed(desk);
  for (const page of open) await expect(page.locator('body')).toHaveAttribute('data-kept', 'since before');
});
