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

test('the way back from an order leads to the list as it was left: filter, length and place', async ({
  browser,
}) => {
  const { page } = await newCustomer(browser, { locale: 'en', width: 390 });
  for (const sku of ['LB-09W', 'CB-CC1', 'LB-09W', 'CB-CC1', 'LB-09W'])
    await placeOrder(page, [{ sku, quantity: 4 }]);
  await page.setViewportSize({ width: 390, height: 480 });
  await page.goto('/orders');
  await page.getByRole('link', { name: 'Under way' }).click();
  await expect(page).toHaveURL(/\/orders\?state=open$/);
  const last = page.getByRole('main').locator('a[href^="/orders/"]').last();
  await last.scrollIntoViewIfNeeded();
  const place = await page.evaluate(() => scrollY);
  expect(place).toBeGreaterThan(100);
  await last.click();
  await page.getByRole('heading', { level: 1, name: /Order \d/ }).waitFor();
  // A look at something else in between is no other way back.
  await page.getByRole('main').locator('a[href^="/product/"]').first().click();
  await page.getByRole('button', { name: /Add to cart/ }).waitFor();
  await page.goBack();
  await page.reload();
  await page.getByRole('main').getByRole('link', { name: '← My orders' }).click();
  await expect(page).toHaveURL(/\/orders\?state=open$/);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
});

test('an order is kept by no cache: who steps back after signing out does not see it', async ({
  browser,
}) => {
  const { page } = await newCustomer(browser);
  const { number } = await placeOrder(page, [{ sku: 'LB-09W', quantity: 4 }]);
  const answer = await page.goto(`/orders/${number}`);
  expect(answer!.headers()['cache-control']).toMatch(/private.*no-store|no-store/);
  const title = page.getByRole('heading', { level: 1, name: new RegExp(number) });
  await expect(title).toBeVisible();
  await page.goto('/account');
  await page
    .getByRole('banner')
    .getByRole('button', { name: /account/i })
    .click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  for (let step = 0; step < 2; step += 1) {
    await page.goBack();
    await expect(title).toBeHidden();
    await expect(page.getByText(number)).toHaveCount(0);
  }
});
