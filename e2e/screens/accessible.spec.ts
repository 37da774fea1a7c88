import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import type { View } from '../product/sign-in.ts';
import { DESK_SCREENS, type Screen, SHOP_SCREENS, viewer } from './all-screens.ts';
import { companyAtWork, type CompanyAtWork } from './company-at-work.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

let at: CompanyAtWork;
test.beforeAll(async ({ browser }) => {
  at = await companyAtWork(browser);
});

const named = (screens: readonly Screen[], ...names: string[]) =>
  screens.filter(({ name }) => names.includes(name));

/** Every screen once in each theme; Chinese where most is written. */
const ROUNDS: readonly { view: View; screens: readonly Screen[] }[] = [
  { view: { locale: 'en', theme: 'light' }, screens: SHOP_SCREENS },
  {
    view: { locale: 'zh', theme: 'dark' },
    screens: named(SHOP_SCREENS, 'home', 'search', 'product', 'cart', 'order'),
  },
  { view: { locale: 'en', theme: 'dark' }, screens: DESK_SCREENS },
  { view: { locale: 'zh', theme: 'light' }, screens: named(DESK_SCREENS, 'order beside the queue', 'today') },
  { view: { locale: 'zh', theme: 'light', width: 390 }, screens: DESK_SCREENS },
  { view: { locale: 'en', theme: 'dark', width: 360 }, screens: DESK_SCREENS },
  { view: { locale: 'en', theme: 'light', width: 1024 }, screens: DESK_SCREENS },
];

for (const { view, screens } of ROUNDS) {
  const how = `${view.locale}, ${view.theme}${view.width ? `, ${view.width} px wide` : ''}`;
  test(`axe finds nothing (${how}): ${screens.map(({ name }) => name).join(', ')}`, async ({ browser }) => {
    const open = viewer(browser, at, view);
    for (const screen of screens) {
      const found = await violations(await open(screen));
      expect.soft(found, screen.name).toEqual([]);
    }
  });
}

/** `rule: what is wrong @ where`, one for each place. */
async function violations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${failureSummary} @ ${target.join(' ')}`),
  );
}
