import type { Browser, BrowserContext, Page } from '@playwright/test';

/** People of the demo company, by the name before the @ of their address. */
export type DemoPerson =
  'li' | 'chen' | 'wang' | 'zhang' | 'zhao' | 'admin' | 'dealer' | 'retailer' | 'consumer';

export type View = { locale?: 'en' | 'zh'; width?: number; theme?: 'light' | 'dark' };

const PASSWORD = 'orderdesk-demo';
const sessions = new Map<DemoPerson, Awaited<ReturnType<BrowserContext['storageState']>>>();

export const baseUrl = (): string => {
  const url = process.env['BASE_URL'];
  if (!url) throw new Error('The product is not running: browser tests begin with start-product.ts');
  return url;
};

/** A browser window of its own, signed in as `who` (null: nobody). A person signs in once, as sign-ins are limited. */
export async function openAs(browser: Browser, who: DemoPerson | null, view: View = {}): Promise<Page> {
  const { locale = 'en', width = 1440, theme = 'light' } = view;
  const known = who === null ? undefined : sessions.get(who);
  const context = await browser.newContext({
    baseURL: baseUrl(),
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: theme,
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    ...(known ? { storageState: known } : {}),
  });
  await context.addCookies([{ name: 'locale', value: locale, url: baseUrl() }]);
  if (who !== null && !known) {
    const answer = await context.request.post('/api/auth/sign-in/email', {
      data: { email: `${who}@orderdesk.example`, password: PASSWORD },
    });
    if (!answer.ok()) throw new Error(`${who} cannot sign in: ${await answer.text()}`);
    sessions.set(who, await context.storageState());
  }
  return context.newPage();
}
