import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { placeOrder, sendEvent } from '../product/through-the-api.ts';

test('a picker with a phone comes back from an order to the station, and to the row they were at', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { id, number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  await sendEvent(await openAs(browser, 'chen'), id, 'approve');

  const page = await openAs(browser, 'zhang', { width: 390 });
  await page.goto('/desk');
  await page.goto('/desk/warehouse?station=ship');
  await page
    .getByRole('navigation', { name: 'Stations' })
    .getByRole('link', { name: /To pick/ })
    .click();
  const row = page.getByRole('button', { name: new RegExp(number) });
  await row.scrollIntoViewIfNeeded();
  await row.click();
  await page.getByRole('link', { name: 'Order', exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/orders\//);
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/warehouse\\?station=pick&order=${number}`));
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page).toHaveURL(/\/desk\/warehouse\?station=pick$/);
  await expect(row).toBeInViewport();
});
