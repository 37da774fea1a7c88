import {
  type Address,
  accepted,
  type Contact,
  type FieldRefusal,
  type PaymentMethod,
  readDelivery,
  refuse,
  type Refusal,
  refused,
  type Result,
} from '@orderdesk/domain';
import { linesRefused } from './lines-refused.ts';
import { type Quote, quote, type QuoteQuestion, type QuoteSources } from './quote.ts';

/** An order as it is meant: all that decides whether it can be had, what it costs and when it comes. */
export type MeantOrder = Omit<QuoteQuestion, 'address'> & {
  readonly address: Address | null;
  readonly contact: Contact;
  readonly payment: { readonly method: PaymentMethod; readonly offered: readonly PaymentMethod[] };
};

/** With the quote, where and to whom the goods go, as that is kept: what was typed is not looked at again. */
export type Promised = Quote & { readonly address: Address | null; readonly contact: Contact };

/**
 * The quote by which an order stands, or the first reason why it cannot. Whoever places an order or changes a placed one asks
 * this and nothing else: what is shown, what is checked and what is saved are then one answer. Pure.
 *
 * Refuses `address.invalid` and `contact.invalid` (facts.errors, beside the fields), `payment.not-offered`, what `quote` refuses, and
 * `lines.refused` or `stock.insufficient` (facts.lines: each with its code), and for customers without a history
 * `customer.too-many-unpaid` and `customer.amount-capped` (facts.most).
 */
export function promiseOrder(sources: QuoteSources, order: MeantOrder): Result<Promised> {
  const { address, contact, problems } = readDelivery(order.delivery, order.address, order.contact);
  if (problems.address.length > 0) return refused(fieldsRefused('address', problems.address));
  if (problems.contact.length > 0) return refused(fieldsRefused('contact', problems.contact));
  const { method, offered } = order.payment;
  if (!offered.includes(method)) {
    return refused(
      refuse(
        'payment.not-offered',
        { zh: '您不能使用这种付款方式', en: 'This way of paying is not open to you' },
        { method, offered },
      ),
    );
  }
  const quoted = quote(sources, { ...order, address });
  if (!quoted.ok) return quoted;
  const issues = quoted.value.lines.flatMap(({ issue, asked }, line) =>
    issue ? [{ line, productId: asked.productId, ...issue }] : [],
  );
  if (issues.length > 0) return refused(linesRefused(issues));
  const { limit } = quoted.value;
  return limit ? refused(limit) : accepted({ ...quoted.value, address, contact });
}

const WRONG = {
  address: { zh: '收货地址有误，请检查', en: 'The address is not complete: please check it' },
  contact: { zh: '联系人有误，请检查', en: 'The contact is not right: please check it' },
};

/** What is wrong with the address or the receiver, beside each field: `address.street`. */
export const fieldsRefused = (part: 'address' | 'contact', found: readonly FieldRefusal[]): Refusal =>
  refuse(`${part}.invalid`, WRONG[part], {
    errors: found.map(({ field, refusal }) => ({
      field: `${part}.${field}`,
      code: refusal.code,
      text: refusal.text,
    })),
  });
