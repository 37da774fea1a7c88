import { expect, test } from '../product/test.ts';
import { openAs } from '../product/sign-in.ts';

test('facets narrow a search, say how many each leaves, and can be taken away again', async ({ browser }) => {
  const page = await openAs(browser, null);
  await page.goto('/search?q=usb');
  const found = page.getByText(/^\d+ found$/);
  const all = Number.parseInt((await found.textContent()) ?? '', 10);
  expect(all).toBeGreaterThan(1);

  const brands = page.getByRole('complementary', { name: 'Filter' }).getByRole('group', { name: 'Brand' });
  const brand = brands.getByRole('checkbox').first();
  const said = (await brands.locator('label').first().innerText()).split('\n');
  const count = Number(said.at(-1));
  await brand.check();
  await expect(page).toHaveURL(/brand/);
  await expect(found).toHaveText(`${count} found`);
  await expect(page.locator('main article')).toHaveCount(Math.min(count, 24));

  const chips = page.getByRole('list', { name: 'Active filters' }).first();
  await chips.getByRole('link', { name: new RegExp(said[0]!) }).click();
  await expect(found).toHaveText(`${all} found`);
  await expect(brand).not.toBeChecked();
});

test('the search forgives a typing mistake and understands both languages', async ({ browser }) => {
  const page = await openAs(browser, null);
  for (const typed of ['desk lapm', '台灯', 'LB-09']) {
    await page.goto('/');
    await page.getByRole('combobox').first().fill(typed);
    await page.getByRole('combobox').first().press('Enter');
    await expect(page).toHaveURL(/\/search/);
    await expect(page.locator('main article').first(), typed).toBeVisible();
  }
  await expect(page.locator('main article').first()).toContainText('Lumiro LED Bulb E27 9 W');
});

test('a search that finds nothing leads on', async ({ browser }) => {
  const page = await openAs(browser, null);
  await page.goto('/search?q=qqzzxxww');
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await page.getByRole('link', { name: 'See what is popular' }).click();
  await expect(page.locator('main article').first()).toBeVisible();

  // Filters that leave nothing can be taken away on the spot.
  await page.goto('/search?q=lamp&priceFrom=99999900');
  const clear = page.getByRole('main').getByRole('link', { name: 'Clear filters' });
  await expect(page.getByText('Nothing matches')).toBeVisible();
  await clear.last().click();
  await expect(page.locator('main article').first()).toBeVisible();
});
