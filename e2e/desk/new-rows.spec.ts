import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { placeOrder, sendEvent } from '../product/through-the-api.ts';

test('new orders announce themselves while someone reads; the list moves only when asked', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const order = () => placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const first = await order();
  const leaving = await order();
  const page = await openAs(browser, 'chen');
  await page.goto('/desk?queue=review');
  await page.getByRole('searchbox', { name: 'Search orders' }).fill(customer.name);
  const rows = page.getByRole('option');
  await expect(rows).toHaveCount(2);
  const box = () => rows.filter({ hasText: first.number }).boundingBox();

  await rows.first().hover();
  const before = await box();
  const come = [await order(), await order()];
  const announced = page.getByRole('button', { name: '2 new' });
  await expect(announced).toBeVisible();
  await expect(rows).toHaveCount(2);
  // One signal an event: what the list announces is no toast as well.
  await expect(page.getByRole('status').filter({ hasText: come[0]!.number })).toHaveCount(0);
  // What leaves stays where it was, and says so.
  const reviewer = await openAs(browser, 'wang');
  await sendEvent(reviewer, leaving.id, 'approve');
  await expect(rows.filter({ hasText: leaving.number })).toContainText('Left');
  expect(await box()).toEqual(before);

  await announced.click();
  for (const { number } of come) await expect(rows.filter({ hasText: number })).toBeVisible();
  await expect(rows.filter({ hasText: leaving.number })).toBeHidden();
  await expect(rows).toHaveCount(3);
  await expect(announced).toBeHidden();
});
