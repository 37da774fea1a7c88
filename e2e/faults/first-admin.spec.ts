import { expect, test } from '../product/test.ts';
import { type Product, runProduct } from '../product/run-product.ts';

let product: Product;

test.beforeAll(async () => {
  product = await runProduct('first-admin', { demo: false });
});
test.afterAll(() => product.remove());

test('a real company’s first administrator is made by the printed link, once, on a phone and in Chinese', async ({
  browser,
}) => {
  const link = new URL(product.firstAdmin);
  const address = `${product.url}${link.pathname}${link.search}`;
  const phone = await browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 } });
  const page = await phone.newPage();

  await page.goto(`${product.url}/login`);
  await expect(page.getByText('演示账户')).toHaveCount(0);

  await page.goto(address);
  await expect(page.getByRole('heading', { name: '创建首位管理员' })).toBeVisible();
  await page.getByRole('button', { name: '创建管理员' }).click();
  await expect(page.getByLabel('姓名')).toBeFocused();
  await page.getByLabel('姓名').fill('林晓');
  await page.getByLabel('邮箱').fill('lin@company.example');
  await page.getByLabel('密码').fill('a-password-of-my-own');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole('button', { name: '创建管理员' }).click();
  await page.waitForURL(`${product.url}/desk**`);

  const other = await browser.newContext({ locale: 'en-GB' });
  const second = await other.newPage();
  await second.goto(address);
  await expect(second.getByRole('heading', { name: 'This link has been used' })).toBeVisible();
  await second.goto(`${product.url}/first-admin?token=guessed`);
  await expect(second.getByRole('heading', { name: 'This link is not valid' })).toBeVisible();
  await Promise.all([phone.close(), other.close()]);
});
