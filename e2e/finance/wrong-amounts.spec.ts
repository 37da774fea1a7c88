import { expect, type Page, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { placeOrder, sendEvent } from '../product/through-the-api.ts';

const rowOf = (page: Page, number: string) =>
  page.getByRole('listitem').filter({ hasText: number }).getByRole('button').first();

test('money that is short stands out, and too much is returned before the order is done', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { id, number, total } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  await sendEvent(await openAs(browser, 'chen'), id, 'approve');
  const warehouse = await openAs(browser, 'zhang');
  const parcel = { shipmentId: 's1' };
  await sendEvent(warehouse, id, 'startPicking', parcel);
  await sendEvent(warehouse, id, 'finishPacking', parcel);
  await sendEvent(warehouse, id, 'ship', {
    ...parcel,
    carrier: 'SF',
    tracking: `SF${number.replaceAll('-', '')}`,
  });
  await sendEvent(warehouse, id, 'confirmDelivery', parcel);

  const page = await openAs(browser, 'zhao');
  await page.goto('/desk/finance?queue=cod');
  await rowOf(page, number).click();
  await page.getByLabel('Received').fill(((total! - 1_000) / 100).toFixed(2));
  // Without the tick it says beside it what is missing, and goes there.
  await page.getByRole('button', { name: 'Confirm payment' }).click();
  const meant = page.getByLabel('This is what came in; confirm it');
  await expect(meant).toBeFocused();
  await expect(meant).toHaveAccessibleDescription(/tick this/);
  await meant.check();
  await page.getByRole('button', { name: 'Confirm payment' }).click();
  await expect(rowOf(page, number)).toContainText('¥10.00 still to come in');

  // What is asked for now is what is missing; this time it is more than that.
  await rowOf(page, number).click();
  await expect(page.getByLabel('Received')).toHaveValue('10.00');
  await page.getByLabel('Received').fill('15.00');
  // More than that is typed once more: a slip of the keyboard is not made twice alike.
  const again = page.getByLabel('The amount once more');
  await again.fill('150.00');
  await page.getByRole('button', { name: 'Confirm payment' }).click();
  await expect(again).toBeFocused();
  await again.fill('15.00');
  await page.getByRole('button', { name: 'Confirm payment' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: number })).toHaveCount(0);

  await page.goto('/desk/finance?queue=refund');
  await expect(rowOf(page, number)).toContainText('¥5.00');
  await expect(rowOf(page, number)).toContainText('of an order of');
  await rowOf(page, number).click();
  await expect(page.getByText('Amount to give back')).toContainText('¥5.00');
  await page.getByLabel('Refund reference').fill('R-1');
  await page.getByRole('button', { name: 'Money given back' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: number })).toHaveCount(0);
  await page.goto(`/desk/orders/${number}`);
  await expect(page.getByText('gave back ¥5.00')).toBeVisible();

  // Its customer reads each amount, with its word; and may have the same again.
  await customer.page.goto(`/orders/${number}`);
  for (const told of [
    /Still missing:?\s+¥10\.00/,
    /payment of ¥15\.00/,
    /To be returned:?\s+¥5\.00/,
    /¥5\.00 was given back/,
  ])
    await expect(customer.page.getByText(told).first()).toBeVisible();
  await customer.page.getByRole('button', { name: 'Order again' }).click();
  await expect(customer.page).toHaveURL(/\/cart$/);
});
