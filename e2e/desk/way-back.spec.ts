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
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/desk/warehouse\\?station=pick&order=${number}`));
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/warehouse\?station=pick$/);
  await expect(row).toBeInViewport();
});

test('who comes back from an order finds the list of all orders as it was left', async ({ browser }) => {
  const customer = await newCustomer(browser);
  for (let n = 0; n < 4; n += 1) await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const page = await openAs(browser, 'wang', { width: 1024 });
  await page.setViewportSize({ width: 1024, height: 320 });
  await page.goto('/desk');
  await page.goto(`/desk/orders?q=${encodeURIComponent(customer.name)}`);
  const last = page.getByRole('main').locator('tbody a[href^="/desk/orders/"]').last();
  await last.scrollIntoViewIfNeeded();
  const number = await last.innerText();
  await last.click();
  await expect(page).toHaveURL(new RegExp(`/desk/orders/${number}$`));
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/orders\?q=/);
  await expect(page.getByRole('link', { name: number })).toBeInViewport();
});
