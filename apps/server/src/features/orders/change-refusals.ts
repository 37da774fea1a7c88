import { formatMoney, type Order, type OrderChange, type Refusal, refuse } from '@orderdesk/domain';
import { atFormField } from './at-form-field.ts';

type FieldError = { readonly field: string; readonly code: string; readonly text: Refusal['text'] };

/** What is wrong with an address or a receiver, as the form that brought it is told: beside `change.address.street`. */
export function asFormRefusal(refusal: Refusal, event: string): Refusal {
  if (refusal.code !== 'address.invalid' && refusal.code !== 'contact.invalid') return refusal;
  const { errors = [] } = refusal.facts as { errors?: readonly FieldError[] };
  return refuse('workflow.form', refusal.text, {
    event,
    errors: errors.map((error) => ({ ...error, field: `change.${error.field}` })),
  });
}

export const nothingToApply = (): Refusal =>
  refuse('change.in-words-only', {
    zh: '客户只写了文字，没有可直接应用的修改：能办的请用“按申请安排”答复（需要时先更正订单），不能办的请拒绝',
    en: 'It was asked for in words only: correct the order if need be and agree in words, or decline it',
  });

/** A workflow that takes the event but not its change: the order must not be told as changed. */
export const notWithoutChange = (): Refusal =>
  refuse('change.not-now', {
    zh: '这样修改后的订单，现在不能这样处理',
    en: 'With this change the order cannot go on like this',
  });

/** The total is not what whoever sends it was shown (facts: total now, expected, before). */
export function totalDiffers({ totals }: Order, change: OrderChange, total: number): Refusal {
  const say = (locale: 'zh' | 'en') =>
    [total, totals.total].map((each) => formatMoney(each, totals.currency, locale));
  const [zh, en] = [say('zh'), say('en')];
  return refuse(
    'price.changed',
    {
      zh: `这样修改后合计 ${zh[0]}（原为 ${zh[1]}），请确认新的金额`,
      en: `With this change the order costs ${en[0]} (it was ${en[1]}): please confirm the new total`,
    },
    { before: totals.total, total, ...(change.total === undefined ? {} : { expected: change.total }) },
  );
}

/** That the order says so, of an order in which its customer wrote nothing. */
export const orderIsSilent = (event: string, field: string): Refusal =>
  atFormField(event, field, 'agreement', {
    zh: '客户在订单中没有写任何备注：请选择客户实际是怎样同意的',
    en: 'The customer wrote nothing in this order: say how they really agreed',
  });

/** What is corrected is more than a repair, and nothing says that the customer agreed to it: told beside the field that asks. */
export const notAgreed = (event: string, field: string): Refusal =>
  atFormField(event, field, 'agreement', {
    zh: '更正后更贵、加了商品或数量、配送方式不同、送往别处或由别人收货：须先得到客户同意，请选择客户是怎样同意的',
    en: 'It costs more, brings other or more goods, comes another way, or goes elsewhere or to somebody else: the customer has to agree first; say how they did',
  });

/** What the customer denies is settled, and nothing says to them what was found: told beside the field for it. */
export const notAnswered = (event: string): Refusal =>
  atFormField(event, 'answer', 'denied', {
    zh: '客户否认了我们记录的话：请写给客户的话，说明核实的结果',
    en: 'The customer denies what we wrote down for them: write to them what was found and what holds',
  });
