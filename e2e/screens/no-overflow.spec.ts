import { expect, type Page, test } from '@playwright/test';
import type { View } from '../product/sign-in.ts';
import { DESK_SCREENS, SHOP_SCREENS, viewer } from './all-screens.ts';
import { companyAtWork, type CompanyAtWork } from './company-at-work.ts';

let at: CompanyAtWork;
test.beforeAll(async ({ browser }) => {
  at = await companyAtWork(browser);
});

const VIEWS: readonly View[] = [
  { width: 360, locale: 'en' },
  { width: 390, locale: 'zh', theme: 'dark' },
];

for (const view of VIEWS) {
  test(`no page scrolls sideways or complains at ${view.width} px (${view.locale})`, async ({ browser }) => {
    const open = viewer(browser, at, view);
    const listening = new Map<Page, string[]>();
    for (const screen of [...SHOP_SCREENS, ...DESK_SCREENS]) {
      const page = await open(screen, (opened) => listening.set(opened, complaintsOf(opened)));
      const wide = await page.evaluate(() => ({
        page: document.scrollingElement?.scrollWidth ?? Infinity,
        window: window.innerWidth,
      }));
      expect.soft(wide.page, `${screen.name} is wider than its window`).toBeLessThanOrEqual(wide.window);
      expect.soft(listening.get(page)?.splice(0), screen.name).toEqual([]);
    }
  });
}

const DESK_VIEWS: readonly View[] = [...VIEWS, { width: 1024, locale: 'en' }, { width: 1440, locale: 'zh' }];

for (const view of DESK_VIEWS) {
  test(`nothing on the desk is wider than its place at ${view.width} px (${view.locale}), however long the words`, async ({
    browser,
  }) => {
    const stretched = await companyAtWork(browser, true);
    const open = viewer(browser, stretched, view);
    for (const screen of DESK_SCREENS)
      expect.soft(await tooWide(await open(screen)), screen.name).toEqual([]);
  });
}

/** What stands beyond the window, or makes a part of the page scroll sideways that should only scroll down. */
const tooWide = async (page: Page): Promise<string[]> => {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll('body *')].flatMap((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const scrolls = style.overflowY === 'auto' || style.overflowY === 'scroll';
      const wide =
        (width > 1 && height > 1 && right > innerWidth + 1 && style.visibility === 'visible') ||
        (scrolls && element.scrollWidth > element.clientWidth + 1);
      return wide
        ? [`${element.tagName} ${element.className.toString().slice(0, 60)} ${Math.round(right)}`]
        : [];
    }),
  );
  // The first tell what is wrong; what follows stands inside them.
  return found.slice(0, 5);
};

/** Errors in the console (what the content security policy forbids is told there), uncaught ones, and failed requests. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // Leaving a page ends what it was still loading: not a failure.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') complaints.push(`${why} ${request.url()}`);
  });
  return complaints;
}
