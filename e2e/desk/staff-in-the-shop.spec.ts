import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { placeOrder } from '../product/through-the-api.ts';

test('staff find nothing of a customer’s in the shop: orders lead to the desk, and nothing is sold to them', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const li = await openAs(browser, 'li');
  await li.goto(`/orders/${number}`);
  await expect(li).toHaveURL(new RegExp(`/desk/orders/${number}$`));
  await li.goto('/orders');
  await expect(li).toHaveURL(/\/desk\/orders$/);
  for (const path of ['/cart', '/checkout']) {
    await li.goto(path);
    await expect(li).toHaveURL(/\/desk$/);
  }
  await li.goto('/product/LB-09W');
  await expect(li.getByText('You are signed in as staff')).toBeVisible();
  await expect(li.getByRole('button', { name: 'Add to cart' })).toHaveCount(0);
  await expect(li.getByRole('link', { name: /cart/i })).toHaveCount(0);
});

test('a desk whose session has ended says so by itself', async ({ browser }) => {
  const li = await openAs(browser, 'li', { own: true });
  await li.goto('/desk');
  await expect(li.getByRole('navigation', { name: 'Queues' })).toBeVisible();
  const other = await li.context().newPage();
  await other.goto('/');
  await other.evaluate(() => fetch('/api/auth/sign-out', { method: 'POST' }));
  await expect(li.getByRole('alertdialog')).toBeVisible({ timeout: 15_000 });
  await expect(li.getByText('You have signed out elsewhere')).toBeVisible();
});
