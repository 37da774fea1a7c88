import type { Refusal } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import type { WorkflowOffer } from '@orderdesk/workflow';
import type { MoneySaid } from './conserved.fixture.ts';

/** What an accepted event said of money: what came in, or what was given back. */
export function heard(
  said: MoneySaid,
  before: OrderDoc,
  offer: WorkflowOffer,
  data: Record<string, unknown>,
) {
  const { received } = before.payment;
  if (offer.event === 'returnExcess') return { ...said, back: said.back + received - before.totals.total };
  if (offer.event === 'confirmRefund') return { ...said, back: said.back + received };
  const money = offer.form.filter(({ type }) => type === 'money').map(({ name }) => data[name]);
  return { ...said, in: said.in + money.reduce<number>((all, each) => all + Number(each), 0) };
}

/** Nobody promised that an address somebody types is delivered to, or at the same price. */
export const isFormsOwn = ({ code }: Refusal, data: Record<string, unknown>, order: OrderDoc): boolean =>
  ('address' in data || order.changeRequest !== null) && /^(address|change|delivery)\./.test(code);

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
