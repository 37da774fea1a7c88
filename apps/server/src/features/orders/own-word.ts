import type { Actor, Order } from '@orderdesk/domain';
import { inserting, type OwnWordDoc, ownWordModel, updating, type Write } from '@orderdesk/store';
import { companyCalendar } from '../../core/company-calendar.ts';
import type { Core } from '../../core/core.ts';
import { dayOf } from '../../core/days.ts';
import { RevConflict } from './commit-change.ts';

/** Far longer than a day lasts anywhere. */
const KEPT_MS = 3 * 86_400_000;

/** Whose day it is, and how often they had let off or given back money in it when it was read. */
export type OwnWord = Pick<OwnWordDoc, '_id' | 'rev'>;

/** To be read before the facts that a limit of the day is asked with; null where nobody's limit is in question. */
export async function readOwnWord(
  core: Core,
  actor: Actor,
  { payment }: Pick<Order, 'payment'>,
): Promise<OwnWord | null> {
  if (payment.received === 0 || actor.roles.includes('system') || actor.roles.includes('customer'))
    return null;
  const _id = `${actor.id}:${dayOf(companyCalendar(core), core.clock.now())}`;
  const found = await ownWordModel(core.store.connection).collection.findOne<OwnWordDoc>({ _id: _id as never });
  return { _id, rev: found?.rev ?? 0 };
}

/** Counts it, and lets nothing of the step be saved (`RevConflict`, a duplicate key) where the same person did another meanwhile. */
export function ownWordWrite({ _id, rev }: OwnWord, at: Date): Write {
  const goneAt = new Date(at.getTime() + KEPT_MS);
  return rev === 0
    ? inserting(ownWordModel, { _id, rev: 1, goneAt })
    : updating(
        ownWordModel,
        { _id, rev },
        { $set: { rev: rev + 1, goneAt } },
        () => new RevConflict(`${_id} did more meanwhile`),
      );
}
