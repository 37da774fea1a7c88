import { expect, type Page, test } from '../product/test.ts';
import { lookFor, rowOf } from '../product/desk-list.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { orderOf, placeOrder } from '../product/through-the-api.ts';

/** More than 50,000 yuan. */
const LARGE = { sku: 'MN-27U', quantity: 30 };

async function openOrder(page: Page, number: string): Promise<void> {
  await page.goto(`/desk?queue=review&order=${number}`);
  await expect(page.getByRole('heading', { name: number })).toBeVisible();
  await lookFor(page, number);
}

test('two reviewers claim the same order: one has it, the other sees at once who', async ({ browser }) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const pages = [await openAs(browser, 'chen'), await openAs(browser, 'wang')] as const;
  for (const page of pages) await openOrder(page, number);
  await expect(pages[0].getByText('王建国').first()).toBeVisible();

  // Pressed as it stands there: the one who is second may see the button go away in the same moment.
  const buttons = pages.map((page) => page.getByRole('button', { name: 'Claim' }));
  for (const button of buttons) await expect(button).toBeVisible();
  await Promise.all(
    buttons.map((button) =>
      button.evaluateAll((found: HTMLElement[]) => found.forEach((one) => one.click())),
    ),
  );
  for (const page of pages) {
    await expect(page.getByRole('button', { name: 'Claim' })).toBeHidden();
    await expect(rowOf(page, number)).toContainText(/Me|陈立|王建国/);
  }
  const { owner } = await orderOf(pages[0], number);
  const [winner, loser] = owner?.id === 'chen' ? pages : [pages[1], pages[0]];
  await expect(winner.getByRole('button', { name: 'Release' })).toBeVisible();
  await expect(rowOf(winner, number)).toContainText('Me');
  await expect(loser.getByRole('button', { name: 'Release' })).toBeHidden();
  await expect(rowOf(loser, number)).toContainText(owner!.name);

  // Given back, it is anybody's again on both desks.
  await winner.getByRole('button', { name: 'Release' }).click();
  await expect(loser.getByRole('button', { name: 'Claim' })).toBeVisible();
});

test('a question to the customer is answered on the order page and the order is back in review', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const reviewer = await openAs(browser, 'chen');
  await openOrder(reviewer, number);
  await customer.page.goto(`/orders/${number}`);
  await expect(customer.page.getByRole('button', { name: 'Answer' })).toBeHidden();

  await reviewer.getByRole('button', { name: 'Ask the customer' }).click();
  await reviewer.getByLabel('What do you want to know?').fill('Is the lift large enough?');
  // Looking for something in the list leaves what is being written where it is.
  await lookFor(reviewer, 'LED');
  await expect(reviewer).toHaveURL(/q=LED/);
  await lookFor(reviewer, number);
  await expect(reviewer).toHaveURL(new RegExp(`q=${number}`));
  await expect(reviewer.getByLabel('What do you want to know?')).toHaveValue('Is the lift large enough?');
  await reviewer.locator('form').getByRole('button', { name: 'Ask the customer' }).click();
  await expect(rowOf(reviewer, number)).toBeHidden();
  await reviewer.goto(`/desk/orders/${number}`);
  await expect(reviewer.getByText("Waiting for the customer's answer").first()).toBeVisible();

  const page = customer.page;
  await expect(page.getByText('Is the lift large enough?').first()).toBeVisible();
  await expect(page.getByText('We are waiting for your answer.', { exact: false })).toBeVisible();
  const form = page.getByRole('region', { name: 'We have a question for you' });
  await form.getByLabel('Answer', { exact: true }).fill('Yes, two metres deep');
  await form.getByRole('button', { name: 'Answer' }).click();
  await expect(form).toBeHidden();

  await expect(reviewer.getByText('Yes, two metres deep').first()).toBeVisible();
  await expect(reviewer.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  // What people said to each other stands before what was found, by name.
  const sections = await reviewer.getByRole('heading', { level: 3 }).allTextContents();
  expect(sections.indexOf('Conversation')).toBeGreaterThanOrEqual(0);
  expect(sections.indexOf('Conversation')).toBeLessThan(sections.indexOf('Findings'));
  await reviewer.goto('/desk?queue=review');
  await lookFor(reviewer, number);
  await expect(rowOf(reviewer, number)).toContainText('To be reviewed');
});

test('a rejected order is closed with its reason on the customer page', async ({ browser }) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const reviewer = await openAs(browser, 'chen');
  await openOrder(reviewer, number);
  await customer.page.goto(`/orders/${number}`);

  const direct = reviewer.getByRole('button', { name: 'Reject', exact: true });
  const more = reviewer.getByRole('button', { name: 'More actions' });
  await expect(direct.or(more).first()).toBeVisible();
  if (await direct.isVisible()) await direct.click();
  else {
    await more.click();
    await reviewer.getByRole('menuitem', { name: 'Reject' }).click();
  }
  const form = reviewer.locator('form');
  await expect(
    form.getByText('The order will be closed and its stock released.', { exact: false }),
  ).toBeVisible();
  // Without a reason nothing happens.
  await form.getByRole('button', { name: 'Reject' }).click();
  await expect(form.getByText('Please fill this in')).toBeVisible();
  await form.getByLabel(/^Reason/).fill('We do not deliver there');
  await form.getByRole('button', { name: 'Reject' }).click();
  await expect(form).toBeHidden();

  await expect(customer.page.getByText('We do not deliver there').first()).toBeVisible();
  await expect(customer.page.getByText('Not accepted').first()).toBeVisible();
  expect((await orderOf(customer.page, number)).open).toBe(false);
});

test('what cannot be done is explained with its rule', async ({ browser }) => {
  // Above the limit two people approve, the second of them a manager. Newcomers may not order so much.
  const dealer = await openAs(browser, 'dealer');
  const { number } = await placeOrder(dealer, [LARGE]);
  const reviewer = await openAs(browser, 'chen');
  await reviewer.goto(`/desk/orders/${number}`);
  const approve = reviewer.getByRole('button', { name: 'Approve', exact: true });
  await approve.first().click();
  await expect(reviewer.getByText('Waiting for a second approval').first()).toBeVisible();
  await expect(approve).toBeHidden();
  await reviewer.getByText('Why can’t I …?').click();
  await expect(
    reviewer.getByText('A manager has to approve orders of this size', { exact: false }),
  ).toBeVisible();

  const manager = await openAs(browser, 'wang');
  await manager.goto(`/desk?queue=approval&order=${number}`);
  await manager.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(reviewer.getByText('To be picked').first()).toBeVisible();
});
