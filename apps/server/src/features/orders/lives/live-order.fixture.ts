import { orderView } from '@orderdesk/contract';
import { type Actor, type OrderChange, type Person, SYSTEM, toPutBack } from '@orderdesk/domain';
import { abilityFor, actorOn, mayRead } from '@orderdesk/policy';
import {
  companyModel,
  groupModel,
  type OrderDoc,
  personModel,
  productModel,
  type ReservationDoc,
  reservationModel,
  stockModel,
  type TimerDoc,
  timerModel,
} from '@orderdesk/store';
import { pendingTimers, type WorkflowOffer } from '@orderdesk/workflow';
import { ADDRESS, freshKey } from '../../../testing/desk.fixture.ts';
import { orderOf } from '../commit-change.ts';
import { gatherFacts } from '../gather-facts.ts';
import { offersTo } from '../offers-to.ts';
import { orderViewFor } from '../order.view.ts';
import { proposeFor } from '../propose-for.ts';
import { mayPutBack, putGoodsBack } from '../put-back.command.ts';
import { type BusyCompany, DEALER } from './busy-company.fixture.ts';
import { eventsOf, rank } from './choose-event.fixture.ts';
import {
  creditOf,
  wrongCredit,
  wrongHands,
  wrongMoney,
  wrongFreight,
  wrongParcels,
  wrongStock,
  wrongTimers,
  wrongTotals,
} from './conserved.fixture.ts';
import { chosen, fillIn, type FormSubject, leastOf, withGoods } from './form-values.fixture.ts';
import { heard, inOneLine, isFormsOwn } from './order-words.fixture.ts';
import { type Ending, type Life, type Step, stockFor } from './random-life.fixture.ts';
import { tryEvent } from './try-offer.fixture.ts';

/** Steps within which every order comes to an end that people want to bring there. */
const STEPS_TO_END = 60;
/** Offers that are tried before each step. */
const TRIED_AT_ONCE = 4;

/** An order whose life went wrong, with all that happened in it. */
export class LifeFault extends Error {
  override readonly name = 'LifeFault';
}

export type Lived = {
  readonly placed: boolean;
  /** Events that were carried out, and those that were tried and taken back. */
  readonly steps: number;
  readonly tried: number;
  readonly outcome: string | null;
  /** All that happened, in words. */
  readonly trail: readonly string[];
};

type Who = Person | 'system';
type Candidate = { readonly who: Who; readonly offer: WorkflowOffer };

/**
 * Lives one life on the server's own commands, and after each step asks what has to hold. Throws `LifeFault` when something does not:
 * an offer refused, nothing offered, no end within `STEPS_TO_END`, or something that was not conserved.
 */
export async function liveOrder(busy: BusyCompany, life: Life): Promise<Lived> {
  const { company, store } = busy;
  const { core } = company;
  const { connection } = store;
  const orders = store.db.collection<OrderDoc>('orders');
  const trail: string[] = [];
  const began = new Map<string, number>();
  let said = { in: 0, back: 0 };
  let steps = 0;
  let tried = 0;

  const fault = (what: string): LifeFault => new LifeFault(`${what}\n  ${trail.join('\n  ')}`);

  await busy.begin(life.credit, stockFor(life));
  for (const row of await busy.stockRows()) began.set(row._id, row.onHand);
  const customer = await busy.customer(life.customer);
  const methods = await busy.paymentMethods(customer);
  const placed = await company.placeOrder(
    customer,
    {
      lines: life.lines,
      ...(life.delivery === 'pickup' ? {} : { address: ADDRESS }),
      contact: { name: '王梅', phone: '13800138000' },
      delivery: { method: life.delivery },
      payment: { method: chosen(methods, life.method) },
      note: life.note ? '请周五前送到' : '',
    },
    freshKey(),
  );
  if (!placed.ok) return { placed: false, steps, tried, outcome: placed.refusal.code, trail };
  let doc = placed.value;
  trail.push(`${customer.id} orders ${inOneLine(doc)}`);
  await holds();

  for (const step of life.steps) {
    if (hasEnded()) break;
    await trySome(step.values);
    await take(step);
  }
  for (let left = STEPS_TO_END; doc.open; left -= 1) {
    if (left === 0) throw fault(`no end within ${STEPS_TO_END} steps (${life.ending})`);
    await end(life.ending);
  }
  while (!hasEnded()) {
    await wait();
    if (doc.open) throw fault('what was settled is open again by itself');
  }
  if ((await candidates()).length > 0) throw fault('something is offered on an order that ended');
  return { placed: true, steps, tried, outcome: doc.tree.main.outcome, trail };

  function hasEnded(): boolean {
    return doc.tree.main.status === 'done';
  }

  async function take(step: Step): Promise<void> {
    if (step.kind === 'event') {
      const offered = await candidates();
      if (offered.length === 0) throw fault('nothing is offered to anybody');
      const event = chosen(eventsOf(offered), step.event);
      const { who, offer } = chosen(
        offered.filter(({ offer: { event: name } }) => name === event),
        step.who,
      );
      const data = await filled(who, offer, step.values);
      if (data) await send(who, offer, data);
    } else if (step.kind === 'race') await race(step.values);
    else if (step.kind === 'wait') await wait();
    else await beside(step);
  }

  /** Some of what is offered, of each event and for each parcel, in whosever hands: sent at once it would be accepted. */
  async function trySome(picks: readonly number[]): Promise<void> {
    const kinds = new Map<string, () => Promise<void>>();
    for (const { who, offer } of await candidates()) {
      const actor = who === 'system' ? SYSTEM : actorOn(who, doc);
      const kind = `${offer.event} by ${actor.roles.join()}`;
      kinds.set(kind, async () => {
        for (const data of await everyParcel(who, offer, picks)) await tryOne(actor, kind, offer.event, data);
      });
    }
    const all = [...kinds.values()];
    const first = picks[0]! % Math.max(1, all.length);
    for (const attempt of [...all, ...all].slice(first, first + Math.min(TRIED_AT_ONCE, all.length)))
      await attempt();
  }

  async function tryOne(actor: Actor, kind: string, event: string, data: Record<string, unknown>) {
    const refusal = await tryEvent(core, actor, doc, event, data).catch((error: unknown) => {
      throw fault(`tried, ${kind} ${JSON.stringify(data)} failed: ${String(error)}`);
    });
    tried += 1;
    if (refusal && !isFormsOwn(refusal, data))
      throw fault(`tried, ${kind} ${JSON.stringify(data)} was refused: ${JSON.stringify(refusal)}`);
  }

  async function everyParcel(who: Who, offer: WorkflowOffer, picks: readonly number[]) {
    const data = await filled(who, offer, picks);
    if (!data) return [];
    const parcel = offer.form.find(({ type }) => type === 'shipment');
    if (!parcel) return [data];
    return (parcel.options ?? []).map(({ value }) =>
      withGoods(offer.form, { ...data, [parcel.name]: value }, orderOf(doc), picks[1]!),
    );
  }

  /** The form filled in at random; a change at the total it is shown to come to, and left out when it cannot be had. */
  async function filled(who: Who, { form, ...offer }: WorkflowOffer, picks: readonly number[]) {
    const typed = fillIn(form, subjectOf({ form, ...offer }), picks);
    const data = typed && withGoods(form, typed, orderOf(doc), picks[1]!);
    const field = form.find(({ name, type }) => type === 'change' && data?.[name]);
    if (!data || !field) return data;
    const change = data[field.name] as OrderChange;
    const byCustomer = who !== 'system' && who.kind !== 'staff';
    const proposed = await proposeFor(core, orderOf(doc), change, byCustomer);
    if (proposed.ok)
      return { ...data, [field.name]: { ...change, total: proposed.value.order.totals.total } };
    const { [field.name]: _, ...rest } = data;
    return field.required ? null : rest;
  }

  /** Everything that somebody may do now, as they are shown it. */
  async function candidates(): Promise<Candidate[]> {
    const buyer = (await company.person(customer.id))!;
    const people = [...(await busy.staff()), buyer];
    const facts = await gatherFacts(core, orderOf(doc), doc);
    const offered = (who: Who) => offersTo(core, doc, who === 'system' ? SYSTEM : actorOn(who, doc), facts);
    return [...people.filter((person) => mayRead(abilityFor(person), doc)), 'system' as const].flatMap(
      (who: Who) =>
        offered(who)
          .filter(({ allowed }) => allowed)
          .map((offer) => ({ who, offer })),
    );
  }

  function subjectOf(offer: WorkflowOffer): FormSubject {
    const order = orderOf(doc);
    const { outstanding, toRefund } = doc.row.payment!;
    const amount = offer.moves === 'toRefund' ? toRefund : outstanding;
    return { order, amount };
  }

  async function send(who: Who, offer: WorkflowOffer, data: Record<string, unknown>): Promise<void> {
    await shownAlike(who, offer);
    const before = doc;
    const name = who === 'system' ? who : who.id;
    trail.push(`${name}: ${offer.event} ${JSON.stringify(data).slice(0, 160)}`);
    steps += 1;
    const sent = await company.sendEvent(who, doc._id, offer.event, data).catch((error: unknown) => {
      throw fault(`what is offered failed: ${String(error)}`);
    });
    if (!sent.ok) {
      if (isFormsOwn(sent.refusal, data)) return void trail.push(`  (refused: ${sent.refusal.code})`);
      throw fault(`what is offered was refused: ${JSON.stringify(sent.refusal)}`);
    }
    doc = sent.value;
    said = heard(said, before, offer, data);
    if (['callOff', 'countIn'].includes(offer.event) && doc.totals.total > before.totals.total)
      throw fault('less goods cost more');
    const wrong = [
      ...wrongParcels(before, doc),
      ...wrongFreight(before, doc),
      ...wrongHands(before, doc, name, data),
    ];
    if (wrong.length > 0) throw fault(wrong.join('; '));
    trail.push(`  → ${inOneLine(doc)}`);
    await holds();
  }

  /** The person is shown the offer that the workflow makes, in an answer that is what the contract says. */
  async function shownAlike(who: Who, { event }: WorkflowOffer): Promise<void> {
    if (who === 'system') return;
    const view = await orderViewFor(core, { person: who, ability: abilityFor(who) }, doc);
    const read = orderView.safeParse(JSON.parse(JSON.stringify(view)));
    if (!read.success) throw fault(`the answer to ${who.id} is not what the contract says: ${read.error}`);
    if (!view.offers.some((offer) => offer.event === event && offer.allowed))
      throw fault(`${who.id} is not shown ${event}`);
  }

  /** Two people press at the same moment: one of them is told that the order has moved on, or both were right. */
  async function race(picks: readonly number[]): Promise<void> {
    const offered = await candidates();
    const two = [0, 1].map((place) => {
      const event = chosen(eventsOf(offered), picks[place]!);
      return chosen(
        offered.filter(({ offer }) => offer.event === event),
        picks[place + 2]!,
      );
    });
    // Both are ready before either is sent: whoever fills in a form longer has not lost a race by that.
    const forms = await Promise.all(
      two.map(({ who, offer }, place) => filled(who, offer, picks.slice(place))),
    );
    const sent = await Promise.all(
      two.map(async ({ who, offer }, place) => {
        const data = forms[place];
        if (!data) return null;
        const result = await company.sendEvent(who, doc._id, offer.event, data).catch((error: unknown) => {
          throw fault(`in a race, ${offer.event} ${JSON.stringify(data)} failed: ${String(error)}`);
        });
        trail.push(`race: ${offer.event} ${result.ok ? 'won' : result.refusal.code}`);
        return { offer, data, result };
      }),
    );
    for (const each of sent) {
      if (!each) continue;
      const { offer, data, result } = each;
      if (result.ok) said = heard(said, doc, offer, data);
      else if (result.refusal.code !== 'order.moved-on' && !isFormsOwn(result.refusal, data))
        throw fault(`in a race, ${offer.event} was refused: ${JSON.stringify(result.refusal)}`);
    }
    steps += 1;
    await reread();
    trail.push(`  → ${inOneLine(doc)}`);
    await holds();
  }

  /** Until the next clock runs out. */
  async function wait(): Promise<void> {
    const [next] = pendingTimers(doc.tree);
    if (!next) return;
    const isOpen = doc.tree.main.active.some(
      ({ path }) => path.startsWith('active/attention/') && path !== 'active/attention/clear',
    );
    await company.advanceTo(new Date(next.dueAt));
    await reread();
    if (doc.tree.main.outcome === 'expired' && isOpen) throw fault('it expired over something open');
    trail.push(`clock: ${next.event} at ${next.dueAt} → ${inOneLine(doc)}`);
    await holds();
  }

  async function reread(): Promise<void> {
    doc = (await orders.findOne({ _id: doc._id }))!;
  }

  async function beside({ what, pick }: Extract<Step, { kind: 'beside' }>): Promise<void> {
    trail.push(`beside: ${what}`);
    if (what === 'stock is counted down') {
      const row = chosen(await busy.stockRows(), pick);
      const gone = pick % 3 === 0 ? row.available : Math.min(1, row.available);
      await stockModel(connection).updateOne({ _id: row._id }, { $inc: { onHand: -gone, available: -gone } });
      began.set(row._id, began.get(row._id)! - gone);
    } else if (what === 'the credit limit is lowered' || what === 'credit terms are withdrawn') {
      const creditLimit = what === 'credit terms are withdrawn' ? null : pick % 2 === 0 ? 0 : creditOf(doc);
      await companyModel(connection).updateOne({ _id: DEALER }, { creditLimit });
    } else if (what === 'a product is taken off sale') {
      await productModel(connection).updateOne(
        { _id: chosen(life.lines, pick).productId },
        { active: false },
      );
      await company.reload();
    } else if (what === 'the group is trusted no longer') {
      await groupModel(connection).updateMany({}, { trusted: false });
      await company.reload();
    } else if (what === 'a warehouse counts less than it promised') {
      const row = chosen(await busy.stockRows(), pick);
      const gone = Math.min(row.onHand, row.available + 1);
      await stockModel(connection).collection.updateOne(
        { _id: row._id as never },
        { $inc: { onHand: -gone, available: -gone } },
      );
      began.set(row._id, began.get(row._id)! - gone);
    } else if (what === 'a great deal has been said on it') {
      await orders.updateOne({ _id: doc._id }, { $inc: { rev: 300, 'row.rev': 300 } });
      await reread();
    } else if (what === 'goods are put back') {
      await putBack();
    } else if (what === 'somebody claims it') {
      await company.claim(chosen(await busy.staff(), pick), doc._id);
      await reread();
    } else {
      // Somebody can still do everything: a company without an admin is another kind of fault.
      const person = chosen(
        (await busy.staff()).filter(({ roles }) => !roles.includes('admin')),
        pick,
      );
      await personModel(connection).updateOne({ _id: person.id }, { roles: person.roles.slice(1) });
    }
    await holds();
  }

  /** What was taken out of parcels, or will not be sent at all, comes to its shelf again; no step of the workflow. */
  async function putBack(): Promise<void> {
    const [keeper] = (await busy.staff()).filter(mayPutBack);
    for (const { shipmentId } of keeper ? toPutBack(doc) : []) {
      const put = await putGoodsBack(core, keeper!, doc._id, shipmentId);
      if (!put.ok) throw fault(`goods could not be put back: ${put.refusal.code}`);
      trail.push(`${keeper!.id} puts ${shipmentId} back`);
      doc = put.value;
    }
  }

  /** One more step towards an end, by offers alone. */
  async function end(ending: Ending): Promise<void> {
    await putBack();
    const offered = await candidates();
    const [best] = offered.toSorted((a, b) => rank(ending, a.offer.event) - rank(ending, b.offer.event));
    if (!best) throw fault('nothing is offered to anybody');
    const { who, offer } = best;
    const { rev } = doc;
    await send(who, offer, leastOf(offer.form, subjectOf(offer)));
    // Refused for what is missing in its form: with what can be said in words besides.
    if (doc.rev === rev) await send(who, offer, leastOf(offer.form, subjectOf(offer), 'textarea'));
  }

  async function holds(): Promise<void> {
    const [ledger, timers, rows, dealer] = await Promise.all([
      reservationModel(connection).collection.find<ReservationDoc>({ orderId: doc._id }).toArray(),
      timerModel(connection).collection.find<TimerDoc>({ orderId: doc._id }).toArray(),
      busy.stockRows(),
      companyModel(connection).findById(DEALER).lean(),
    ]);
    const problems = [
      ...wrongTotals(doc),
      ...wrongMoney(doc, said),
      ...wrongStock(doc, ledger, rows, began),
      ...wrongTimers(doc, timers),
      ...wrongCredit(doc),
    ];
    if (dealer!.creditUsed !== creditOf(doc))
      problems.push(`credit used ${dealer!.creditUsed}, by the order ${creditOf(doc)}`);
    if (problems.length > 0) throw fault(problems.join('; '));
  }
}
