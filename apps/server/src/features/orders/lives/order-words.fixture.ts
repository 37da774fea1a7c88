import { orderMoney, type Refusal } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import type { WorkflowOffer } from '@orderdesk/workflow';
import { returnedOf } from '../money-moves.ts';
import type { MoneySaid } from './conserved.fixture.ts';

/** What an accepted event said of money: what came in, or what was given back. */
export function heard(
  said: MoneySaid,
  before: OrderDoc,
  offer: WorkflowOffer,
  data: Record<string, unknown>,
) {
  const { received } = before.payment;
  if (offer.event === 'returnExcess') return { ...said, back: said.back + orderMoney(before).toRefund };
  if (offer.event === 'correctPayment') {
    const left = Number(data['received']) - returnedOf(before.payment);
    return { ...said, in: said.in - received + left };
  }
  if (offer.event === 'confirmRefund') return { ...said, back: said.back + received };
  if (offer.event === 'giveBack') return said;
  const money = offer.form
    .filter(({ type, repeats }) => type === 'money' && !repeats)
    .map(({ name }) => data[name]);
  return { ...said, in: said.in + money.reduce<number>((all, each) => all + Number(each), 0) };
}

type Failed = {
  readonly guard: string;
  readonly params: { readonly field?: string; readonly asked?: boolean };
};

/** Whether an event is refused for what stands in its form, which an offer cannot know, and not for what it is. */
export function isFormsOwn({ code, facts = {} }: Refusal, data: Record<string, unknown>): boolean {
  // More than an order can take, with what came in before.
  if (code === 'order.overgrown') return data['amount'] !== undefined;
  if (code !== 'workflow.guard') return false;
  const { failed } = facts as { failed: readonly Failed[] };
  return failed.some(({ guard, params }) => isOfForm(guard, params, data));
}

/** That nothing was said, no less than what came in or more than may be let off, or that goods are lost; or how much the change costs that it brings. */
function isOfForm(guard: string, params: Failed['params'], data: Record<string, unknown>): boolean {
  if (['correctionLeaves', 'letOffAtMost', 'dataIsPart', 'countHasSecond'].includes(guard))
    return params.field !== undefined && data[params.field] !== undefined;
  if (guard === 'dataGiven') return data[params.field!] === undefined;
  return guard === 'changeAllowed' && !params.asked && data['change'] !== undefined;
}

/** Where an order stands, in one line: its states, its parcels, its money. */
export const inOneLine = ({ tree, shipments, payment, totals }: OrderDoc): string =>
  [
    [...tree.main.active, ...Object.values(tree.children).flatMap(({ active }) => active)]
      .map(({ path }) => path)
      .filter((path, _, all) => !all.some((other) => other.startsWith(`${path}/`)))
      .join(' + '),
    shipments.map(({ id, step }) => `${id} ${step}`).join(', '),
    `${payment.method} ${payment.status} ${payment.received}/${totals.total}`,
  ].join(' | ');
