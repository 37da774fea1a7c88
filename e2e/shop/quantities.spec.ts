import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { productOf } from '../product/through-the-api.ts';

test('a product sold from a minimum in steps can only be put in the cart that way', async ({ browser }) => {
  const { page } = await newCustomer(browser);
  const { sku, minimum, step } = await productOf(page, 'LT-T8');
  expect(step).toBeGreaterThan(1);
  await page.goto(`/product/${sku}`);
  const quantity = page.getByRole('textbox', { name: /^Quantity of/ });
  await expect(quantity).toHaveValue(String(minimum));
  await expect(page.getByText(`in steps of ${step}`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Less' })).toBeDisabled();

  await page.getByRole('button', { name: 'More' }).click();
  await expect(quantity).toHaveValue(String(minimum + step));
  // What may not be ordered is rounded up to what may.
  await quantity.fill(String(minimum + step + 1));
  await quantity.press('Enter');
  await expect(quantity).toHaveValue(String(minimum + 2 * step));
  await quantity.fill('1');
  await quantity.press('Enter');
  await expect(quantity).toHaveValue(String(minimum));

  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.goto('/cart');
  await expect(page.getByRole('textbox', { name: /^Quantity of/ })).toHaveValue(String(minimum));
  await expect(page.getByRole('link', { name: 'Check out' })).toBeVisible();
});
