import { expect, test } from '../product/test.ts';
import { type Product, runProduct } from '../product/run-product.ts';
import { openAs } from '../product/sign-in.ts';

let product: Product;

test.beforeAll(async () => {
  product = await runProduct('database-away');
});
test.afterAll(() => product.remove());

test('while the database does not answer, pages and API say so within five seconds, in the reader’s language, and are back by themselves', async ({
  browser,
}) => {
  const pid = await product.databasePid();
  test.skip(pid === null, 'with MONGODB_URI the database is not ours to stop');
  const zh = await openAs(browser, 'consumer', { locale: 'zh', at: product.url });
  const en = await openAs(browser, 'chen', { locale: 'en', at: product.url });
  await zh.goto('/orders');

  process.kill(pid!, 'SIGSTOP');
  try {
    const begun = Date.now();
    const [shown, asked] = await Promise.all([
      zh.goto('/orders'),
      en.request.get('/api/orders', { headers: { 'accept-language': 'en' } }),
    ]);
    // A renderer and a busy machine take their part of it.
    expect(Date.now() - begun).toBeLessThan(6000);
    expect(shown!.status()).toBe(503);
    await expect(zh.getByRole('heading', { name: '暂时无法访问' })).toBeVisible();
    expect([asked.status(), asked.headers()['retry-after']]).toEqual([503, '2']);
    expect((await en.goto('/desk'))!.status()).toBe(503);
    await expect(en.getByText('Nothing of yours is lost')).toBeVisible();
    expect((await en.request.get('/readyz')).status()).toBe(503);
  } finally {
    process.kill(pid!, 'SIGCONT');
  }
  // The page looks again by itself.
  await expect(zh.getByRole('heading', { name: '暂时无法访问' })).toHaveCount(0, { timeout: 30_000 });
  await expect(zh).toHaveURL(/\/orders$/);
  await expect.poll(async () => (await en.request.get('/readyz')).status(), { timeout: 15_000 }).toBe(200);
});
