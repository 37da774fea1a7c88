import { type EventDoc, eventModel, type OrderDoc } from '@orderdesk/store';
import type { Effect } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import type { Change } from './commit-change.ts';
import { deniedAct } from './denial-quote.ts';

/** What an event denies: whose act it was, and what that had changed of the order; nothing for an event that denies nothing. */
export async function readDenied(
  core: Core,
  { _id: orderId, agreed = [], tree }: OrderDoc,
  effects: readonly Effect[],
): Promise<Pick<Change['event'], 'denies'>> {
  const said = [agreed].flat().at(-1);
  if (!said || !effects.some(({ type }) => type === 'denyAgreement')) return {};
  const act = await eventModel(core.store.connection).collection.findOne<Pick<EventDoc, 'difference'>>(
    { orderId, type: said.event, at: said.at, 'actor.id': said.id },
    { projection: { difference: 1 } },
  );
  const origin = core.workflows.resolve(tree.main.workflowId, tree.main.version);
  const words = deniedAct(origin, said, origin.definition.calendar.timezone);
  return { denies: { words, ...(act?.difference && { difference: act.difference }) } };
}
