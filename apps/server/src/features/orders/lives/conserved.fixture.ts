import { handsOf, hasNotLeft, isOff, onOwnWord, type Order, orderMoney } from '@orderdesk/domain';
import type { OrderDoc, ReservationDoc, StockDoc, TimerDoc } from '@orderdesk/store';
import { pendingTimers } from '@orderdesk/workflow';
import { dayOf } from '../../../core/days.ts';
import { moneyBy } from '../money-moves.ts';

/** What came in and was given back, as people said it, minor units. */
export type MoneySaid = { readonly in: number; readonly back: number };

const sum = <T>(of: readonly T[], by: (each: T) => number) => of.reduce((all, each) => all + by(each), 0);

/** What does not add up in an order's amounts: lines among themselves, and with the order. */
export function wrongTotals({ lines, totals }: Pick<Order, 'lines' | 'totals'>): string[] {
  const found: string[] = [];
  const { goods, discount, shipping, tax, total } = totals;
  const amounts = [goods, discount, shipping, tax, total, ...lines.map((line) => line.total)];
  if (!amounts.every((amount) => Number.isSafeInteger(amount) && amount >= 0))
    found.push('an amount is none');
  if (goods - discount + shipping + tax !== total) found.push('the totals do not add up');
  for (const line of lines) {
    if (line.unitPrice * line.quantity !== line.subtotal) found.push(`price × quantity of ${line.id}`);
    if (line.subtotal - line.discount + line.shipping + line.tax !== line.total)
      found.push(`sum of ${line.id}`);
  }
  if (sum(lines, (line) => line.total) !== total) found.push('the lines do not add up to the total');
  return found;
}

/** What people said of money against what the order says, and at an end: nothing is owed either way. */
export function wrongMoney({ payment, totals, tree, open }: OrderDoc, said: MoneySaid): string[] {
  const kept = payment.status === 'refunded' ? 0 : payment.received;
  const found: string[] = [];
  if (said.in - said.back !== kept) found.push(`came in ${said.in}, given back ${said.back}, kept ${kept}`);
  const { receipts = [], returned = [] } = payment;
  const noted = sum(receipts, ({ amount }) => amount) - sum(returned, ({ amount }) => amount);
  if (noted !== kept) found.push(`its receipts come to ${noted}, kept ${kept}`);
  if (!open) {
    const outcome = tree.main.outcome ?? 'completed';
    const due = outcome === 'completed' ? totals.total - (payment.writtenOff ?? 0) : 0;
    if (kept !== due) found.push(`ended with ${kept} received of ${due}`);
    const settled = outcome === 'completed' ? ['paid'] : ['void', 'refunded'];
    if (!settled.includes(payment.status)) found.push(`ended ${outcome} as ${payment.status}`);
  }
  return found;
}

/** What an order says that it has of its company's credit. */
export const creditOf = ({ payment }: OrderDoc): number => payment.credit ?? 0;

/** From its approval until it is paid or off, that is what is still to come in; before, that or nothing; afterwards nothing. */
export function wrongCredit({ payment, totals, shipments, tree }: OrderDoc): string[] {
  const { outstanding } = orderMoney({ payment, totals, shipments });
  const owed = payment.method === 'credit' && payment.status === 'due' ? outstanding : 0;
  const isApproved = tree.main.active.some(({ path }) => path.startsWith('active/'));
  const right = isApproved || payment.credit !== undefined ? owed : 0;
  return creditOf({ payment } as OrderDoc) === right
    ? []
    : [`holds ${payment.credit} of credit, owes ${owed}`];
}

/** Goods do not come out of nothing: what is on its way was packed, or came back whole; what is lost is never sent again. */
export function wrongParcels(before: OrderDoc, after: OrderDoc): string[] {
  const was = new Map(before.shipments.map((parcel) => [parcel.id, parcel]));
  const found: string[] = [];
  for (const { id, step, tracking } of after.shipments) {
    const then = was.get(id);
    if (!then && step !== 'allocated') found.push(`${id} begins as ${step}`);
    // What was lost and turns up goes on under the number it had.
    const isLost = then?.back?.why === 'lost' || then?.back?.why === 'damaged';
    const turnsUp = isLost && step === 'shipped' && tracking === then?.tracking;
    if (isLost && !turnsUp && !['returning', 'returned'].includes(step))
      found.push(`${id} was ${then.back?.why}, is ${step}`);
    const leaves = then?.step === 'packed' && step === 'shipped';
    const under = before.shipments.find((other) => other.tracking === tracking && other.step === 'returned');
    if (leaves && under) found.push(`${id} goes under the number of ${under.id}`);
  }
  return found;
}

/** Freight goes with the goods that it was charged for: with what was refused none, with all else its share. */
export function wrongFreight(before: OrderDoc, after: OrderDoc): string[] {
  const was = new Map(before.shipments.map((parcel) => [parcel.id, parcel.step]));
  const [gone, ...more] = after.shipments.filter(
    ({ id, step }) => isOff({ step }) && was.has(id) && !isOff({ step: was.get(id)! }),
  );
  // A replacement brings the goods once more, and an order that is off keeps what was ordered.
  const stays = after.shipments.every(({ id }) => was.has(id));
  if (!gone || more.length > 0 || !stays || after.shipments.every(isOff)) return [];
  const shares = gone.lines.map(({ lineId, quantity }) => {
    const line = before.lines.find(({ id }) => id === lineId)!;
    return (line.shipping * quantity) / (line.quantity * line.unit.per);
  });
  const right = gone.back?.why === 'refused' ? 0 : sum(shares, (share) => share);
  const less = before.totals.shipping - after.totals.shipping;
  return Math.abs(less - right) <= 1 ? [] : [`${gone.id} took ${less} of the freight with it, not ${right}`];
}

/** What nobody gives away or loses alone, minor units and pieces: money on one's own word, goods of a parcel that one packed oneself. */
export function wrongHands(
  before: OrderDoc,
  after: OrderDoc,
  who: string,
  data: Readonly<Record<string, unknown>>,
): string[] {
  const found: string[] = [];
  const back = after.payment.returned?.slice(before.payment.returned?.length ?? 0) ?? [];
  for (const { amount, at: now } of back) {
    const own = moneyBy(before.payment, (at) => dayOf(ZONE, new Date(at)) === dayOf(ZONE, new Date(now)));
    const alone = onOwnWord(amount, own.find(({ by }) => by === who) ?? {});
    if (who !== 'system' && alone > ALONE) found.push(`${who} alone gave back ${amount}`);
  }
  const goods = (data['goods'] ?? {}) as Readonly<Record<string, number>>;
  const settled = before.shipments.filter(
    ({ id, step }) =>
      step === 'returning' && after.shipments.some((now) => now.id === id && now.step === 'returned'),
  );
  for (const { id, lines, back: why, ...parcel } of settled) {
    const isWhole = lines.every(({ lineId, quantity }) => goods[lineId] === quantity);
    const isOwn = [...handsOf(parcel), why?.by].includes(who);
    if (!isWhole && isOwn) found.push(`${who} had a hand in ${id} and lost of it`);
    if (why?.why === 'lost' && lines.some(({ lineId }) => (goods[lineId] ?? 0) > 0))
      found.push(`${id} is lost, and is sold again`);
  }
  const { writtenOff = 0, letOffs = [] } = after.payment;
  if (writtenOff !== sum(letOffs, ({ amount }) => amount)) found.push('nobody says why it was let off');
  return found;
}

const ALONE = 20_000;
const ZONE = { timezone: 'Asia/Shanghai' };

const ledgerState = (step: Order['shipments'][number]['step']): ReservationDoc['state'] =>
  isOff({ step }) ? 'released' : hasNotLeft({ step }) ? 'held' : 'shipped';

/** Parcels against the ledger, and the ledger against the stock; `began` what each row had on hand before, less what was counted away. */
export function wrongStock(
  { shipments, lines, open }: OrderDoc,
  ledger: readonly ReservationDoc[],
  stock: readonly StockDoc[],
  began: ReadonlyMap<string, number>,
): string[] {
  const found: string[] = [];
  // What was released may be held again by another parcel, or stand for goods that a change took out.
  const parcels = shipments.flatMap(({ step, warehouseId, lines: parts }) =>
    isOff({ step })
      ? []
      : parts.map(({ lineId, quantity }) => `${lineId} ${warehouseId} ${quantity} ${ledgerState(step)}`),
  );
  const rows = ledger
    .filter(({ state }) => state === 'held' || state === 'shipped')
    .map((row) => `${row.lineId} ${row.warehouseId} ${row.quantity} ${row.state}`);
  if (parcels.toSorted().join() !== rows.toSorted().join())
    found.push(`parcels say ${parcels.join(', ')}; the ledger ${rows.join(', ')}`);
  for (const row of stock) {
    const own = ledger.filter(
      ({ productId, warehouseId }) => productId === row.productId && warehouseId === row.warehouseId,
    );
    const of = (state: ReservationDoc['state']) =>
      sum(
        own.filter((each) => each.state === state),
        ({ quantity }) => quantity,
      );
    const lost = sum(own, (each) => (each.state === 'returned' ? each.quantity - each.sellable! : 0));
    if (row.onHand + of('shipped') + lost !== began.get(row._id)) found.push(`${row._id}: what was shipped`);
    if (row.reserved !== of('held')) found.push(`${row._id}: ${row.reserved} reserved, ${of('held')} held`);
    const missing = row.missing ?? 0;
    if (missing !== of('missing'))
      found.push(`${row._id}: ${missing} missing, ${of('missing')} in the ledger`);
    if (row.available !== row.onHand - row.reserved - missing) found.push(`${row._id}: what is available`);
  }
  for (const { id, quantity, unit } of lines) {
    const sent = shipments.filter((parcel) => !isOff(parcel)).flatMap((parcel) => parcel.lines);
    const pieces = sum(
      sent.filter(({ lineId }) => lineId === id),
      (part) => part.quantity,
    );
    // An order that is off keeps what was ordered.
    if (sent.length > 0 && pieces !== quantity * unit.per) found.push(`${id}: parcels hold ${pieces}`);
  }
  if (!open)
    for (const { id, step } of shipments)
      if (step !== 'delivered' && !isOff({ step })) found.push(`ended with ${id} ${step}`);
  return found;
}

/** Timer rows are what the workflow waits for; of an order that ended there are none. */
export function wrongTimers({ tree }: OrderDoc, rows: readonly TimerDoc[]): string[] {
  const name = ({ child, event, dueAt }: Pick<TimerDoc, 'child' | 'event' | 'dueAt'>) =>
    `${child ?? 'main'} ${event} ${dueAt}`;
  const waited = tree.main.status === 'done' ? [] : pendingTimers(tree).map(name).toSorted();
  const kept = rows.map(name).toSorted();
  return waited.join() === kept.join() ? [] : [`waits for ${waited.join()}; kept ${kept.join()}`];
}
