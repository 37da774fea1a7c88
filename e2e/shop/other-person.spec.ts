import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { signIn } from '../product/sign-in.ts';

test('when another person signs in in a second tab, nothing of the first one’s page is left in the first', async ({
  browser,
}) => {
  const { page, name } = await newCustomer(browser, { locale: 'en' });
  const other = await newCustomer(browser, { locale: 'en' });
  await page.goto('/account');
  await expect(page.getByRole('main').getByText(name).first()).toBeVisible();

  const tab = await page.context().newPage();
  await signIn(page.context(), other.email, other.password);
  await tab.goto('/');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  const left = await page.evaluate(() => document.title + document.documentElement.outerHTML);
  expect(left).not.toContain(name);
  expect(left).not.toContain('科技园南路');

  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('main').getByText(other.name).first()).toBeVisible();
  await other.page.context().close();
  await page.context().close();
});
