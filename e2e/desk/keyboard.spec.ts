import { expect, type Page, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { placeOrder } from '../product/through-the-api.ts';

const selected = (page: Page) => page.getByRole('option', { selected: true });

test('a reviewer works the queue without touching the mouse', async ({ browser }) => {
  const customer = await newCustomer(browser);
  for (let nth = 0; nth < 3; nth += 1) await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const page = await openAs(browser, 'chen');
  await page.goto('/desk?queue=review');
  await expect(page.getByRole('listbox', { name: 'Orders' })).toBeVisible();

  // Only this customer's orders: `/` leads to the search, Enter back to the list.
  await page.keyboard.press('/');
  const search = page.getByRole('searchbox', { name: 'Search orders' });
  await expect(search).toBeFocused();
  await page.keyboard.type(customer.name);
  await expect(page.getByRole('option')).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(search).not.toBeFocused();

  // j and k move one row; the first row comes first.
  const rows = page.getByRole('option');
  await page.keyboard.press('j');
  await expect(rows.nth(0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(rows.nth(2)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('k');
  await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
  const number = /\d{2}-\d{5,9}-\d/.exec(await selected(page).innerText())![0];

  await page.keyboard.press('c');
  await expect(page.getByText(`Claimed ${number}`)).toBeVisible();
  await expect(selected(page)).toContainText('Me');

  for (const key of ['o', 'Enter']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: number })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`order=${number}`));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: number })).toBeHidden();
  }
  await page.keyboard.press('r');
  await expect(page.getByText(`Released ${number}`)).toBeVisible();
});

test('the palette opens anywhere, finds an order by its number and a page by its name', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const page = await openAs(browser, 'wang');
  await page.goto('/desk');
  await expect(page.getByRole('listbox', { name: 'Orders' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill(number);
  await palette.getByRole('option', { name: new RegExp(number) }).click();
  await expect(page.getByRole('heading', { name: number })).toBeVisible();

  await page.keyboard.press('Control+k');
  await palette.getByRole('combobox').fill('today');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/desk\/today/);
  await expect(palette).toBeHidden();
});

test('? lists the keys, and letters typed in a field are only letters', async ({ browser }) => {
  const page = await openAs(browser, 'chen');
  await page.goto('/desk');
  await expect(page.getByRole('searchbox', { name: 'Search orders' })).toBeVisible();
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // An empty desk shows no row that would tell when the page listens to keys: it is asked again until it does.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(help.getByText('Next order')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();

  await page.keyboard.press('/');
  await page.keyboard.type('jkco?');
  await expect(page.getByRole('searchbox', { name: 'Search orders' })).toHaveValue('jkco?');
  await expect(help).toBeHidden();
});
