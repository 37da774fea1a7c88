import { expect, test } from '../product/test.ts';
import type { View } from '../product/sign-in.ts';
import {
  CUSTOMERS,
  ERROR_PAGE,
  routes,
  type Screen,
  SCREENS,
  settled,
  STAFF,
  visit,
  type Viewer,
  windowOf,
} from './all-screens.ts';
import { companyAtWork, type CompanyAtWork } from './company-at-work.ts';
import { complaintsOf, tooWide, violations } from './look-at.ts';

let at: CompanyAtWork;
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000);
  at = await companyAtWork(browser, { longWords: true });
});

type Look = { readonly width: number; readonly theme: NonNullable<View['theme']>; readonly axe: boolean };
type Round = {
  readonly locale: NonNullable<View['locale']>;
  readonly looks: readonly Look[];
  screensOf(who: Viewer): readonly Screen[];
};

const isFor = (who: Viewer) => (screen: Screen) => screen.who.includes(who);

/** A page is opened once and then looked at in one window after the other: a reload for each would cost most of the time. */
const ROUNDS: readonly Round[] = [
  {
    locale: 'en',
    looks: [
      { width: 1440, theme: 'light', axe: true },
      { width: 1024, theme: 'dark', axe: true },
      { width: 768, theme: 'light', axe: true },
      { width: 390, theme: 'dark', axe: true },
      { width: 360, theme: 'dark', axe: false },
    ],
    screensOf: (who) => SCREENS.filter(isFor(who)),
  },
  {
    // Other words on the same screens: for one person each.
    locale: 'zh',
    looks: [
      { width: 390, theme: 'light', axe: true },
      { width: 1440, theme: 'dark', axe: true },
    ],
    screensOf: (who) => SCREENS.filter((screen) => screen.who.at(-1) === who),
  },
];

for (const { locale, looks, screensOf } of ROUNDS) {
  for (const who of [...CUSTOMERS, ...STAFF]) {
    const screens = screensOf(who);
    if (screens.length === 0) continue;
    test(`${who}, ${locale}: axe finds nothing, nothing is wider than the screen, nothing complains: ${screens.map(({ name }) => name).join(', ')}`, async ({
      browser,
    }) => {
      test.setTimeout(60_000 + screens.length * 20_000);
      const page = await windowOf(browser, at, who, { locale, ...looks[0]! });
      const complaints = complaintsOf(page);
      for (const screen of screens) {
        await visit(page, screen, at, who);
        for (const { width, theme, axe } of looks) {
          await page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
          await page.emulateMedia({ colorScheme: theme });
          await settled(page);
          const where = `${screen.name}, ${width} px, ${theme}`;
          if (axe) expect.soft(await violations(page), where).toEqual([]);
          expect.soft(await tooWide(page), where).toEqual([]);
        }
        if (screen.route !== ERROR_PAGE) expect.soft(complaints.splice(0), screen.name).toEqual([]);
        complaints.length = 0;
      }
    });
  }
}

test('every page there is has its screen', () => {
  const looked = new Set(SCREENS.map(({ route }) => route));
  expect(routes().filter((route) => !looked.has(route))).toEqual([]);
  expect([...looked].filter((route) => !routes().includes(route))).toEqual([]);
});

/** Shown to whoever is signed in as it is to a guest. */
const SAME_FOR_ALL = ['/first-admin', '/new-password'];

test('every page is looked at as each kind of account that it opens for', async ({ browser }) => {
  const forgotten: string[] = [];
  for (const who of [...CUSTOMERS, ...STAFF]) {
    const { request } = (await windowOf(browser, at, who, {})).context();
    const isStaff = STAFF.some((one) => one === who);
    for (const route of routes().filter((one) => one !== ERROR_PAGE && !SAME_FOR_ALL.includes(one))) {
      // The company's people may visit the shop, which shows them what it shows a guest.
      if (isStaff !== route.startsWith('/desk')) continue;
      const screens = SCREENS.filter((screen) => screen.route === route);
      if (screens.some(isFor(who))) continue;
      const answer = await request.get(screens[0]!.path(at, who), { maxRedirects: 0 });
      if (answer.status() === 200) forgotten.push(`${who}: ${route}`);
    }
  }
  expect(forgotten).toEqual([]);
});
