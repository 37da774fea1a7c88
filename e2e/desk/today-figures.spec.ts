import { expect, type Page, test } from '../product/test.ts';
import { lengthOf } from '../product/desk-list.ts';
import { openAs } from '../product/sign-in.ts';
import { placeOrder } from '../product/through-the-api.ts';
import { companyAtWork } from '../screens/company-at-work.ts';

/** The archive shows its orders by pages. */
const PAGE = 50;

/** How many orders the list on screen holds. */
async function listed(page: Page): Promise<number> {
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
  if (new URL(page.url()).pathname === '/desk') return lengthOf(page);
  await expect(page.getByRole('row').nth(1).or(page.getByText('No order matches'))).toBeVisible();
  return Math.max(0, (await page.getByRole('row').count()) - 1);
}

test('every number of Today opens exactly its list', async ({ browser }) => {
  test.slow();
  await companyAtWork(browser);
  // More than a window shows at once.
  const dealer = await openAs(browser, 'dealer');
  for (let nth = 0; nth < 40; nth += 1) await placeOrder(dealer, [{ sku: 'LB-09W', quantity: 10 }]);
  const page = await openAs(browser, 'wang');
  await page.goto('/desk/today');
  const figures = await page.locator('a[data-figure]:not([data-figure=chart])').evaluateAll((links) =>
    links.map((link) => ({
      href: link.getAttribute('href')!,
      text: link.getAttribute('aria-label') ?? link.textContent ?? '',
    })),
  );
  expect(figures.length).toBeGreaterThan(15);
  for (const { href, text } of figures) {
    const number = Number(/(\d+)(?!.*\d)/.exec(text)?.[1]);
    await page.locator(`a[data-figure][href="${href}"]`).first().click();
    await page.waitForURL((url) => `${url.pathname}${url.search}` === href);
    expect
      .soft(await listed(page), `${text} → ${href}`)
      .toBe(page.url().includes('/desk/orders') ? Math.min(number, PAGE) : number);
    await page.goBack();
    await page.waitForURL('**/desk/today');
  }
});
