import type { OpenCompany } from '@orderdesk/server';
import type { PlannedOrder, Step } from '../plan/plan.types.ts';

type Placed = Extract<Awaited<ReturnType<OpenCompany['placeOrder']>>, { ok: true }>['value'];
type Entry = { readonly at: number; readonly planned: PlannedOrder; readonly step: Step | null };

/** The parcel step from which an event moves it on. */
const MOVES_FROM: Readonly<Record<string, string>> = {
  startPicking: 'allocated',
  finishPacking: 'picking',
  ship: 'packed',
  confirmDelivery: 'shipped',
};

/** Every placing and every step of all orders, in the order of time. */
export function timelineOf(plan: readonly PlannedOrder[]): Entry[] {
  return plan
    .flatMap((planned) => {
      const placed = Date.parse(planned.placedAt);
      const steps = planned.steps.map((step) => ({ at: placed + step.afterMinutes * 60_000, planned, step }));
      return [{ at: placed, planned, step: null }, ...steps];
    })
    .toSorted((a, b) => a.at - b.at);
}

/** What a run did; `skipped` are everyday steps that had become pointless (their order was elsewhere by then). */
export type RunReport = { readonly placed: number; readonly stepped: number; readonly skipped: number };

/**
 * Plays the plan through the server's commands, timers firing in between. Entries before `from` were done by an earlier run; the one
 * at `from` may have been. Throws when a scene does not go as written: then plan and workflow have drifted apart.
 */
export async function runPlan(
  company: OpenCompany,
  plan: readonly PlannedOrder[],
  options: { from: number; onEntry: (done: number) => Promise<void> },
): Promise<RunReport> {
  const orders = company.store.db.collection<Placed>('orders');
  const ids = new Map<string, string>();
  const report = { placed: 0, stepped: 0, skipped: 0 };

  const people = new Map<string, NonNullable<Awaited<ReturnType<OpenCompany['person']>>>>();
  const personOf = async (id: string) => {
    if (id === 'system') return 'system' as const;
    const person = people.get(id) ?? (await company.person(id));
    if (!person) throw new Error(`the plan names ${id}, who does not exist`);
    people.set(id, person);
    return person;
  };

  async function idOf(planned: PlannedOrder): Promise<string> {
    const known = ids.get(planned.key);
    if (known) return known;
    const doc = await orders.findOne({
      'placedBy.id': planned.customer,
      idempotencyKey: planned.key,
    } as never);
    if (!doc) throw new Error(`order ${planned.key} was never placed`);
    ids.set(planned.key, doc._id);
    return doc._id;
  }

  async function place(planned: PlannedOrder): Promise<void> {
    const person = await personOf(planned.customer);
    if (person === 'system') throw new Error(`order ${planned.key} has no customer`);
    const { lines, address, contact, delivery, payment, note, key } = planned;
    const result = await company.placeOrder(
      person,
      { lines, address, contact, delivery, payment, note },
      key,
    );
    if (!result.ok) throw refusedAt(planned, 'placing', result.refusal);
    ids.set(key, result.value._id);
    report.placed += 1;
  }

  async function take(planned: PlannedOrder, step: Step, lenient: boolean): Promise<void> {
    const id = await idOf(planned);
    const doc = await orders.findOne({ _id: id });
    if (!doc) throw new Error(`order ${id} has vanished`);
    if (step.onlyIn !== undefined && !doc.queues.includes(step.onlyIn)) {
      report.skipped += 1;
      return;
    }
    const actor = await personOf(step.actor === 'customer' ? planned.customer : step.actor);
    for (const data of formsOf(doc, step)) {
      const result =
        step.event === 'claim' && actor !== 'system'
          ? await company.claim(actor, id)
          : await company.sendEvent(actor, id, step.event, data);
      if (result.ok) report.stepped += 1;
      else if (lenient || planned.shows === 'ordinary') report.skipped += 1;
      else throw refusedAt(planned, step.event, result.refusal);
    }
  }

  for (const [index, entry] of timelineOf(plan).entries()) {
    if (index < options.from) continue;
    await company.advanceTo(new Date(entry.at));
    if (entry.step) await take(entry.planned, entry.step, index === options.from && options.from > 0);
    else await place(entry.planned);
    await options.onEntry(index + 1);
  }
  return report;
}

/** The form data of a step: once as written, or once per parcel that is ready for it. */
function formsOf(doc: Placed, step: Step): Record<string, unknown>[] {
  if (step.fill === 'total') return [{ ...step.data, amount: doc.totals.total }];
  if (step.fill === 'more') {
    const { id: lineId, quantity } = doc.lines[0]!;
    return [{ ...step.data, change: { lines: [{ lineId, quantity: quantity * 2 }] } }];
  }
  if (step.fill === 'receiver') {
    const { name, phone } = doc.contact;
    return [{ ...step.data, change: { contact: { name: `${name}（前台代收）`, phone } } }];
  }
  if (step.fill !== 'shipment') return [{ ...step.data }];
  const tracking = typeof step.data['tracking'] === 'string' ? step.data['tracking'] : null;
  return doc.shipments
    .filter((shipment) => shipment.step === MOVES_FROM[step.event])
    .map((shipment, index) => ({
      ...step.data,
      shipmentId: shipment.id,
      ...(index > 0 && tracking !== null ? { tracking: `${tracking}-${index + 1}` } : {}),
    }));
}

const refusedAt = (
  planned: PlannedOrder,
  what: string,
  refusal: { code: string; text: { en: string } },
): Error =>
  new Error(`${planned.key} (${planned.shows}): ${what} was refused: ${refusal.code}, ${refusal.text.en}`);
