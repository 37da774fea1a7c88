import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { placeOrder, sendEvent } from '../product/through-the-api.ts';

test('a customer finds an order by its product or number, and the address keeps the search', async ({
  browser,
}) => {
  const { page } = await newCustomer(browser, { locale: 'en', width: 390 });
  const bulbs = await placeOrder(page, [{ sku: 'LB-09W', quantity: 4 }]);
  const cable = await placeOrder(page, [{ sku: 'CB-CC1', quantity: 2 }]);
  await sendEvent(page, cable.id, 'cancel', { reason: 'changed my mind' });
  const card = ({ number }: { number: string }) => page.getByRole('main').getByText(number);

  await page.goto('/orders');
  await expect(card(bulbs)).toBeVisible();
  await expect(card(cable)).toBeVisible();

  const search = page.getByRole('searchbox', { name: 'Order number or product' });
  await expect(async () => {
    await search.fill('cable');
    await expect(page).toHaveURL(/q=cable/, { timeout: 1500 });
  }).toPass();
  await expect(card(bulbs)).toBeHidden();
  await expect(card(cable)).toBeVisible();
  await page.reload();
  await expect(search).toHaveValue('cable');
  await expect(card(bulbs)).toBeHidden();

  await search.fill(bulbs.number);
  await expect(card(bulbs)).toBeVisible();
  await expect(card(cable)).toBeHidden();

  await page.getByRole('link', { name: 'Finished' }).click();
  await expect(page.getByText('No orders found')).toBeVisible();
  await page.getByRole('link', { name: 'Show all orders' }).click();
  await expect(page).toHaveURL(/\/orders$/);
  await page.getByRole('link', { name: 'Finished' }).click();
  await expect(card(cable)).toBeVisible();
  await expect(card(bulbs)).toBeHidden();
});
