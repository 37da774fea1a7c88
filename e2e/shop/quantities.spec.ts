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

test('a quantity that is changed without a connection is what is ordered and shown once there is one', async ({
  browser,
}) => {
  const { page } = await newCustomer(browser);
  await page.goto('/product/LB-09W');
  await page.getByRole('button', { name: 'Add to cart' }).click();
  await page.goto('/cart');
  const quantity = page.getByRole('textbox', { name: /^Quantity of/ });
  const total = async () => /Total[^¥]*¥([\d,.]+)/.exec(await page.getByRole('main').innerText())?.[1];
  await expect.poll(total).toBeTruthy();
  const [first, before] = [Number(await quantity.inputValue()), await total()];

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'More' }).click();
  await expect(quantity).not.toHaveValue(String(first));
  const more = await quantity.inputValue();
  await page.context().setOffline(false);
  // Nobody presses anything: it catches up by itself.
  await expect.poll(async () => ![undefined, before].includes(await total())).toBe(true);
  const after = await total();
  await page.reload();
  await expect(quantity).toHaveValue(more);
  await expect.poll(total).toBe(after);
});
