import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What axe finds, by all its rules: `rule: what is wrong @ where`, one for each place. */
export async function violations(page: Page): Promise<string[]> {
  // There are no frames of other sites, which alone would need a second window for each look.
  const result = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${failureSummary} @ ${target.join(' ')}`),
  );
}

/** What stands beyond the window, or makes a part of the page scroll sideways that should only scroll down. */
export async function tooWide(page: Page): Promise<string[]> {
  const found = await page.evaluate(() => {
    const root = document.scrollingElement!;
    const wide = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
    // On the desk every part scrolls by itself and cuts what is too wide, where the page would not tell.
    const parts = document.querySelectorAll(location.pathname.startsWith('/desk') ? 'body *' : 'main');
    const beyond = [...parts].flatMap((element) => {
      const { right, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const scrolls = style.overflowY === 'auto' || style.overflowY === 'scroll';
      const cut =
        (width > 1 && height > 1 && right > innerWidth + 1 && style.visibility === 'visible') ||
        (scrolls && element.scrollWidth > element.clientWidth + 1);
      return cut
        ? [`${element.tagName} ${element.className.toString().slice(0, 60)} ends at ${Math.round(right)}`]
        : [];
    });
    return [...wide, ...beyond];
  });
  // The first tell what is wrong; what follows stands inside them.
  return found.slice(0, 5);
}

/** Errors in the console (what the content security policy forbids is told there), uncaught ones, and failed requests. */
export function complaintsOf(page: Page): string[] {
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
