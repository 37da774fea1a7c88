// eslint-disable-next-line no-restricted-imports -- here is where it is made
import { test as playwright } from '@playwright/test';

export { type Browser, expect, type Page } from '@playwright/test';

/**
 * A test that closes the windows it has opened: else the live desks of all tests before would stay connected, answer to every order of
 * the next ones and use up the connections one person may have. Windows of `beforeAll` stay open for their file.
 */
export const test = playwright.extend<{ closesWindows: void }>({
  closesWindows: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts());
      await use();
      const opened = browser.contexts().filter((context) => !before.has(context));
      await Promise.all(opened.map((context) => context.close()));
    },
    { auto: true },
  ],
});
