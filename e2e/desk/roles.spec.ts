import { expect, test } from '../product/test.ts';
import { lookFor, rowOf } from '../product/desk-list.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { placeOrder, sendEvent } from '../product/through-the-api.ts';

test('the warehouse sees its work but no amounts and no review queue', async ({ browser }) => {
  const customer = await newCustomer(browser);
  const picked = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const reviewed = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const reviewer = await openAs(browser, 'chen');
  await sendEvent(reviewer, picked.id, 'approve');

  const page = await openAs(browser, 'zhang');
  const seesOnlyWhatIsPicked = async () => {
    await lookFor(page, reviewed.number);
    await expect(page.getByText('No order matches')).toBeVisible();
    await lookFor(page, picked.number);
    await expect(rowOf(page, picked.number)).toBeVisible();
  };
  await page.goto('/desk');
  await seesOnlyWhatIsPicked();
  const queues = page.getByRole('navigation', { name: 'Queues' });
  await expect(queues.getByRole('link', { name: /To pick/ })).toBeVisible();
  await expect(queues.getByRole('link', { name: 'Finance' })).toBeHidden();

  // An address typed by hand leads to no order either: the page says that it is no queue of theirs, and shows their own work.
  await page.goto('/desk?queue=review');
  const foreign = page.getByText('That queue is not among yours');
  await expect(foreign).toBeVisible();
  await seesOnlyWhatIsPicked();

  await page.getByRole('link', { name: 'Back to your desk' }).click();
  await expect(page).toHaveURL(/\/desk$/);
  await expect(foreign).toBeHidden();

  for (const path of ['/desk', '/desk/warehouse', `/desk/orders/${picked.number}`]) {
    await page.goto(path);
    await expect(page.getByText(picked.number).first()).toBeVisible();
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
    expect(await page.locator('body').innerText(), path).not.toMatch(/[¥￥]|CN¥/);
  }
  const answer = await page.request.get(`/api/orders/${picked.number}`);
  expect(await answer.text()).not.toMatch(/"(total|unitPrice|cost)"/);
  await page.goto(`/desk/orders/${reviewed.number}`);
  await expect(page.getByText('There is no such order')).toBeVisible();
});

test('customers have no desk, and nobody reads another customer’s order', async ({ browser }) => {
  const owner = await newCustomer(browser);
  const { number } = await placeOrder(owner.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const { page } = await newCustomer(browser);
  for (const path of ['/desk', '/desk/finance', `/desk/orders/${number}`, `/orders/${number}`]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.getByText('There is no such page')).toBeVisible();
  }
  const guest = await openAs(browser, null);
  await guest.goto('/desk');
  await expect(guest).toHaveURL(/\/login\?next=/);
});
