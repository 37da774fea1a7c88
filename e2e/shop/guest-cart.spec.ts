import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { fillCart } from '../product/through-the-api.ts';

test('what a guest put in the cart is there after signing in, beside what was in the account', async ({
  browser,
}) => {
  const { page: earlier, email, password } = await newCustomer(browser);
  await fillCart(earlier, [{ sku: 'LB-12W', quantity: 5 }]);

  const guest = await openAs(browser, null);
  await guest.goto('/product/LB-09W');
  await guest.getByRole('button', { name: 'Add to cart' }).click();
  await expect(guest.getByRole('link', { name: 'Cart, lines: 1' })).toBeVisible();

  await guest.goto('/cart');
  await guest.getByRole('link', { name: 'Check out' }).click();
  await expect(guest).toHaveURL(/\/login/);
  await guest.getByLabel('E-mail').fill(email);
  await guest.getByLabel('Password').fill(password);
  await guest.getByRole('button', { name: 'Sign in', exact: true }).click();

  await expect(guest).toHaveURL(/\/checkout/);
  await expect(guest.getByRole('link', { name: 'Cart, lines: 2' })).toBeVisible();
  const summary = guest.getByRole('region', { name: 'Summary' });
  await expect(summary.getByRole('listitem')).toHaveCount(2);

  // Kept with the account, not with this browser.
  await earlier.goto('/cart');
  await expect(earlier.getByRole('link', { name: 'Cart, lines: 2' })).toBeVisible();
  await expect(earlier.getByRole('textbox', { name: /Quantity of .*12 W/ })).toHaveValue('5');
  await expect(earlier.getByRole('textbox', { name: /Quantity of .*9 W/ })).toHaveValue('2');
});
