import type { Browser } from '@playwright/test';
import type { OrderView } from '@orderdesk/contract';
import { newCustomer, type Newcomer } from '../product/new-customer.ts';
import { openAs } from '../product/sign-in.ts';
import { fillCart, placeOrder, sendEvent } from '../product/through-the-api.ts';

export type CompanyAtWork = {
  readonly customer: Newcomer;
  /** Waits for the reviewer. */
  readonly fresh: OrderView;
  /** On its way with its parcel. */
  readonly shipped: OrderView;
  /** The dealer's; waits for the reviewer. */
  readonly wholesale: OrderView;
};

/** As long as people's names, addresses and words get, and longer; nothing in them tells where a line may break. */
const LONG = {
  name: 'WolfeschlegelsteinhausenbergerdorffDonaudampfschifffahrt',
  mailbox: 'a.very.long.address.that.somebody.has.got.from.work',
  host: 'a-department-with-a-very-long-name.example.com',
};
const UNBROKEN = 'Lieferscheinnummernverzeichnisaktualisierung'.repeat(4);

/** Orders in every stage a screen shows, so that no list that is looked at is empty; `longWords`: with words as long as they get. */
export async function companyAtWork(browser: Browser, { longWords = false } = {}): Promise<CompanyAtWork> {
  const customer = await newCustomer(browser, {}, longWords ? LONG : {});
  const tail = longWords ? ` ${UNBROKEN}` : '';
  const dealer = await openAs(browser, 'dealer');
  const reviewer = await openAs(browser, 'chen');
  const warehouse = await openAs(browser, 'zhang');
  const order = (note: string) => placeOrder(customer.page, [{ sku: 'LB-09W', quantity: 4 }], note);

  let labels = 0;
  const fresh = await order(`Please call before you deliver${tail}`);
  const asked = await order('Asked back');
  await sendEvent(reviewer, asked.id, 'ask', { text: `Which colour temperature do you need?${tail}` });
  for (const steps of [1, 2]) {
    const { id } = await order(`At the warehouse ${steps}`);
    await pass(id, ['startPicking', 'finishPacking'].slice(0, steps - 1));
  }
  const { id } = await order('On its way');
  const shipped = await pass(id, ['startPicking', 'finishPacking', 'ship']);
  const delivered = await order('Delivered');
  await pass(delivered.id, ['startPicking', 'finishPacking', 'ship', 'confirmDelivery']);
  const wholesale = await placeOrder(dealer, [{ sku: 'LB-09W', quantity: 60 }], `For the branch${tail}`);
  for (const { page } of [customer, { page: dealer }])
    await fillCart(page, [{ sku: 'LB-09W', quantity: 10 }]);
  await Promise.all([reviewer, warehouse, dealer].map((page) => page.context().close()));
  return { customer, fresh, shipped, wholesale };

  async function pass(orderId: string, events: readonly string[]): Promise<OrderView> {
    let now = await sendEvent(reviewer, orderId, 'approve');
    for (const event of events) {
      for (const { id: shipmentId } of now.shipments) {
        const parcel =
          event === 'ship'
            ? { carrier: 'SF Express', tracking: `SF${now.number.replaceAll('-', '')}${++labels}` }
            : {};
        now = await sendEvent(warehouse, orderId, event, { shipmentId, ...parcel });
      }
    }
    return now;
  }
}
