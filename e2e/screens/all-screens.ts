import type { Browser, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type DemoPerson, openAs, type View } from '../product/sign-in.ts';
import type { CompanyAtWork } from './company-at-work.ts';

export type Screen = {
  readonly name: string;
  /** Nobody, the customer of the company at work, or one of its staff. */
  readonly who: DemoPerson | 'nobody' | 'customer';
  readonly path: (at: CompanyAtWork) => string;
  /** What is there once the page has all it shows. */
  readonly shows: (page: Page, at: CompanyAtWork) => ReturnType<Page['locator']>;
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const screen = (
  name: string,
  who: Screen['who'],
  path: Screen['path'] | string,
  shows: Screen['shows'] = heading,
): Screen => ({ name, who, path: typeof path === 'string' ? () => path : path, shows });

export const SHOP_SCREENS: readonly Screen[] = [
  screen('home', 'nobody', '/', (page) => page.locator('main a[href^="/product/"]').first()),
  screen('search', 'nobody', '/search?q=lamp', (page) => page.locator('main a[href^="/product/"]').first()),
  screen('nothing found', 'nobody', '/search?q=zzqqxxyy'),
  screen('product', 'nobody', '/product/LB-09W'),
  screen('login', 'nobody', '/login'),
  screen('register', 'nobody', '/register'),
  screen('cart', 'customer', '/cart', (page) => page.locator('main a[href="/checkout"]')),
  screen('checkout', 'customer', '/checkout', (page) => page.locator('button[type=submit]:enabled').last()),
  screen('my orders', 'customer', '/orders', (page) => page.locator('main a[href^="/orders/"]').first()),
  screen(
    'order',
    'customer',
    ({ shipped }) => `/orders/${shipped.number}`,
    (page) => page.getByText('SF5566778899').first(),
  ),
  screen('account', 'customer', '/account'),
];

export const DESK_SCREENS: readonly Screen[] = [
  // A long list shows what fits its window: the newest row may be further down.
  screen('queue', 'chen', '/desk?queue=review', (page) =>
    page.getByRole('option', { name: /\d{2}-\d{5}/ }).first(),
  ),
  screen(
    'order beside the queue',
    'chen',
    ({ fresh }) => `/desk?queue=review&order=${fresh.number}`,
    (page) => page.getByText('Please call before you deliver').first(),
  ),
  screen(
    'desk order',
    'chen',
    ({ fresh }) => `/desk/orders/${fresh.number}`,
    (page) => page.getByText('Please call before you deliver').first(),
  ),
  screen('all orders', 'chen', '/desk/orders', (page) => page.locator('main a[href^="/desk/"]').first()),
  screen('warehouse', 'zhang', '/desk/warehouse', (page) => page.locator('main a, main button').first()),
  screen('finance', 'zhao', '/desk/finance', (page) =>
    page.getByRole('button', { name: /\d{2}-\d{5}/ }).first(),
  ),
  screen('today', 'wang', '/desk/today'),
];

/** Goes to a screen and waits until it is all there: no skeleton, no spinner. */
async function visit(page: Page, { path, shows }: Screen, at: CompanyAtWork): Promise<void> {
  await page.goto(path(at));
  await expect(shows(page, at)).toBeVisible();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}

type Open = (screen: Screen, onWindow?: (page: Page) => void) => Promise<Page>;

/** Opens screens one after the other, with one window for each person who looks; `onWindow` meets each before its first page. */
export function viewer(browser: Browser, at: CompanyAtWork, view: View): Open {
  const windows = new Map<Screen['who'], Page>();
  return async (one, onWindow = () => undefined) => {
    let page = windows.get(one.who);
    if (!page) {
      page = await windowOf(browser, at, one.who, view);
      onWindow(page);
      windows.set(one.who, page);
    }
    await visit(page, one, at);
    return page;
  };
}

async function windowOf(browser: Browser, at: CompanyAtWork, who: Screen['who'], view: View): Promise<Page> {
  const page = await openAs(browser, who === 'nobody' || who === 'customer' ? null : who, view);
  if (who === 'customer') {
    const { cookies } = await at.customer.page.context().storageState();
    await page.context().addCookies(cookies.filter(({ name }) => name.includes('session')));
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}
