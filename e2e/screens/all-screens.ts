import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { type DemoPerson, openAs, type View } from '../product/sign-in.ts';
import type { CompanyAtWork } from './company-at-work.ts';

/** Nobody, the customer of the company at work, or somebody of the demo company. */
export type Viewer = DemoPerson | 'guest' | 'customer';

/** One of each kind of account: an agent, a reviewer, a manager, a picker, finance and the administrator are staff. */
export const CUSTOMERS = ['guest', 'customer', 'dealer'] as const satisfies readonly Viewer[];
export const STAFF = ['li', 'chen', 'wang', 'zhang', 'zhao', 'admin'] as const satisfies readonly Viewer[];

export type Screen = {
  readonly name: string;
  /** Its page in the table of routes, as `/desk/orders/[number]`. */
  readonly route: string;
  /** Everyone to whom it may look different. */
  readonly who: readonly Viewer[];
  readonly path: (at: CompanyAtWork, who: Viewer) => string;
  /** What is there once the page has all it shows. */
  readonly shows: (page: Page, at: CompanyAtWork) => Locator;
  /** What it answers; a page of its own stands for what is missing. */
  readonly status: number;
};

/** The page for what is missing or has failed, which stands at no address. */
export const ERROR_PAGE = '+error';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const screen = (
  name: string,
  route: string,
  who: Screen['who'],
  path: Screen['path'] | string = route,
  shows: Screen['shows'] = heading,
): Screen => ({
  name,
  route,
  who,
  path: typeof path === 'string' ? () => path : path,
  shows,
  status: route === ERROR_PAGE ? 404 : 200,
});

const product = (page: Page) => page.locator('main a[href^="/product/"]').first();
const row = (page: Page) => page.getByRole('option', { name: /\d{2}-\d{5}/ }).first();
const parcelOrPayment = (page: Page) => page.getByRole('button', { name: /\d{2}-\d{5}/ }).first();
const noteOf = (page: Page) => page.getByText('Please call before you deliver').first();
const SIGNED_IN = ['customer', 'dealer'] as const;
const own = ({ shipped, wholesale }: CompanyAtWork, who: Viewer) => (who === 'dealer' ? wholesale : shipped);
/** The warehouse sees what it has to pack, the others what waits for them. */
const atDesk = ({ fresh, shipped }: CompanyAtWork, who: Viewer) =>
  who === 'zhang' || who === 'zhao' ? shipped : fresh;

const SHOP_SCREENS: readonly Screen[] = [
  screen('home', '/', CUSTOMERS, '/', product),
  screen('search', '/search', CUSTOMERS, '/search?q=lamp', product),
  screen('nothing found', '/search', ['guest'], '/search?q=zzqqxxyy'),
  screen('category', '/category/[id]', CUSTOMERS, '/category/lighting', product),
  screen('product', '/product/[sku]', CUSTOMERS, '/product/LB-09W'),
  screen('login', '/login', ['guest']),
  screen('register', '/register', ['guest']),
  screen('first administrator', '/first-admin', ['guest'], '/first-admin?token=guessed'),
  screen('password link', '/new-password', ['guest'], '/new-password?token=guessed'),
  screen('empty cart', '/cart', ['guest']),
  screen('cart', '/cart', SIGNED_IN, '/cart', (page) => page.locator('main a[href="/checkout"]')),
  screen('checkout', '/checkout', SIGNED_IN, '/checkout', (page) =>
    page.locator('button[type=submit]:enabled').last(),
  ),
  screen('my orders', '/orders', SIGNED_IN, '/orders', (page) =>
    page.locator('main a[href^="/orders/"]').first(),
  ),
  screen('order', '/orders/[number]', SIGNED_IN, (at, who) => `/orders/${own(at, who).number}`),
  screen('account', '/account', SIGNED_IN),
  screen('no such page', ERROR_PAGE, ['guest', 'admin'], '/nowhere'),
];

const DESK_SCREENS: readonly Screen[] = [
  // A long list shows what fits its window: the newest row may be further down.
  screen('queue', '/desk', STAFF, '/desk', row),
  screen(
    'order beside the queue',
    '/desk',
    ['chen', 'wang'],
    ({ fresh }) => `/desk?queue=review&order=${fresh.number}`,
    noteOf,
  ),
  screen(
    'desk order',
    '/desk/orders/[number]',
    STAFF,
    (at, who) => `/desk/orders/${atDesk(at, who).number}`,
    (page) => page.locator('main [data-pane]'),
  ),
  screen('all orders', '/desk/orders', STAFF, '/desk/orders', (page) =>
    page.locator('main a[href^="/desk/"]').first(),
  ),
  screen('warehouse', '/desk/warehouse', ['wang', 'zhang', 'admin'], '/desk/warehouse', parcelOrPayment),
  screen('finance', '/desk/finance', ['wang', 'zhao', 'admin'], '/desk/finance', parcelOrPayment),
  screen('today', '/desk/today', ['wang', 'admin']),
  screen('settings', '/desk/settings', ['wang', 'zhao', 'admin']),
];

export const SCREENS: readonly Screen[] = [...SHOP_SCREENS, ...DESK_SCREENS];

const ROUTES = fileURLToPath(new URL('../../apps/web/src/routes', import.meta.url));

/** Every page there is, from the folder of routes: `/`, `/desk/orders/[number]`, … and the error page. */
export function routes(): string[] {
  const files = readdirSync(ROUTES, { recursive: true, withFileTypes: true });
  const pages = files.filter(({ name }) => name === '+page.svelte' || name === '+error.svelte');
  return pages
    .map(({ name, parentPath }) => {
      const file = relative(ROUTES, join(parentPath, name));
      if (name === '+error.svelte') return ERROR_PAGE;
      const folders = dirname(file)
        .split('/')
        .filter((folder) => folder !== '.' && !folder.startsWith('('));
      return `/${folders.join('/')}`;
    })
    .toSorted();
}

/** A window of one person, in which screens are opened one after the other. */
export async function windowOf(browser: Browser, at: CompanyAtWork, who: Viewer, view: View): Promise<Page> {
  const page = await openAs(browser, who === 'guest' || who === 'customer' ? null : who, view);
  if (who === 'customer') {
    const { cookies } = await at.customer.page.context().storageState();
    await page.context().addCookies(cookies.filter(({ name }) => name.includes('session')));
  }
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}

/** Goes to a screen and waits until it is all there: no skeleton, no spinner. */
export async function visit(page: Page, one: Screen, at: CompanyAtWork, who: Viewer): Promise<void> {
  const answer = await page.goto(one.path(at, who));
  expect(answer?.status(), `${one.name} for ${who}`).toBe(one.status);
  await expect(one.shows(page, at)).toBeVisible();
  await settled(page);
}

/** Nothing is loading, and what was measured has been drawn. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  });
}
