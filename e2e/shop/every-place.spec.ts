import type { GroupsView } from '@orderdesk/contract';
import { type Browser, expect, type Page, test } from '../product/test.ts';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Product, runProduct } from '../product/run-product.ts';
import { type DemoPerson, openAs } from '../product/sign-in.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NODE = join(ROOT, 'node_modules/node/bin/node');
const WEB = join(ROOT, 'apps/web');
const BUILT = join(ROOT, '.cache/order-everywhere');

const IS_WHOLE = process.env['PLACES'] === 'all';
/** Each day another part of the places, all of them in so many days: whatever runs on one day runs on the same. */
const PARTS = 24;
const PART = IS_WHOLE ? 0 : Math.floor(Date.now() / 86_400_000) % PARTS;
const STEP = IS_WHOLE ? 1 : PARTS;
/** Places at a time, between which the browser is heard of. */
const CHUNK = 6 * STEP;

/** As the page asks for it; no module of ours. */
const MODULE: string = '/everywhere/order-everywhere.js';

type Everywhere = {
  countPlaces(): Promise<number>;
  orderEverywhere(from: number, until: number, step: number): Promise<{ orders: number; wrong: string[] }>;
};

let product: Product;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  const build = ['node_modules/vite/bin/vite.js', 'build', '--config', 'vite/order-everywhere.config.ts'];
  await promisify(execFile)(NODE, build, { cwd: WEB });
  product = await runProduct('places', { settings: { RATE_LIMITS: 'off' } });
  await trustEverybody(browser);
});
test.afterAll(() => product.remove());

/** Hundreds of orders by a customer without a history would be refused, rightly. */
async function trustEverybody(browser: Browser): Promise<void> {
  const page = await openAs(browser, 'wang', { at: product.url });
  const { request } = page.context();
  const { groups } = (await (await request.get('/api/groups')).json()) as GroupsView;
  for (const { id, rev } of groups.filter(({ caps }) => caps !== null)) {
    const saved = await request.put(`/api/groups/${id}/caps`, { data: { rev, caps: null } });
    expect(saved.status(), await saved.text()).toBe(200);
  }
  await page.context().close();
}

/** An empty page of the shop's own address, with the shop's cart and checkout on it. */
async function openCheckout(browser: Browser, who: DemoPerson): Promise<Page> {
  const page = await openAs(browser, who, { at: product.url });
  await page.route('**/everywhere/*', async (route) => {
    const file = basename(new URL(route.request().url()).pathname);
    if (file === 'page') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    return route.fulfill({ contentType: 'text/javascript', body: await readFile(join(BUILT, file)) });
  });
  await page.goto('/everywhere/page');
  return page;
}

/** Orders to this run's places; what went wrong, and how many orders there were. */
async function orderAs(browser: Browser, who: DemoPerson): Promise<{ orders: number; wrong: string[] }> {
  const page = await openCheckout(browser, who);
  const all = { orders: 0, wrong: [] as string[] };
  const places = await page.evaluate(async (module) => {
    const everywhere = (await import(module)) as Everywhere;
    return everywhere.countPlaces();
  }, MODULE);
  for (let from = PART; from < places; from += CHUNK) {
    const { orders, wrong } = await page.evaluate(
      async ([module, first, until, step]) => {
        const everywhere = (await import(module)) as Everywhere;
        return everywhere.orderEverywhere(first, until, step);
      },
      [MODULE, from, Math.min(from + CHUNK, places), STEP] as const,
    );
    all.orders += orders;
    all.wrong.push(...wrong);
  }
  await page.context().close();
  return all;
}

test('to every place, in every way of delivery, the total and the day shown by the shop are those of the order', async ({
  browser,
}) => {
  test.setTimeout(IS_WHOLE ? 3_600_000 : 240_000);
  const began = Date.now();
  const [consumer, company] = await Promise.all([orderAs(browser, 'consumer'), orderAs(browser, 'dealer')]);
  const orders = consumer.orders + company.orders;
  const seconds = (Date.now() - began) / 1000;
  console.log(`${orders} orders in ${seconds.toFixed(0)} s (${(orders / seconds).toFixed(1)} a second)`);
  expect([...consumer.wrong, ...company.wrong]).toEqual([]);
  expect(orders).toBeGreaterThan(100);
});
