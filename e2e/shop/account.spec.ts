import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';

test('language and appearance stay as chosen after a reload', async ({ browser }) => {
  const page = await openAs(browser, null, { locale: 'en', theme: 'light' });
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Language and appearance' }).click();
  await page.getByRole('menuitem', { name: 'Dark' }).click();
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  expect(await background()).toBe(dark);

  await page.getByRole('button', { name: 'Language and appearance' }).click();
  await page.getByRole('menuitem', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('button', { name: '搜索' }).first()).toBeVisible();
  expect(await background()).toBe(dark);
});

test('the sign-in form says beside the field what is missing, and goes there', async ({ browser }) => {
  const page = await openAs(browser, null, { locale: 'en' });
  await page.goto('/login');
  const [email, password] = [page.getByLabel('E-mail'), page.getByLabel('Password')];
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('Please fill this in')).toHaveCount(2);
  await expect(email).toBeFocused();
  await email.fill('mei');
  await password.fill('anything at all');
  await password.press('Enter');
  await expect(email).toHaveAccessibleDescription('Please give a valid e-mail');
  await expect(password).toHaveAccessibleDescription('');
});

test('the language a customer chose is kept with the account', async ({ browser }) => {
  const { page } = await newCustomer(browser, { locale: 'en' });
  await page.goto('/account');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  const kept = (await (await page.request.get('/api/me')).json()) as { person: { locale: string } };
  expect(kept.person.locale).toBe('zh');
});

test('a company registers and its owner lands signed in, with the company on the account page', async ({
  browser,
}) => {
  const page = await openAs(browser, null);
  const company = `Harbour Stationers ${process.pid}`;
  await page.goto('/register');
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByText('Please give a name')).toBeVisible();

  await page.getByText('A retailer').click();
  await page.getByLabel('Company name').fill(company);
  await page.getByRole('textbox', { name: /^Name/ }).fill('Grace Ho');
  await page.getByLabel('E-mail').fill(`grace-${process.pid}@example.com`);
  await page.getByLabel('Password').fill('short');
  await page.getByRole('button', { name: 'Register' }).click();
  await expect(page.getByText('The password needs at least 10 characters')).toBeVisible();
  await page.getByLabel('Password').fill('a long enough phrase');
  await page.getByRole('button', { name: 'Register' }).click();

  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByText(`You are buying for ${company}`)).toBeVisible();
  await page.goto('/account');
  await expect(page.getByRole('heading', { name: company })).toBeVisible();
  await expect(page.getByText('A retailer')).toBeVisible();
});
