import { expect, test } from '../product/test.ts';
import { newCustomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { orderOf, placeOrder } from '../product/through-the-api.ts';

test('a customer asks for fewer, sees before and after, and exactly that is applied on the desk', async ({
  browser,
}) => {
  const customer = await newCustomer(browser);
  const before = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const { number } = before;
  await customer.page.goto(`/orders/${number}`);
  await customer.page.getByRole('button', { name: 'Ask for a change' }).click();
  const dialog = customer.page.getByRole('dialog');
  const quantities = dialog.getByText('Quantities and products');
  await quantities.click();
  const quantity = dialog.getByRole('textbox', { name: /^Quantity of / });
  await quantity.fill('2');
  await quantity.press('Enter');
  const after = dialog.getByText(/^after: /);
  await expect(after.first()).toBeVisible();
  const told = await after.last().innerText();
  await dialog.getByRole('button', { name: 'Ask for a change' }).click();
  await expect(dialog).toBeHidden();
  const asked = customer.page.getByRole('region', { name: 'Requested change' });
  await expect(asked).toContainText(told.replace('after: ', '').trim());

  const li = await openAs(browser, 'chen');
  await li.goto(`/desk/orders/${number}`);
  await li.getByRole('button', { name: /^Apply the change/ }).click();
  await expect(li.getByText(/made the change/).first()).toBeVisible();
  const changed = await orderOf(customer.page, number);
  expect(changed.lines[0]!.quantity).toBe(2);
  expect(changed.totals!.total).toBeLessThan(before.totals!.total);
  await expect(customer.page.getByText('The order was changed as asked').first()).toBeVisible();
});

test('our question is answered by another telephone number alone', async ({ browser }) => {
  const customer = await newCustomer(browser);
  const { number } = await placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }]);
  const chen = await openAs(browser, 'chen');
  await chen.goto(`/desk/orders/${number}`);
  await chen.getByRole('button', { name: /^Send back/ }).click();
  await chen.getByRole('textbox').last().fill('A number that works, please');
  await chen.keyboard.press('Control+Enter');
  await customer.page.goto(`/orders/${number}`);
  await customer.page.getByText('Receiver and telephone').click();
  await customer.page.getByLabel('Phone').fill('0755-8888 8888-801');
  await expect(customer.page.getByText('after: ').first()).toBeVisible();
  await customer.page.getByRole('button', { name: 'Answer' }).click();
  await expect.poll(async () => (await orderOf(customer.page, number)).contact?.phone).toMatch(/88888888/);
});
