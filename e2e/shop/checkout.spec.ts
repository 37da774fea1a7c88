import { expect, type Page, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { fillCart, myOrders, orderOf, placeOrder, productOf } from '../product/through-the-api.ts';

const submit = (page: Page) => page.getByRole('button', { name: /^Submit/ });

async function atCheckout(page: Page): Promise<void> {
  await page.goto('/checkout');
  await page.getByText('Cash on delivery').click();
  await expect(submit(page)).toBeEnabled();
}

test('who comes too late for the last units is told beside the line, takes what is left and orders', async ({
  browser,
}) => {
  const late = await newCustomer(browser);
  const quick = await newCustomer(browser);
  const { stock } = await productOf(late.page, 'LE-3H');
  const wanted = stock.available;
  expect(wanted).toBeGreaterThan(5);
  await fillCart(late.page, [
    { sku: 'LE-3H', quantity: wanted },
    { sku: 'LB-09W', quantity: 2 },
  ]);
  await atCheckout(late.page);
  await placeOrder(quick.page, [{ sku: 'LE-3H', quantity: wanted - 3 }]);

  await submit(late.page).click();
  const summary = late.page.getByRole('region', { name: 'Summary' });
  const short = summary.getByRole('listitem').filter({ hasText: 'You asked for' });
  await expect(short).toHaveCount(1);
  await expect(short.getByRole('status')).toContainText('; 3 lamps can be had now');
  await expect(submit(late.page)).toBeDisabled();
  expect(await myOrders(late.page)).toHaveLength(0);

  await short.getByRole('link', { name: 'Change' }).click();
  await late.page.getByRole('button', { name: 'Take 3' }).click();
  await expect(late.page.getByRole('textbox', { name: /^Quantity of/ }).first()).toHaveValue('3');
  await atCheckout(late.page);
  await submit(late.page).click();
  await expect(late.page).toHaveURL(/\/orders\/\d{2}-\d+-\d/);
});

test('a total that changed is shown and asked again before anything is ordered', async ({ browser }) => {
  const { page } = await newCustomer(browser);
  await fillCart(page, [{ sku: 'LB-09W', quantity: 4 }]);
  // The page was opened before the price went up: what it shows is 1.00 less than what the shop takes now.
  let stale = true;
  await page.route('**/api/quote', async (route) => {
    const answer = await route.fetch();
    const quote = (await answer.json()) as { totals: { total: number } };
    if (stale) quote.totals.total -= 100;
    await route.fulfill({ response: answer, json: quote });
  });
  await atCheckout(page);
  stale = false;
  await submit(page).click();
  await expect(page.getByRole('alert')).toContainText(/The total has changed from .* to /);
  expect(await myOrders(page)).toHaveLength(0);

  const said = (await page.getByRole('alert').innerText()).match(/to (.*)\. Please/)![1]!;
  await page.getByRole('button', { name: 'Submit at the new total' }).click();
  await expect(page).toHaveURL(/\/orders\/\d{2}-\d+-\d/);
  await expect(page.getByRole('main').getByText(said).first()).toBeVisible();
});

test('pressing Submit twice makes one order', async ({ browser }) => {
  const { page } = await newCustomer(browser);
  await fillCart(page, [{ sku: 'LB-09W', quantity: 4 }]);
  await atCheckout(page);
  await submit(page).dblclick();
  await expect(page).toHaveURL(/\/orders\/\d{2}-\d+-\d/);
  await expect(page.getByText(/^Thank you! Order/)).toBeVisible();
  const orders = await myOrders(page);
  expect(orders).toHaveLength(1);
  await expect(page.getByRole('link', { name: 'Cart, lines: 0' })).toBeVisible();
});

test('an answer that got lost is asked for again, and there is still one order', async ({ browser }) => {
  const { page } = await newCustomer(browser);
  await fillCart(page, [{ sku: 'LB-09W', quantity: 4 }]);
  await atCheckout(page);
  // The order reaches the server, its answer does not reach the customer.
  await page.route(
    '**/api/orders',
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
  await submit(page).click();
  await expect(page.getByRole('alert')).toContainText('The server cannot be reached');
  await submit(page).click();
  await expect(page).toHaveURL(/\/orders\/\d{2}-\d+-\d/);
  expect(await myOrders(page)).toHaveLength(1);
});

test('a customer cancels an order with its form and sees it in the timeline', async ({ browser }) => {
  const { page } = await newCustomer(browser);
  const { number } = await placeOrder(page, [{ sku: 'LB-09W', quantity: 4 }]);
  await page.goto(`/orders/${number}`);
  await page.getByRole('button', { name: 'Cancel the order' }).click();
  const form = page.getByRole('dialog', { name: 'Cancel the order' });
  await expect(form.getByText('Cancel this order?')).toBeVisible();
  await form.getByLabel('Reason').fill('Ordered twice by mistake');
  await form.getByRole('button', { name: 'Cancel the order' }).click();
  await expect(form).toBeHidden();

  await expect(page.getByRole('main').getByText('Cancelled').first()).toBeVisible();
  // It stands in the conversation and in the history.
  await expect(page.getByText('Ordered twice by mistake')).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Cancel the order' })).toBeHidden();
  expect((await orderOf(page, number)).open).toBe(false);
});
