import type { OrderDifferenceView } from '@orderdesk/contract';
import { accepted, type OrderChange, readChange, refuse, refused, type Result } from '@orderdesk/domain';
import { actorOn, project } from '@orderdesk/policy';
import type { OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { asFormRefusal } from './change-refusals.ts';
import { orderOf } from './commit-change.ts';
import { differenceView } from './difference.view.ts';
import { gatherFacts } from './gather-facts.ts';
import { offersTo } from './offers-to.ts';
import { type Reader, readsDesk } from './order-rights.ts';
import { proposeFor } from './propose-for.ts';
import { shownRefusal } from './refusal.view.ts';
import { decideEvent } from './send-event.command.ts';

/**
 * What a change would make of an order, for whoever may send it now: asked of what the commit asks. Nothing is written. Refuses what
 * the event itself would be refused with, and what `proposeChange` refuses.
 */
export async function previewChange(
  core: Core,
  reader: Reader,
  doc: OrderDoc,
  event: string,
  given: unknown,
): Promise<Result<OrderDifferenceView>> {
  const { person, ability } = reader;
  const forCustomer = !readsDesk(ability, doc);
  await core.workflows.loadFor(doc.tree);
  const order = orderOf(doc);
  const facts = await gatherFacts(core, order, doc);
  const actor = actorOn(person, doc);
  const offer = offersTo(core, doc, actor, facts).find(
    (each) => each.event === event && each.form.some(({ type }) => type === 'change'),
  );
  if (!offer) return refused(notOffered(event));
  if (offer.refusal) return refused(shownRefusal(offer.refusal, ability, doc));
  const read = readChange(given);
  const change: OrderChange = ('value' in read && read.value) || {};
  const proposed = await proposeFor(core, order, change, actor.roles.includes('customer'));
  if (!proposed.ok) return refused(asFormRefusal(proposed.refusal, event));
  const { difference, change: shown } = proposed.value;
  // What the workflow makes of it is known now: nobody looks at a change that would be refused when it is sent.
  const tried = await decideEvent(core, actor, doc, { event, data: { change: shown } }, true);
  if (!tried.ok && tried.refusal.code !== 'workflow.form')
    return refused(shownRefusal(tried.refusal, ability, doc));
  const seen = project<'Order', { difference: OrderDifferenceView }>(
    ability,
    'Order',
    { difference: differenceView(difference, doc.customer, forCustomer) },
    doc,
  );
  return accepted(seen.difference);
}

const notOffered = (event: string) =>
  refuse(
    'change.not-offered',
    { zh: '现在不能这样修改订单', en: 'The order cannot be changed like this now' },
    { event },
  );
