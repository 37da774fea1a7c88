import { expect, test } from '../product/test.ts';
import { lookFor, rowOf } from '../product/desk-list.ts';
import { openAs } from '../product/sign-in.ts';

const NOTE = 'Please deliver before Friday';
const TRACKING = 'SF1029384756';

/** The five-minute tour of the README, by four people at four browsers, each seeing the others' work live. */
test('an order goes from the shop through the live desk to delivery, and finance closes it', async ({
  browser,
}) => {
  const customer = await openAs(browser, 'consumer');
  const reviewer = await openAs(browser, 'chen');
  const warehouse = await openAs(browser, 'zhang', { width: 390 });
  const finance = await openAs(browser, 'zhao');

  await reviewer.goto('/desk?queue=review');
  await expect(reviewer.getByRole('heading', { name: /review/i }).first()).toBeVisible();
  await warehouse.goto('/desk/warehouse');

  // The customer finds a lamp, orders two and leaves a note, so that a person has to look at it.
  await customer.goto('/');
  await customer.getByRole('combobox').first().fill('desk lamp');
  await customer.getByRole('combobox').first().press('Enter');
  await expect(customer).toHaveURL(/\/search/);
  await customer.locator('main a[href^="/product/"]').first().click();
  await customer.getByRole('button', { name: 'Add to cart' }).click();
  await customer.goto('/cart');
  await customer.getByRole('link', { name: 'Check out' }).click();
  await customer.getByText('Cash on delivery').click();
  await customer.getByRole('textbox', { name: 'Note on the order' }).fill(NOTE);
  const submit = customer.getByRole('button', { name: 'Submit order' });
  await expect(submit).toBeEnabled();
  await submit.click();
  await expect(customer).toHaveURL(/\/orders\/\d{2}-\d+-\d/);
  const number = /\d{2}-\d+-\d/.exec(customer.url())![0];

  // It stands on the reviewer's queue without a reload; the note and the findings are there.
  const row = rowOf(reviewer, number);
  await lookFor(reviewer, number);
  await expect(row).toBeVisible();
  await row.click();
  await expect(reviewer).toHaveURL(new RegExp(number));
  await expect(reviewer.getByText(NOTE).first()).toBeVisible();
  await reviewer.getByRole('button', { name: 'Claim' }).first().click();
  await expect(reviewer.getByRole('button', { name: 'Release' })).toBeVisible();
  await reviewer.getByRole('button', { name: 'Approve', exact: true }).click();

  // The warehouse's phone shows it: picked line by line, packed, sent with its tracking number.
  const parcel = warehouse.getByRole('button', { name: new RegExp(number) });
  await expect(parcel).toBeVisible();
  await parcel.click();
  await warehouse.getByRole('button', { name: 'Start picking' }).click();
  await warehouse.getByRole('checkbox').first().check();
  await warehouse.getByRole('button', { name: 'Packed', exact: true }).click();
  await warehouse.getByRole('button', { name: 'Ship', exact: true }).click();
  await warehouse.getByLabel(/carrier/i).fill('SF Express');
  await warehouse.getByLabel(/tracking/i).fill(TRACKING);
  await warehouse.locator('form').getByRole('button', { name: 'Ship', exact: true }).click();

  // The customer sees it on its way, without a reload.
  await expect(customer.getByText(TRACKING).first()).toBeVisible();
  await warehouse.getByRole('button', { name: 'Delivered', exact: true }).click();
  // Asked once more: its customer is told at once.
  await warehouse.getByRole('button', { name: 'Delivered', exact: true }).click();

  // Finance confirms the cash; the customer confirms the receipt; the order is done.
  await finance.goto('/desk/finance');
  await finance.getByRole('button', { name: new RegExp(number) }).click();
  await finance.getByLabel('Reference (optional)').fill('COD-2201');
  await finance.locator('form').getByRole('button', { name: 'Confirm payment' }).click();
  await expect(finance.getByRole('button', { name: new RegExp(number) })).toBeHidden();
  await expect(customer.getByText('Cash on delivery · paid')).toBeVisible();
  await customer.getByRole('button', { name: 'Confirm receipt' }).click();
  await customer.getByRole('dialog').getByRole('button', { name: 'Confirm receipt' }).click();
  await expect(customer.getByRole('dialog')).toBeHidden();
  await expect(customer.getByRole('button', { name: 'Confirm receipt' })).toBeHidden();

  // The desk has let go of it.
  await reviewer.goto('/desk');
  await expect(reviewer.getByRole('heading', { name: 'All open' })).toBeVisible();
  await lookFor(reviewer, number);
  await expect(reviewer.getByText('No order matches')).toBeVisible();
});
