import {
  keptMoney,
  type LetOff,
  onOwnWord,
  orderMoney,
  type Payment,
  type PaymentStatus,
  type Receipt,
  withinLetOffs,
} from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import { todayAt } from '../../core/days.ts';
import { type Apply, textOf } from './effect.type.ts';
import { moneyBy, returnedOf, withoutWrong, withReceipt } from './money-moves.ts';
import { type OrderDraft, setPayment } from './order-draft.ts';

const recordPayment: Apply = (draft, params, event, scene) => {
  const { at } = scene;
  const status = params['status'] as PaymentStatus;
  const { payment } = draft.order;
  setPayment(draft, {
    status,
    ...(status === 'refunded' && withReturned(payment, returning(draft, event, scene))),
    paidAt: status === 'paid' ? (payment.paidAt ?? at) : status === 'due' ? null : payment.paidAt,
  });
};

const amountIn = (params: Effect['params'], { data }: WorkflowEvent): number => {
  const given = data[params['field'] as string];
  return typeof given === 'number' ? given : 0;
};

const noted = (amount: number, { data, actor: { id, name } }: WorkflowEvent, at: string): Receipt => ({
  reference: textOf(data['reference']) ?? '',
  ...{ amount, at, by: { id, name } },
});

/** All that is to go back, and how much of it nobody else had a hand in. */
function returning(draft: OrderDraft, event: WorkflowEvent, { at, calendar }: Parameters<Apply>[3]): Receipt {
  const { toRefund } = orderMoney(draft.order);
  const { id, roles } = event.actor;
  const today = todayAt(calendar, new Date(at));
  const own = moneyBy(draft.order.payment, today.has).find(({ by }) => by === id) ?? {};
  const alone = roles.includes('system') ? 0 : onOwnWord(toRefund, own);
  return { ...noted(toRefund, event, at), ...(alone > 0 && { alone }) };
}

const withReturned = ({ returned }: Payment, back: Receipt): Partial<Payment> => ({
  returned: withReceipt(returned, back),
  ...(back.alone !== undefined && { ownWordAt: back.at }),
});

/** It settles a rest that was let off before it is too much. */
const receiveMoney: Apply = (draft, params, event, { at }) => {
  const { payment } = draft.order;
  const amount = amountIn(params, event);
  const received = orderMoney(draft.order).received + amount;
  setPayment(draft, { received, reference: textOf(event.data['reference']) ?? payment.reference });
  draft.order = withinLetOffs(draft.order, amount);
  const over = Math.min(amount, Math.max(0, received - orderMoney(draft.order).due));
  setPayment(draft, { receipts: withReceipt(payment.receipts, { ...noted(amount, event, at), over }) });
};

/**
 * What was noted by mistake never came in, and an order on account owes it again, whatever its limit is. The form says what came in
 * altogether; what went back of it is taken off here.
 */
const correctReceived: Apply = (draft, params, event) => {
  const { payment } = draft.order;
  const received = Number(event.data[params['field'] as string]) - returnedOf(payment);
  const receipts = withoutWrong(payment, received);
  const reference = receipts.findLast((receipt) => receipt.reference !== '')?.reference ?? null;
  setPayment(draft, { received, reference, receipts });
  if (payment.method === 'credit') [draft.onCredit, draft.lent] = [true, true];
};

const returnExcess: Apply = (draft, _params, event, scene) => {
  const { payment } = draft.order;
  const back = returning(draft, event, scene);
  setPayment(draft, { received: payment.received - back.amount, ...withReturned(payment, back) });
};

const writeOff: Apply = (draft, params, event, { at }) => {
  const { writtenOff = 0, letOffs } = draft.order.payment;
  const what: LetOff['what'] = params['field'] === undefined ? 'rest' : 'part';
  const amount = what === 'rest' ? orderMoney(draft.order).outstanding : amountIn(params, event);
  const { by, reason } = whoAndWhy(event);
  const { asked = [], ...payment } = draft.order.payment;
  const second = what === 'rest' && asked.find((each) => each.by.id !== by.id && each.amount >= amount);
  const letOff: LetOff = { what, amount, reason, at, by, ...(second && { second: second.by }) };
  draft.order = { ...draft.order, payment };
  setPayment(draft, {
    writtenOff: writtenOff + amount,
    letOffs: withReceipt(letOffs, letOff),
    ownWordAt: at,
  });
};

const keepMoney: Apply = (draft) => {
  draft.order = keptMoney(draft.order);
};

const whoAndWhy = ({ actor: { id, name }, data }: WorkflowEvent) => ({
  by: { id, name },
  reason: textOf(data['reason']) ?? '',
});

/** Each asks once: what they ask for now is what they stand for. */
const askLetOff: Apply = (draft, _params, event, { at }) => {
  const { asked = [] } = draft.order.payment;
  const amount = orderMoney(draft.order).outstanding;
  const now = { amount, at, ...whoAndWhy(event), roles: event.actor.roles };
  setPayment(draft, { asked: [...asked.filter(({ by }) => by.id !== now.by.id), now] });
};

const isLender = (params: Effect['params'], roles: readonly string[]): boolean =>
  roles.some((role) => ((params['lentBy'] ?? []) as readonly string[]).includes(role));

/** Whoever decides it knowing that it is over the limit lends what is missing; otherwise the limit is the commit's to keep. */
const useCredit: Apply = (draft, params, { actor }) => {
  draft.onCredit = true;
  draft.lent = isLender(params, actor.roles);
};

/** It costs another amount: what a change adds is taken, and lent by whoever may; `settleCredit` says how much. */
const adjustCredit: Apply = (draft, params, { actor }) => {
  draft.onCredit = true;
  draft.lent ||= isLender(params, actor.roles);
};

/** What the workflow's actions do to the payment of an order and the credit it takes. */
export const MONEY_EFFECTS = {
  recordPayment,
  receiveMoney,
  correctReceived,
  returnExcess,
  writeOff,
  keepMoney,
  askLetOff,
  useCredit,
  adjustCredit,
  freeCredit: (draft) => void (draft.onCredit = false),
} satisfies Readonly<Record<string, Apply>>;
