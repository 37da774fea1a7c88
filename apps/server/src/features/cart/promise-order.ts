import {
  type Address,
  accepted,
  checkDelivery,
  type Contact,
  type FieldRefusal,
  type PaymentMethod,
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

/**
 * The quote by which an order stands, or the first reason why it cannot. Whoever places an order or changes a placed one asks
 * this and nothing else: what is shown, what is checked and what is saved are then one answer. Pure.
 *
 * Refuses `address.invalid` and `contact.invalid` (facts.fields), `payment.not-offered`, what `quote` refuses, and
 * `lines.refused` or `stock.insufficient` (facts.lines: each with its code).
 */
export function promiseOrder(sources: QuoteSources, order: MeantOrder): Result<Quote> {
  const { address, contact } = checkDelivery(order.delivery, order.address, order.contact);
  if (address.length > 0) return refused(fieldsRefused('address', address));
  if (contact.length > 0) return refused(fieldsRefused('contact', contact));
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
  const quoted = quote(sources, { ...order, address: order.delivery === 'pickup' ? null : order.address });
  if (!quoted.ok) return quoted;
  const issues = quoted.value.lines.flatMap(({ issue, asked }, line) =>
    issue ? [{ line, productId: asked.productId, ...issue }] : [],
  );
  return issues.length > 0 ? refused(linesRefused(issues)) : accepted(quoted.value);
}

const WRONG = {
  address: { zh: '收货地址有误，请检查', en: 'The address is not complete: please check it' },
  contact: { zh: '联系人有误，请检查', en: 'The contact is not right: please check it' },
};

const fieldsRefused = (part: 'address' | 'contact', found: readonly FieldRefusal[]): Refusal =>
  refuse(`${part}.invalid`, WRONG[part], {
    fields: found.map(({ field, refusal }) => ({ field, ...refusal.text })),
  });
