import type { Browser, BrowserContext, Page } from '@playwright/test';

/** People of the demo company, by the name before the @ of their address. */
export type DemoPerson =
  'li' | 'chen' | 'wang' | 'zhang' | 'zhao' | 'admin' | 'dealer' | 'retailer' | 'consumer';

export type View = {
  locale?: 'en' | 'zh';
  width?: number;
  theme?: 'light' | 'dark';
  /** Another product than the one all tests share. */
  at?: string;
  /** Signs in anew: for a test that ends the session, which others of the same person would go on with. */
  own?: boolean;
};

const PASSWORD = 'orderdesk-demo';
const sessions = new Map<string, Awaited<ReturnType<BrowserContext['storageState']>>>();

export const baseUrl = (): string => {
  const url = process.env['BASE_URL'];
  if (!url) throw new Error('The product is not running: browser tests begin with start-product.ts');
  return url;
};

/** A browser window of its own, signed in as `who` (null: nobody). A person signs in once, as sign-ins are limited. */
export async function openAs(browser: Browser, who: DemoPerson | null, view: View = {}): Promise<Page> {
  const { locale = 'en', width = 1440, theme = 'light', at = baseUrl(), own = false } = view;
  const session = `${who} ${at}`;
  const known = who === null || own ? undefined : sessions.get(session);
  const context = await browser.newContext({
    baseURL: at,
    viewport: { width, height: width < 600 ? 844 : 900 },
    colorScheme: theme,
    locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
    ...(known ? { storageState: known } : {}),
  });
  await context.addCookies([{ name: 'locale', value: locale, url: at }]);
  if (who !== null && !known) {
    await signIn(context, `${who}@orderdesk.example`, PASSWORD);
    if (!own) sessions.set(session, await context.storageState());
  }
  return context.newPage();
}

export async function signIn(context: BrowserContext, email: string, password: string): Promise<void> {
  const answer = await context.request.post('/api/auth/sign-in/email', { data: { email, password } });
  if (!answer.ok()) throw new Error(`${email} cannot sign in: ${await answer.text()}`);
}
