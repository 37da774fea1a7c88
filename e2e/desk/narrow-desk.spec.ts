import type { Locator } from '@playwright/test';
import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { orderOf, placeOrder, sendEvent } from '../product/through-the-api.ts';

const isWhole = (part: Locator) =>
  part.evaluate((element) => element.scrollWidth <= element.clientWidth || element.clientWidth === 0);

test('who sends a parcel from a phone reads whole which it is, and what the carrier collects with it', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { id, number, total } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  await sendEvent(await openAs(browser, 'chen'), id, 'approve');
  const page = await openAs(browser, 'zhang', { width: 390 });
  const [parcel] = (await orderOf(page, number)).shipments;
  for (const event of ['startPicking', 'finishPacking'])
    await sendEvent(page, id, event, { shipmentId: parcel!.id });

  await page.goto(`/desk/orders/${number}`);
  await page.getByRole('button', { name: 'Ship', exact: true }).click();
  await expect(page.getByText(`the carrier collects ¥${(total! / 100).toFixed(2)}`)).toBeVisible();
  const only = page.getByLabel('Shipment', { exact: true });
  await expect(only).toHaveText(/Packed · lines: 1$/);
  expect(await isWhole(only)).toBe(true);
});

test('beside an open order a row says in both languages when it is due, and what is in it, whatever money is off', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { id, number, total } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 40 }]);
  await sendEvent(await openAs(browser, 'chen'), id, 'approve');
  const zhang = await openAs(browser, 'zhang');
  const zhao = await openAs(browser, 'zhao');
  const [parcel] = (await orderOf(zhang, number)).shipments;
  for (const event of ['startPicking', 'finishPacking', 'ship', 'confirmDelivery']) {
    const label = event === 'ship' ? { carrier: 'SF Express', tracking: `SF${number}` } : {};
    await sendEvent(zhang, id, event, { shipmentId: parcel!.id, ...label });
  }
  const amount = total! + 15_000;
  const { rev } = await orderOf(zhao, number);
  await sendEvent(zhao, id, 'confirmPayment', { amount, again: amount, reference: number }, rev);

  for (const locale of ['en', 'zh'] as const) {
    const page = await openAs(browser, 'wang', { width: 1024, locale });
    await page.goto(`/desk?q=${number}&order=${number}`);
    const row = page.getByRole('option', { name: new RegExp(number) });
    await expect(row).toContainText('150.00');
    const edge = (await row.boundingBox())!;
    const due = (await row
      .getByTitle(/20\d\d/)
      .last()
      .boundingBox())!;
    expect(due.x + due.width, locale).toBeLessThanOrEqual(edge.x + edge.width);
    expect((await row.getByTitle(/×/).boundingBox())!.width, locale).toBeGreaterThan(30);
    await expect(row).toContainText(customer.name);
    expect((await row.getByText(customer.name).boundingBox())!.width, locale).toBeGreaterThan(60);
  }
});
