import { type Actor, CARRIERS, changeReach, type FormField, type OrderFacts } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import { advance, offersOf, type WorkflowOffer } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { onlyMovesOn, talkedOut } from './order-bounds.ts';

/**
 * What this actor may do to an order now, decided as the command decides it: by the workflow on the same facts, and by what an order
 * can hold. What is offered is accepted, unless somebody else is quicker or its own form is filled in wrongly.
 */
export function offersTo(
  core: Pick<Core, 'workflows' | 'clock'>,
  doc: OrderDoc,
  actor: Actor,
  facts: OrderFacts,
): WorkflowOffer[] {
  const nothingToSend = changeReach(facts.shipments) === 'nothing';
  const offers = offersOf(core.workflows.resolve, doc.tree, actor, facts, core.clock.now())
    .map((offer) => (nothingToSend ? withoutChange(offer) : offer))
    .map((offer) => (facts.deniedBy ? withWord(offer) : offer));
  return onlyMovesOn(doc, actor)
    ? offers.map((offer) => (offer.allowed ? unlessTalkedOut(core, doc, actor, facts, offer) : offer))
    : offers;
}

/** A form asks for no change that could not be made any more; what may only be a change is refused by its own rule. */
const withoutChange = (offer: WorkflowOffer): WorkflowOffer => ({
  ...offer,
  form: offer.form.filter(({ type, required }) => type !== 'change' || required),
});

/** What the customer denies is settled with a word to them: it is asked for at once. */
const withWord = (offer: WorkflowOffer): WorkflowOffer => ({
  ...offer,
  form: offer.form.map(({ whenAsked, ...field }) =>
    field.name === 'answer' ? { ...field, required: true } : { ...field, ...(whenAsked && { whenAsked }) },
  ),
});

/** Rules by which an event is out of place rather than forbidden: there is nothing for it to be about. */
const OUT_OF_PLACE: ReadonlySet<unknown> = new Set([
  'remembers',
  'changeIsAsked',
  'agreementSaid',
  'moneyReceived',
  'paymentStatusIs',
]);

/**
 * Whether a customer is told of an event. One that is refused because there is nothing it could be about is not listed: it would only
 * speak of what the house remembers.
 */
export const isForCustomer = ({ refusal }: WorkflowOffer): boolean => {
  const { failed = [] } = (refusal?.facts ?? {}) as { failed?: readonly { guard: string }[] };
  return !failed.some(({ guard }) => OUT_OF_PLACE.has(guard));
};

/** Tried with the least its form takes: whether it leads anywhere depends on no more. */
function unlessTalkedOut(
  { workflows, clock }: Pick<Core, 'workflows' | 'clock'>,
  doc: OrderDoc,
  actor: Actor,
  facts: OrderFacts,
  offer: WorkflowOffer,
): WorkflowOffer {
  const least = offer.form.map((field) => [field.name, leastOf(field)] as const);
  const data = Object.fromEntries(least.filter(([, value]) => value !== undefined));
  const event = { type: offer.event, data, actor };
  const decided = advance(workflows.resolve, doc.tree, event, facts, clock.now());
  const refusal = decided.ok ? talkedOut(doc, decided.tree, actor) : null;
  return refusal ? { ...offer, allowed: false, refusal } : offer;
}

/** Words are always given, since some forms ask for either those or more; of the rest what must be, as far as it is known here. */
function leastOf({ type, options, min, required }: FormField): unknown {
  if (type === 'text' || type === 'textarea') return '.';
  if (type === 'carrier') return CARRIERS[0];
  if (!required) return undefined;
  if (type === 'money' || type === 'number') return min ?? 1;
  if (type === 'select' || type === 'shipment') return options?.[0]?.value;
  return type === 'boolean' ? true : undefined;
}
