import type { Actor, Order } from '@orderdesk/domain';
import { type OwnWordDoc, ownWordModel, type Write } from '@orderdesk/store';
import { companyCalendar } from '../../core/company-calendar.ts';
import type { Core } from '../../core/core.ts';
import { dayOf } from '../../core/days.ts';
import { atRev } from './at-rev.ts';
import { comesBack } from './parcel-loss.ts';

/** Far longer than a day lasts anywhere. */
const KEPT_MS = 3 * 86_400_000;

/** Whose day it is, and how often they had given something of the company's away in it when it was read. */
export type OwnWord = Pick<OwnWordDoc, '_id' | 'rev'>;

/** To be read before what a limit of the day is asked with. */
export async function readOwnWord(core: Core, personId: string): Promise<OwnWord> {
  const _id = `${personId}:${dayOf(companyCalendar(core), core.clock.now())}`;
  const found = await ownWordModel(core.store.connection).collection.findOne<OwnWordDoc>({
    _id: _id as never,
  });
  return { _id, rev: found?.rev ?? 0 };
}

/** The same for an order; null where nobody's limit is in question. */
export const readWordOn = async (
  core: Core,
  { id, roles }: Actor,
  { payment, shipments }: Pick<Order, 'payment' | 'shipments'>,
): Promise<OwnWord | null> =>
  (payment.received === 0 && !shipments.some(comesBack)) ||
  roles.includes('system') ||
  roles.includes('customer')
    ? null
    : readOwnWord(core, id);

/** Counts it, and lets nothing of the step be saved where the same person did another meanwhile (`atRev`). */
export const ownWordWrite = (word: OwnWord, at: Date): Write =>
  atRev(ownWordModel, word, { goneAt: new Date(at.getTime() + KEPT_MS) });
