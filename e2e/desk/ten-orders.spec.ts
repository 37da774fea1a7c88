import { expect, type Page, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { orderOf, placeOrder } from '../product/through-the-api.ts';

const NUMBER = /\d{2}-\d{5,9}-\d/;
const open = (page: Page) => page.getByRole('region', { name: /^Order / });
const numberOf = async (page: Page) => NUMBER.exec((await open(page).getAttribute('aria-label'))!)![0];
/** The name of what has the focus, for a person who cannot see it. */
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName ?? '',
  );

test('a reviewer decides ten orders without the mouse, and the next is open each time', async ({
  browser,
}) => {
  test.slow();
  // Newcomers have few open orders each, so it takes two of one name.
  const name = `Twins ${process.pid}`;
  for (let nth = 0; nth < 2; nth += 1) {
    const customer = await newCustomer(browser, {}, { name });
    for (let order = 0; order < 5; order += 1)
      await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  }
  const page = await openAs(browser, 'chen');
  await page.goto('/desk?queue=review');
  await page.getByRole('searchbox', { name: 'Search orders' }).fill(name);
  await expect(page.getByRole('option')).toHaveCount(10);
  await page.keyboard.press('Enter');

  // From the open queue: the first row, open it, approve it. Three keys.
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  const decided: string[] = [];
  for (let nth = 0; nth < 10; nth += 1) {
    await expect(open(page).getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
    const number = await numberOf(page);
    expect(decided).not.toContain(number);
    await expect.poll(() => focused(page)).toContain(number);
    // Every other one by a question, which takes the focus and goes with Ctrl+Enter.
    if (nth % 2 === 1) {
      await page.keyboard.press('q');
      await expect(page.getByLabel('What do you want to know?')).toBeFocused();
      await page.keyboard.type('check with Jack? c j k x');
      await page.keyboard.press('Control+Enter');
    } else await page.keyboard.press('p');
    decided.push(number);
    if (nth < 9) await expect.poll(() => numberOf(page).catch(() => number)).not.toBe(number);
  }
  await expect(open(page)).toBeHidden();
  await expect.poll(() => focused(page)).not.toBe('BODY');
  await expect(page.getByRole('option')).toHaveCount(0);

  const stages = await Promise.all(
    decided.map(async (number) => {
      const { stage, owner } = await orderOf(page, number);
      return [stage.label.en, owner];
    }),
  );
  for (const [nth, [stage, owner]] of stages.entries()) {
    expect(stage).toBe(nth % 2 === 1 ? "Waiting for the customer's answer" : 'To be picked');
    expect(owner, 'a letter typed into the question claimed an order').toBeNull();
  }
});

test('what is half-written stays with its order, over other rows and a reload', async ({ browser }) => {
  const customer = await newCustomer(browser);
  for (let nth = 0; nth < 2; nth += 1) await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const page = await openAs(browser, 'chen');
  await page.goto('/desk?queue=review');
  await page.getByRole('searchbox', { name: 'Search orders' }).fill(customer.name);
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('j');
  await page.keyboard.press('o');
  const ask = open(page).getByRole('button', { name: /^Ask the customer/ });
  await expect(ask).toBeVisible();
  const number = await numberOf(page);
  await page.keyboard.press('q');
  await page.keyboard.type('Is the lift la');
  // Esc leaves the form, not the order.
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('What do you want to know?')).toBeHidden();
  expect(await numberOf(page)).toBe(number);
  await expect.poll(() => focused(page)).toContain(number);

  await page.keyboard.press('j');
  await expect.poll(() => numberOf(page).catch(() => number)).not.toBe(number);
  await expect(page.getByRole('option', { name: new RegExp(number) })).toContainText('Unsent draft');
  await page.reload();
  await page.goto(`/desk/orders/${number}`);
  await expect(ask).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByLabel('What do you want to know?')).toHaveValue('Is the lift la');
  await page.keyboard.press('End');
  await page.keyboard.type('rge enough?');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText("Waiting for the customer's answer").first()).toBeVisible();
  await expect.poll(() => focused(page)).not.toBe('BODY');
  await expect(page.getByText('Is the lift large enough?').first()).toBeVisible();
});

test('hand-over starts on the search; without the right its key says why', async ({ browser }) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const reviewer = await openAs(browser, 'chen');
  await reviewer.goto(`/desk?queue=review&order=${number}`);
  await expect(open(reviewer)).toBeVisible();
  await reviewer.keyboard.press('a');
  await expect(
    reviewer.getByText('You can only hand over orders you have claimed', { exact: false }),
  ).toBeVisible();

  const manager = await openAs(browser, 'wang');
  await manager.goto(`/desk?queue=review&order=${number}`);
  await expect(open(manager)).toBeVisible();
  await manager.keyboard.press('a');
  const dialog = manager.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Name or role' })).toBeFocused();
  await expect(dialog.getByRole('option', { name: /陈立/ })).toBeVisible();
  // Who works in the warehouse cannot review.
  await expect(dialog.getByRole('option', { name: /Warehouse/ })).toHaveCount(0);
  await manager.keyboard.type('陈立');
  await manager.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  expect((await orderOf(manager, number)).owner?.id).toBe('chen');
  await expect.poll(() => focused(manager)).not.toBe('BODY');
});

test('the palette holds what may be done to the open order, and the person’s own settings', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const page = await openAs(browser, 'chen');
  await page.goto('/desk');
  await expect(page.getByRole('listbox', { name: 'Orders' })).toBeVisible();
  // The number and Enter at once: the answer is waited for, and it is that order.
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number.replaceAll('-', ''), { delay: 5 });
  await page.keyboard.press('Enter');
  await expect(open(page).getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  expect(await numberOf(page)).toBe(number);

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await expect(palette.getByRole('combobox')).toHaveValue('');
  await page.keyboard.type('ask the');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('What do you want to know?')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('dark');
  await expect(palette.getByRole('option', { name: /^Dark/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
