import { expect, type Locator, type Page } from '@playwright/test';

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Orders' });
const nothing = (page: Page): Locator =>
  page.getByText(/All done here|No order matches/).filter({ visible: true });

/** The row of an order, where the list has it in sight: a long list draws only what fits its window. */
export const rowOf = (page: Page, number: string): Locator =>
  page.getByRole('option', { name: new RegExp(number) });

/** Looks for `text` in the list on the desk, as a person does where many orders wait; what stands there and what does not is then told by `rowOf`. */
export async function lookFor(page: Page, text: string): Promise<void> {
  await expect(list(page).or(nothing(page))).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search orders' }).fill(text);
}

/** How many orders the list on the desk holds, those out of sight included; it is walked to its end. */
export async function lengthOf(page: Page): Promise<number> {
  await expect(list(page).or(nothing(page))).toBeVisible();
  if (await nothing(page).isVisible()) return 0;
  const rows = page.getByRole('option');
  const told = Number(await rows.first().getAttribute('aria-setsize'));
  await list(page).evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  await expect(rows.last()).toHaveAttribute('aria-posinset', String(told));
  return told;
}
