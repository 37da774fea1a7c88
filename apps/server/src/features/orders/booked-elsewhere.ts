import {
  type Customer,
  formatMoney,
  type Order,
  type Receipt,
  refuse,
  type Refusal,
} from '@orderdesk/domain';
import {
  type BookedReferenceDoc,
  bookedReferenceModel,
  type OrderDoc,
  orderModel,
  type Write,
} from '@orderdesk/store';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { atRev } from './at-rev.ts';
import { codeOf } from './name-table.ts';

/** Nobody pays more orders with one transfer; the oldest go first. */
const MOST_ORDERS = 100;
/** What one person may count once more under a reference of another customer, minor units; above it a second person does. */
const OWN_WORD = 20_000;

type Elsewhere = Pick<Order, 'number' | 'placedAt'> & {
  readonly customer: Pick<Customer, 'id' | 'name'>;
  readonly receipt: Receipt;
  readonly currency: string;
};

/** A reference that money comes in under, and where it is counted already, the earliest first. */
export type Booked = Pick<BookedReferenceDoc, '_id' | 'rev' | 'orders'> & {
  readonly elsewhere: readonly Elsewhere[];
};

/** To be read before it is decided; null where no money comes in, or under no reference. */
export async function readBooked(
  core: Pick<Core, 'store'>,
  { id }: Pick<Order, 'id'>,
  effects: readonly Effect[],
  { data: { reference } }: WorkflowEvent,
): Promise<Booked | null> {
  const code = typeof reference === 'string' ? codeOf(reference) : '';
  if (code === '' || !effects.some(({ type }) => type === 'receiveMoney')) return null;
  const { connection } = core.store;
  const found = await bookedReferenceModel(connection).collection.findOne<BookedReferenceDoc>({
    _id: code as never,
  });
  const others = (found?.orders ?? []).filter((other) => other !== id);
  const docs =
    others.length === 0
      ? []
      : await orderModel(connection)
          .collection.find<Pick<OrderDoc, 'number' | 'placedAt' | 'customer' | 'payment' | 'totals'>>(
            { _id: { $in: others as never[] } },
            { projection: { number: 1, placedAt: 1, customer: 1, payment: 1, totals: 1 } },
          )
          .toArray();
  const elsewhere = docs
    .flatMap(({ number, placedAt, customer, payment, totals: { currency } }) =>
      (payment.receipts ?? [])
        .filter((receipt) => codeOf(receipt.reference) === code)
        .map((receipt) => ({ number, placedAt, customer, receipt, currency })),
    )
    .toSorted((a, b) => (a.receipt.at < b.receipt.at ? -1 : 1));
  return { _id: code, rev: found?.rev ?? 0, orders: found?.orders ?? [], elsewhere };
}

/**
 * Why money is not to be counted under a reference that is counted on another order: nobody has said on purpose that it belongs here too
 * (`payment.reference-elsewhere`); or, of another customer, whoever noted it there counts more than a little of it here as well
 * (`payment.reference-second`). A customer that pays several orders with one transfer is asked about, and no more.
 */
export function bookedElsewhere(
  { customer }: Pick<Order, 'customer'>,
  { elsewhere }: Booked,
  { data, actor }: WorkflowEvent,
): Refusal | null {
  const [first] = elsewhere;
  if (!first) return null;
  const facts = elsewhere.slice(-3).map(({ number, receipt: { amount } }) => ({ number, amount }));
  if (data['elsewhere'] === undefined) {
    const text = askedAbout(elsewhere);
    const errors = [{ field: 'data.elsewhere', code: 'elsewhere', text }];
    return refuse('payment.reference-elsewhere', text, { elsewhere: facts, errors });
  }
  const others = elsewhere.filter((each) => each.customer.id !== customer.id);
  const own = others.filter(({ receipt: { by } }) => by?.id === actor.id);
  const again = elsewhere
    .slice(1)
    .reduce((sum, { receipt }) => sum + (receipt.by?.id === actor.id ? receipt.amount : 0), 0);
  if (own.length === 0 || again + Number(data['amount']) <= OWN_WORD) return null;
  const { number, currency } = own[0]!;
  const most = (locale: 'zh' | 'en') => formatMoney(OWN_WORD, currency, locale);
  return refuse(
    'payment.reference-second',
    {
      zh: `您自己已把这个凭证号登记在另一位客户的 ${number}：超过 ${most('zh')} 的，请由另一位同事登记`,
      en: `You noted this reference on ${number} of another customer yourself: above ${most('en')} another colleague has to note it`,
    },
    { elsewhere: facts },
  );
}

/** Every order it is counted on, three by name. */
function askedAbout(elsewhere: readonly Elsewhere[]) {
  const named = (locale: 'zh' | 'en') =>
    elsewhere
      .slice(0, 3)
      .map(({ number, customer, receipt, currency }) => {
        const amount = formatMoney(receipt.amount, currency, locale);
        return locale === 'zh'
          ? `${number}（${customer.name}，${amount}）`
          : `${number} (${customer.name}, ${amount})`;
      })
      .join(locale === 'zh' ? '、' : ', ');
  const more = Math.max(0, elsewhere.length - 3);
  return {
    zh: `这个凭证号已登记在 ${named('zh')}${more > 0 ? `等 ${elsewhere.length} 处` : ''}：请核对；确实也付这张订单的，请写明理由`,
    en: `This reference is noted on ${named('en')}${more > 0 ? ` and ${more} more` : ''} already: check it; where it pays for this order too, say why`,
  };
}

/** Notes that it is counted on the order too, and lets nothing of the step be saved where it was counted on another one meanwhile (`atRev`). */
export const bookedWrite = (booked: Booked, id: string): Write =>
  atRev(bookedReferenceModel, booked, {
    orders: [...booked.orders.filter((other) => other !== id), id].slice(-MOST_ORDERS),
  });
