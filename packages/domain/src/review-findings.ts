import type { Address, Contact } from './address.ts';
import { checkContact } from './contact.ts';
import { checkDestination } from './check-delivery.ts';
import type { AddressDoubt } from './doubts/doubt.ts';
import { formatMoney } from './money.ts';
import type { OrderFacts } from './facts.ts';
import type { DeliveryMethod, Finding, PaymentMethod, Unit } from './order.ts';
import { piecesText } from './quantity-text.ts';
import type { Text } from './text.ts';

/** What the automatic review looks at, gathered when the order is placed (and again after a change). Money in minor units. */
export type ReviewInput = {
  readonly address: Address | null;
  /** What is doubtful about it, as a place. */
  readonly doubts?: readonly AddressDoubt[];
  readonly contact: Contact;
  readonly delivery: { readonly method: DeliveryMethod };
  readonly payment: { readonly method: PaymentMethod };
  readonly note: string;
  readonly total: number;
  readonly currency: string;
  /** Base units; `availableAfter` is what all warehouses together still have once this order holds its own. */
  readonly lines: readonly {
    readonly id: string;
    readonly sku: string;
    readonly name: Text;
    readonly quantity: number;
    readonly unit: Unit;
    readonly availableAfter: number;
    readonly note?: string;
  }[];
  /** Orders this customer placed before, cancelled ones not counted. */
  readonly previousOrders: number;
} & Standing &
  Pick<OrderFacts, 'sharedWith' | 'refusedAtDoor' | 'repeats'>;

/** What may be otherwise each time one looks, though the order is what it was. Money in minor units. */
export type Standing = Pick<OrderFacts, 'creditAvailable' | 'recent'>;

/** `amount`: a total above it is shown to a person; null: no limit. */
export type ReviewLimits = { readonly amount: number | null };

/**
 * Everything worth knowing before an order is approved, the gravest first. `block`: cannot go on as it is; `warn`: a person
 * decides; `info`: only to be seen. Pure: the same order gives the same findings.
 */
export function reviewFindings(order: ReviewInput, limits: ReviewLimits): readonly Finding[] {
  const findings = [
    ...completeness(order),
    ...customerData(order),
    ...aboutMoney(order),
    ...stock(order),
    ...credit(order),
    ...firstOrder(order),
    ...repeated(order),
    ...sharedReceiver(order),
    ...refusedAtDoor(order),
    ...amount(order, limits),
    ...note(order),
  ];
  return byGravity(findings);
}

/**
 * What was found in an order that nobody has decided on yet, as it stands now: its customer's credit and other orders have moved since.
 * Whoever decides reads what the decision is made on.
 */
export function standingFindings(
  found: readonly Finding[],
  order: Owing,
  limits: ReviewLimits,
): readonly Finding[] {
  const kept = found.filter(({ kind }) => kind !== 'credit' && kind !== 'amount');
  return byGravity([...kept, ...credit(order), ...amount(order, limits)]);
}

const moneyIn = (currency: string) => ({
  zh: (minor: number) => formatMoney(minor, currency, 'zh'),
  en: (minor: number) => formatMoney(minor, currency, 'en'),
});

const byGravity = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => GRAVITY.indexOf(a.severity) - GRAVITY.indexOf(b.severity));

const GRAVITY: readonly Finding['severity'][] = ['block', 'warn', 'info'];

function completeness({ lines, address, delivery }: ReviewInput): Finding[] {
  const found: Finding[] = [];
  if (lines.length === 0)
    found.push({
      kind: 'completeness',
      severity: 'block',
      text: { zh: '订单没有商品', en: 'The order has no lines' },
      facts: {},
    });
  const problems = checkDestination(delivery.method, address);
  if (problems.length > 0)
    found.push({
      kind: 'completeness',
      severity: 'block',
      text: {
        zh: `收货地址不完整：${problems.map(({ refusal }) => refusal.text.zh).join('；')}`,
        en: `The address is incomplete: ${problems.map(({ refusal }) => refusal.text.en).join('; ')}`,
      },
      facts: { fields: problems.map(({ field }) => field) },
    });
  return found;
}

/** What would tell whoever brings the goods not to collect for them. */
const MONEY_WORDS =
  /货款|貨款|代收|免收|免付|(?:已|以)付|付过|付清|不(?:收|用付|需付)|无需付|無需付|\bpaid\b|\bno (?:charge|payment|cash|cod)\b|\bprepaid\b|free of charge|not collect/iu;

/** Cash is collected by those who read the label, and nothing else that its customer writes is read by them. */
function aboutMoney({ contact, address, delivery, payment }: ReviewInput): Finding[] {
  if (payment.method !== 'cod') return [];
  const label = [contact.name, delivery.method === 'pickup' ? '' : (address?.street ?? '')];
  const text = label.find((each) => MONEY_WORDS.test(each.normalize('NFKC')));
  return text === undefined
    ? []
    : [
        {
          kind: 'customer-data',
          severity: 'warn',
          text: {
            zh: `收货人或地址里写了与收款有关的话：“${text}”`,
            en: `The receiver or the street says something of money: “${text}”`,
          },
          facts: { field: text === contact.name ? 'name' : 'street' },
        },
      ];
}

function customerData({ contact, address, delivery, doubts = [] }: ReviewInput): Finding[] {
  const found: Finding[] = checkContact(contact).map(({ field, refusal }) => ({
    kind: 'customer-data',
    severity: 'warn',
    text: { zh: `收货人资料：${refusal.text.zh}`, en: `Receiver: ${refusal.text.en}` },
    facts: { field, ...refusal.facts },
  }));
  // A street with neither a number nor a name one could find is what couriers bring back.
  const street = delivery.method === 'pickup' ? '' : (address?.street.trim() ?? '');
  if (street !== '' && street.length < 5 && !/[\d一二三四五六七八九十]/.test(street))
    found.push({
      kind: 'customer-data',
      severity: 'warn',
      text: {
        zh: `详细地址可能不够具体：“${street}”`,
        en: `The street may be too short to be found: “${street}”`,
      },
      facts: { field: 'street', street },
    });
  if (delivery.method === 'pickup') return found;
  return [
    ...found,
    ...doubts.map(({ field, text, facts }): Finding => ({
      kind: 'customer-data',
      severity: 'warn',
      text,
      facts: { field, ...facts },
    })),
  ];
}

const stock = ({ lines }: ReviewInput): Finding[] =>
  lines
    .filter(({ availableAfter }) => availableAfter <= 0)
    .map(({ id, sku, name, quantity, unit, availableAfter }) => {
      const short = -availableAfter;
      return {
        kind: 'stock',
        severity: short > 0 ? 'block' : 'info',
        text:
          short > 0
            ? {
                zh: `库存不足：${name.zh} 需 ${piecesText(quantity, unit, 'zh')}，缺 ${piecesText(short, unit, 'zh')}`,
                en: `Stock short: ${name.en}, ${piecesText(quantity, unit, 'en')} wanted, ${piecesText(short, unit, 'en')} missing`,
              }
            : { zh: `${name.zh} 的最后库存已被本单占用`, en: `This order takes the last of ${name.en}` },
        facts: { lineId: id, sku, asked: quantity, availableAfter },
      };
    });

type Owing = Pick<ReviewInput, 'payment' | 'total' | 'currency'> & Standing;

function credit({ payment, creditAvailable, total, currency }: Owing): Finding[] {
  if (payment.method !== 'credit') return [];
  const facts = { total, creditAvailable, currency };
  if (creditAvailable === null)
    return [
      {
        kind: 'credit',
        severity: 'block',
        text: {
          zh: '该客户没有账期：只有经理可以批准',
          en: 'This customer has no credit terms: only a manager can approve it',
        },
        facts,
      },
    ];
  if (total <= creditAvailable) return [];
  const { zh, en } = moneyIn(currency);
  const left = Math.max(0, creditAvailable);
  return [
    {
      kind: 'credit',
      severity: 'block',
      text: {
        zh: `本单 ${zh(total)}，可用信用额度只剩 ${zh(left)}，差 ${zh(total - left)}：只有经理可以批准，批准即超额放款`,
        en: `${en(total)} on credit, of which ${en(left)} is left: ${en(total - left)} is missing. Only a manager can approve it, and lends it then`,
      },
      facts,
    },
  ];
}

const firstOrder = ({ previousOrders }: ReviewInput): Finding[] =>
  previousOrders > 0
    ? []
    : [
        {
          kind: 'first-order',
          severity: 'warn',
          text: { zh: '该客户的首个订单', en: 'The first order of this customer' },
          facts: { previousOrders },
        },
      ];

/** Pressed twice, or a machine that does not stop: nobody wants the same goods twice within the hour without saying so. */
const repeated = ({ repeats }: ReviewInput): Finding[] =>
  repeats === undefined
    ? []
    : [
        {
          kind: 'customer-data',
          severity: 'warn',
          text: {
            zh: `一小时内已有 ${repeats.orders} 张相同的订单（同样的商品和地址），最近一张是 ${repeats.number}：请核实是否重复下单`,
            en: `The same goods were ordered to the same place ${repeats.orders === 1 ? 'once' : `${repeats.orders} times`} within the hour before, last by ${repeats.number}: is this one meant?`,
          },
          facts: { field: 'lines', ...repeats },
        },
      ];

/** Limits of newcomers are dodged by more accounts; how many it is by now makes no other doubt of it. */
const sharedReceiver = ({ sharedWith = 0 }: ReviewInput): Finding[] =>
  sharedWith === 0
    ? []
    : [
        {
          kind: 'customer-data',
          severity: 'warn',
          text: {
            zh: `另有 ${sharedWith} 个新账号用同样的电话或地址下单`,
            en: `Also ordered by ${sharedWith === 1 ? '1 other new account' : `${sharedWith} other new accounts`} with this telephone or address`,
          },
          facts: { field: 'contact', shared: true },
        },
      ];

const refusedAtDoor = ({ refusedAtDoor: refused }: ReviewInput): Finding[] =>
  refused === undefined
    ? []
    : [
        {
          kind: 'customer-data',
          severity: 'warn',
          text: {
            zh: `该客户最近 ${refused.of} 张订单中有 ${refused.orders} 张被拒收：货到付款请先核实，或请客户先付款`,
            en: `${refused.orders} of this customer’s last ${refused.of} orders ${refused.orders === 1 ? 'was' : 'were'} refused at the door: check before cash is to be collected again, or ask for payment first`,
          },
          facts: { refusedAtDoor: refused.orders },
        },
      ];

/** Of several orders that are not paid it is what they come to together: one that is split is as large as it was. */
function amount({ total, recent, currency }: Owing, limits: ReviewLimits): Finding[] {
  const limit = limits.amount;
  if (limit === null || total + (recent?.outstanding ?? 0) <= limit) return [];
  const facts = { total, limit, currency, ...(recent && { recent }) };
  return [{ kind: 'amount', severity: 'warn', text: aboveText({ total, recent, currency }, limit), facts }];
}

/** That an order, with what else its customer has not paid, is above a limit (minor units): what it comes to, and with what. */
export function aboveText(
  { total, recent, currency }: Pick<Owing, 'total' | 'recent' | 'currency'>,
  limit: number,
): Text {
  const { zh, en } = moneyIn(currency);
  if (!recent)
    return {
      zh: `金额 ${zh(total)} 超过 ${zh(limit)}`,
      en: `${en(total)} is above ${en(limit)}`,
    };
  const { hours, count, outstanding } = recent;
  const [together, others] = [total + outstanding, count === 1 ? '1 other order' : `${count} other orders`];
  return {
    zh: `该客户在此前 ${hours} 小时内另有 ${count} 张未付款订单，共 ${zh(outstanding)}；连同本单 ${zh(together)}，超过 ${zh(limit)}`,
    en: `With ${others} of the ${hours === 1 ? 'hour' : `${hours} hours`} before, not paid (${en(outstanding)}), it comes to ${en(together)}: above ${en(limit)}`,
  };
}

/** What a customer wrote may change everything ("not before Friday", "only in black"), wherever it was written, so a person reads it. */
function note(order: ReviewInput): Finding[] {
  const written = (text: string | undefined): boolean => (text ?? '').trim() !== '';
  const lines = order.lines.filter((line) => written(line.note));
  const whole: Finding[] = written(order.note)
    ? [
        {
          kind: 'note',
          severity: 'warn',
          text: { zh: '客户留言，请阅读', en: 'The customer left a note, please read it' },
          facts: { note: order.note },
        },
      ]
    : [];
  const ofLines = lines.map((line): Finding => ({
    kind: 'note',
    severity: 'warn',
    text: {
      zh: `客户对 ${line.name.zh} 的备注：“${line.note ?? ''}”`,
      en: `The customer’s note on ${line.name.en}: “${line.note ?? ''}”`,
    },
    facts: { lineId: line.id, note: line.note },
  }));
  return [...whole, ...ofLines];
}
