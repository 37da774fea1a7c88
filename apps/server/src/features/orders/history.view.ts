import type { HistoryEntry } from '@orderdesk/contract';
import { dataOf, type Text } from '@orderdesk/domain';
import { projectHistory } from '@orderdesk/policy';
import type { EventDoc, OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { historyLabel, stageLabels } from './history-labels.ts';
import { type Reader, readsDesk } from './order-rights.ts';

/**
 * An order's history for one reader. Customers see what happened to their order and who did it, in their words; who had it on
 * the desk, and what staff wrote in fields that do not name them as readers, is the house's.
 */
export async function historyView(
  core: Core,
  reader: Reader,
  doc: OrderDoc,
  events: readonly EventDoc[],
): Promise<HistoryEntry[]> {
  await core.workflows.loadFor(doc.tree);
  const forCustomer = !readsDesk(reader.ability, doc);
  const entries = events
    .filter(({ type }) => !forCustomer || !DESK_ONLY.has(type))
    .map((event) => (forCustomer ? { ...event, data: dataOf(event.data, event.shared) } : event))
    .map((event) => ({
      id: event._id,
      rev: event.rev,
      at: event.at,
      type: event.type,
      label: historyLabel(core.workflows, doc.tree, event, forCustomer),
      actor: { id: event.actor.id, name: event.actor.name },
      data: { ...event.data, ...differenceIn(event) },
      stages: stageLabels(core.workflows, doc.tree, event.stages, forCustomer),
      why: whyOf(event),
    }));
  return [...projectHistory(reader.ability, doc, entries)];
}

const DESK_ONLY: ReadonlySet<string> = new Set([
  'order.claimed',
  'order.released',
  'order.assigned',
  'order.returned',
]);

/** By how much the money that came in with an event left the order paid too much or too little. */
function differenceIn({ data, facts }: EventDoc): { difference?: number } {
  const { amount } = data;
  if (!facts || typeof amount !== 'number') return {};
  const difference = facts.paymentReceived + amount - facts.total;
  return difference === 0 ? {} : { difference };
}

function whyOf(event: EventDoc): Text | null {
  const reason = event.data['reason'];
  return typeof reason === 'string' && reason !== '' ? { zh: reason, en: reason } : null;
}
