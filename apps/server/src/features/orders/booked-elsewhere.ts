import {
  type Customer,
  formatMoney,
  type Order,
  type OrderFacts,
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

/** A shorter code is part of others by chance. */
const LEAST_PART = 6;

type Elsewhere = Pick<Order, 'number' | 'placedAt'> & {
  readonly customer: Pick<Customer, 'id' | 'name'>;
  readonly receipt: Receipt;
  readonly currency: string;
  /** It was noted there, and is counted there no more. */
  readonly corrected?: true;
};

/** A reference that money comes in under, and where it is counted already, the earliest first. */
export type Booked = Pick<BookedReferenceDoc, '_id' | 'rev' | 'orders' | 'uses'> & {
  readonly elsewhere: readonly Elsewhere[];
};

type Found = Pick<OrderDoc, 'number' | 'placedAt' | 'customer' | 'payment' | 'totals'> & {
  readonly _id: string;
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
  const alike = await bookedReferenceModel(connection)
    .collection.find<BookedReferenceDoc>(alikeTo(code) as never)
    .toArray();
  const own = alike.find(({ _id }) => _id === code);
  const others = new Set(alike.flatMap(({ orders }) => orders).filter((other) => other !== id));
  const docs =
    others.size === 0
      ? []
      : await orderModel(connection)
          .collection.find<Found>(
            { _id: { $in: [...others] as never[] } },
            { projection: { number: 1, placedAt: 1, customer: 1, payment: 1, totals: 1 } },
          )
          .toArray();
  const codes = new Set(alike.map(({ _id }) => _id));
  const elsewhere = docs
    .flatMap((doc) => notedOn(doc, codes, alike))
    .toSorted((a, b) => (a.receipt.at < b.receipt.at ? -1 : 1));
  return { _id: code, rev: own?.rev ?? 0, orders: own?.orders ?? [], uses: own?.uses ?? [], elsewhere };
}

/** The same code, and such as are part of it, or it of them, where the shorter one is long enough. */
function alikeTo(code: string) {
  if (code.length < LEAST_PART) return { _id: code };
  const parts = tailsOf(code).flatMap((tail) =>
    Array.from({ length: tail.length - LEAST_PART + 1 }, (_, n) => tail.slice(0, LEAST_PART + n)),
  );
  return {
    $or: [{ _id: { $in: parts } }, { tails: { $elemMatch: { $gte: code, $lt: `${code}\u{10ffff}` } } }],
  };
}

/** All ends of a code that are long enough to be looked for: one that is part of it begins one of them. */
const tailsOf = (code: string): string[] =>
  Array.from({ length: Math.max(0, code.length - LEAST_PART + 1) }, (_, n) => code.slice(n));

/** What is counted on an order under these codes; where that is nothing any more, what was. */
function notedOn(
  { _id, number, placedAt, customer, payment, totals: { currency } }: Found,
  codes: ReadonlySet<string>,
  alike: readonly BookedReferenceDoc[],
): Elsewhere[] {
  const of = { number, placedAt, customer, currency };
  const receipts = (payment.receipts ?? []).filter(({ reference }) => codes.has(codeOf(reference)));
  if (receipts.length > 0) return receipts.map((receipt) => ({ ...of, receipt }));
  return alike.flatMap(({ _id: reference, uses = [] }) =>
    uses
      .filter(({ order }) => order === _id)
      .map(({ by, amount, at }) => ({
        ...of,
        receipt: { reference, amount, at, by: { id: by, name: '' } },
        corrected: true as const,
      })),
  );
}

/**
 * Why money is not to be counted under a reference that is counted on another order, or was, or one that looks like it: nobody has said on purpose that it belongs here too
 * (`payment.reference-elsewhere`); or, of another customer, whoever noted it there counts more than a little of it here as well
 * (`payment.reference-second`). A customer that pays several orders with one transfer is asked about, and no more; so is one where nobody else settles money.
 */
export function bookedElsewhere(
  { customer }: Pick<Order, 'customer'>,
  { elsewhere }: Booked,
  { data, actor }: WorkflowEvent,
  { settlers }: Pick<OrderFacts, 'settlers'>,
): Refusal | null {
  const [first] = elsewhere;
  if (!first) return null;
  const facts = elsewhere.slice(-3).map(({ number, receipt: { amount } }) => ({ number, amount }));
  if (data['elsewhere'] === undefined) {
    const text = askedAbout(elsewhere);
    const errors = [{ field: 'data.elsewhere', code: 'elsewhere', text }];
    return refuse('payment.reference-elsewhere', text, { elsewhere: facts, errors });
  }
  const counted = elsewhere.filter(({ corrected }) => !corrected);
  const others = counted.filter((each) => each.customer.id !== customer.id);
  const own = others.filter(({ receipt: { by } }) => by?.id === actor.id);
  const again = counted
    .slice(1)
    .reduce((sum, { receipt }) => sum + (receipt.by?.id === actor.id ? receipt.amount : 0), 0);
  const isAlone = settlers?.every((id) => id === actor.id) ?? false;
  if (own.length === 0 || isAlone || again + Number(data['amount']) <= OWN_WORD) return null;
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
      .map(({ number, customer, receipt, currency, corrected }) => {
        const amount = formatMoney(receipt.amount, currency, locale);
        return locale === 'zh'
          ? `${number}（${customer.name}，${amount}${corrected ? '，已更正' : ''}）`
          : `${number} (${customer.name}, ${amount}${corrected ? ', corrected since' : ''})`;
      })
      .join(locale === 'zh' ? '、' : ', ');
  const more = Math.max(0, elsewhere.length - 3);
  return {
    zh: `这个凭证号（或与它相近的）已登记在 ${named('zh')}${more > 0 ? `等 ${elsewhere.length} 处` : ''}：请核对；确实也付这张订单的，请写明理由`,
    en: `This reference, or one like it, is noted on ${named('en')}${more > 0 ? ` and ${more} more` : ''} already: check it; where it pays for this order too, say why`,
  };
}

/**
 * Notes that it is counted on the order too, for good: it was used there whatever is corrected. Lets nothing of the step be saved where it
 * was counted on another one meanwhile (`atRev`).
 */
export const bookedWrite = (booked: Booked, id: string, { data, actor }: WorkflowEvent, now: Date): Write =>
  atRev(bookedReferenceModel, booked, {
    orders: [...booked.orders.filter((other) => other !== id), id].slice(-MOST_ORDERS),
    uses: [
      ...(booked.uses ?? []),
      { order: id, by: actor.id, amount: Number(data['amount']), at: now.toISOString() },
    ].slice(-MOST_ORDERS),
    tails: tailsOf(booked._id),
  });
