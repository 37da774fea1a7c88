import {
  accountInFours,
  type BackReason,
  type BankAccount,
  formatMoney,
  goodsProgress,
  isOff,
  isUndelivered,
  orderMoney,
  piecesText,
  type Text,
  toPutBack,
} from '@orderdesk/domain';
import type { Doer, OrderDoc } from '@orderdesk/store';
import { dayTextAt } from '../../core/days.ts';

/**
 * What the text is about: the order as it stands, what was written in the form of the event that caused it, and what that made, or asked
 * to make, different.
 */
export type Told = {
  readonly order: OrderDoc;
  readonly said: string | null;
  readonly changed: Text | null;
  /** Who did it, where staff are told; customers are told what was done, not which of us did it. */
  readonly by?: Doer;
  /** Where the company's days begin. */
  readonly timeZone: string;
  /** Where what is owed is transferred to; null while nobody has said so. */
  readonly bankAccount?: BankAccount | null;
};

/** Writes one notification. */
export type Write = (told: Told) => Text;

/** The order's number first, so that a list of notifications can be scanned. */
export const about =
  (zh: string, en: string): Write =>
  ({ order }) => ({ zh: `${order.number}：${zh}`, en: `${order.number}: ${en}` });

/** The same, with what the other side wrote. */
export const quoting =
  (zh: string, en: string): Write =>
  ({ order, said }) => ({
    zh: `${order.number}：${zh}${said ? `：“${said}”` : ''}`,
    en: `${order.number}: ${en}${said ? `: “${said}”` : ''}`,
  });

/** The same, with who did it after the order's number. */
export const byWhom =
  (write: Write): Write =>
  (told) => {
    const { zh, en } = write(told);
    const { number } = told.order;
    const name = nameOf(told.by);
    return {
      zh: zh.replace(`${number}：`, (head) => head + name.zh),
      en: en.replace(`${number}: `, (head) => `${head}${name.en} `),
    };
  };

/** The same, with who brought it about after it: what they did may be called something else. */
export const through =
  (write: Write): Write =>
  (told) => {
    const { zh, en } = write(told);
    const name = nameOf(told.by);
    return { zh: `${zh}（${name.zh}）`, en: `${en} (by ${name.en})` };
  };

/** One text for what the customer did, another for what staff did for them. */
export const byCustomerOr =
  (own: Write, forThem: Write): Write =>
  (told) =>
    (told.by?.side === 'staff' ? forThem : own)(told);

const NAMES = {
  customer: { zh: '客户', en: 'the customer' },
  system: { zh: '系统', en: 'the system' },
  nobody: { zh: '有人', en: 'somebody' },
} as const;

const nameOf = (by: Told['by']): Text =>
  by?.side === 'staff' ? { zh: by.name, en: by.name } : NAMES[by?.side ?? 'nobody'];

/** What is too much in parcels that go on: what to take out of them. */
export const takeOut: Write = (told) => {
  const { order } = told;
  const lines = toPutBack(order).flatMap(({ opened, lines: held }) => (opened ? held : []));
  const list = (locale: 'zh' | 'en') =>
    lines.map(({ name, quantity, unit }) => `${name[locale]} ${piecesText(quantity, unit, locale)}`);
  // Back on their shelves by now.
  if (lines.length === 0) return about('订单已修改，其余照发', 'changed; the rest is sent')(told);
  return {
    zh: `${order.number}：订单已修改，请取出 ${list('zh').join('、')}，放回货架；其余照发`,
    en: `${order.number}: changed. Take out ${list('en').join(', ')} and put it back; the rest is sent`,
  };
};

/** The same, with what is different, one thing after the other. */
export const changing =
  (zh: string, en: string): Write =>
  (told) => {
    const text = quoting(zh, en)(told);
    const { changed } = told;
    if (!changed) return text;
    const listed = (locale: 'zh' | 'en', joint: string): string => changed[locale].split('\n').join(joint);
    return { zh: `${text.zh}（${listed('zh', '；')}）`, en: `${text.en} (${listed('en', '; ')})` };
  };

/** The same, with what else holds for the order now: a request that still waits, goods that stand ready. */
export const standing =
  (write: Write): Write =>
  (told) => {
    const { changeRequest, delivery, shipments } = told.order;
    const living = shipments.filter((shipment) => !isOff(shipment));
    const isReady =
      delivery.method === 'pickup' && living.length > 0 && living.every(({ step }) => step === 'packed');
    const also: Text[] = [
      ...(changeRequest
        ? [{ zh: '申请的修改仍在处理', en: 'we are still looking at the change that was asked for' }]
        : []),
      ...(isReady ? [{ zh: '货已备好，可以来取', en: 'it is ready to be collected' }] : []),
    ];
    const text = write(told);
    return also.reduce(({ zh, en }, more) => ({ zh: `${zh}；${more.zh}`, en: `${en}; ${more.en}` }), text);
  };

type Saying = (amount: string) => string;

/** One amount of the order. */
const withAmount =
  (of: (order: OrderDoc) => number, zh: Saying, en: Saying): Write =>
  ({ order }) => {
    const say = (locale: 'zh' | 'en') => formatMoney(of(order), order.totals.currency, locale);
    return { zh: `${order.number}：${zh(say('zh'))}`, en: `${order.number}: ${en(say('en'))}` };
  };

export const withTotal = (zh: Saying, en: Saying): Write => withAmount(({ totals }) => totals.total, zh, en);

/** An amount of the order's payment that has just moved. */
export const lastMoved = (
  of: (payment: OrderDoc['payment']) => number | undefined,
  zh: Saying,
  en: Saying,
): Write => withAmount(({ payment }) => of(payment) ?? 0, zh, en);

/** The same, by whom. */
export const lastBy =
  (
    of: (
      payment: OrderDoc['payment'],
    ) => { readonly amount: number; readonly by: { readonly name: string } } | undefined,
    zh: (name: string, amount: string) => string,
    en: (name: string, amount: string) => string,
  ): Write =>
  (told) => {
    const { amount, by } = of(told.order.payment) ?? { amount: 0, by: { name: '' } };
    const write = lastMoved(
      () => amount,
      (sum) => zh(by.name, sum),
      (sum) => en(by.name, sum),
    );
    return write(told);
  };

const dayIn = ({ timeZone }: Told, at: string): Text => dayTextAt({ timezone: timeZone }, at);

/** The same, with the day until which it is to be paid. */
export const withPayBy =
  (write: Write): Write =>
  (told) => {
    const { payBy } = told.order.row.payment ?? {};
    const text = write(told);
    if (payBy === undefined) return text;
    const day = dayIn(told, payBy);
    return { zh: `${text.zh}，请在 ${day.zh}前付款`, en: `${text.en}; please pay by ${day.en}` };
  };

/** The same, with where it is transferred to, and what to write with it. */
export const withAccount =
  (write: Write): Write =>
  (told) => {
    const { bankAccount, order } = told;
    const text = write(told);
    if (!bankAccount) return text;
    const { holder, bank, account } = bankAccount;
    const number = accountInFours(account);
    return {
      zh: `${text.zh}。收款账户：${holder}，${bank}，${number}，转账附言 ${order.number}`,
      en: `${text.en}. Pay to ${holder}, ${bank}, ${number}, with the reference ${order.number}`,
    };
  };

type Money = Readonly<Record<'received' | 'outstanding' | 'toRefund' | 'refunded' | 'writtenOff', string>>;

/** What came in so far, what is still to come, what is to be given back, what was let off, and (once it was) what was given back. */
export const withMoney =
  (zh: (money: Money) => string, en: (money: Money) => string): Write =>
  ({ order }) => {
    const { received, outstanding, toRefund } = orderMoney(order);
    const say = (amount: number, locale: 'zh' | 'en') => formatMoney(amount, order.totals.currency, locale);
    const money = (locale: 'zh' | 'en'): Money => ({
      received: say(received, locale),
      outstanding: say(outstanding, locale),
      toRefund: say(toRefund, locale),
      refunded: say(order.payment.received, locale),
      writtenOff: say(order.payment.writtenOff ?? 0, locale),
    });
    return { zh: `${order.number}：${zh(money('zh'))}`, en: `${order.number}: ${en(money('en'))}` };
  };

/** The same, with what was written in the form. */
export const saying =
  (write: Write): Write =>
  (told) => {
    const text = write(told);
    const { said } = told;
    return said ? { zh: `${text.zh}：“${said}”`, en: `${text.en}: “${said}”` } : text;
  };

/** One text for what is sent, another for what is collected. */
export const sentOrCollected =
  (sent: Write, collected: Write): Write =>
  (told) =>
    (told.order.delivery.method === 'pickup' ? collected : sent)(told);

/** The parcel that left last; of an order with several parcels, how many of them have. */
export const parcelSent: Write = ({ order }) => {
  const parcel = order.shipments
    .filter(({ tracking }) => tracking !== null)
    .toSorted((a, b) => ((a.shippedAt ?? '') < (b.shippedAt ?? '') ? -1 : 1))
    .at(-1);
  const by = parcel ? [parcel.carrier ?? '', parcel.tracking ?? ''].join(' ').trim() : '';
  const { of, reached } = goodsProgress(order.shipments);
  const { count } = reached.shipped;
  const sent =
    count < of
      ? { zh: `部分已发货（${count}/${of} 个包裹）`, en: `${count} of ${of} parcels on the way to you` }
      : { zh: '已发货', en: 'on its way to you' };
  return {
    zh: `${order.number}：${sent.zh}${by ? `，${by}` : ''}`,
    en: `${order.number}: ${sent.en}${by ? ` (${by})` : ''}`,
  };
};

const NOT_DELIVERED: Readonly<Record<BackReason, Text>> = {
  refused: { zh: '收件人拒收', en: 'it was refused at the door' },
  undeliverable: { zh: '无法投递', en: 'it could not be delivered' },
  damaged: { zh: '运输途中损坏', en: 'it was damaged on the way' },
  lost: { zh: '运输途中丢失', en: 'it was lost on the way' },
};

/** The parcel that came back last, and why. */
export const notDelivered =
  (zh: string, en: string): Write =>
  (told) => {
    const last = told.order.shipments
      .flatMap(({ back }) => back ?? [])
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .at(-1);
    const why = last && NOT_DELIVERED[last.why];
    return quoting(why ? `${zh}（${why.zh}）` : zh, why ? `${en} (${why.en})` : en)(told);
  };

/** Nobody called off an order of which nothing could be delivered. */
export const unlessUndelivered =
  (write: Write): Write =>
  (told) =>
    (isUndelivered(told.order.shipments) ? COULD_NOT_BE_DELIVERED : write)(told);
const COULD_NOT_BE_DELIVERED = notDelivered(
  '没能送达，不收费，也不会再有包裹寄出',
  'it could not be delivered: nothing is charged, and nothing more comes',
);

/** The same, with what is given back, and by when, where anything is. */
export const withRefund =
  (write: Write): Write =>
  (told) => {
    const { toRefund } = orderMoney(told.order);
    const text = write(told);
    if (toRefund === 0) return text;
    const { currency } = told.order.totals;
    return withRefundBy(() => ({
      zh: `${text.zh}；${formatMoney(toRefund, currency, 'zh')} 将退还给您`,
      en: `${text.en}; ${formatMoney(toRefund, currency, 'en')} will be returned to you`,
    }))(told);
  };

/** The same, with the day until which money goes back, as long as that day has not passed. */
export function withRefundBy(write: Write): Write {
  return (told) => {
    const { refundBy } = told.order.row.payment ?? {};
    const text = write(told);
    if (refundBy === undefined) return text;
    const day = dayIn(told, refundBy);
    return { zh: `${text.zh}（${day.zh}前）`, en: `${text.en} by ${day.en}` };
  };
}
