import { type AuditDoc, auditModel } from '@orderdesk/store';
import { companyCalendar } from './company-calendar.ts';
import type { Core } from './core.ts';
import { todayAt } from './days.ts';

/** What the audit keeps of things like these (`what`) that somebody, or anybody, did since the company's day began. */
export async function auditedToday(
  core: Core,
  what: readonly string[],
  personId?: string,
): Promise<Pick<AuditDoc, 'actor' | 'before' | 'after'>[]> {
  const today = todayAt(companyCalendar(core), core.clock.now());
  const found = await auditModel(core.store.connection)
    .collection.find<Pick<AuditDoc, 'at' | 'actor' | 'before' | 'after'>>({
      what: { $in: [...what] },
      at: { $gte: today.since },
      ...(personId !== undefined && { 'actor.id': personId }),
    })
    .toArray();
  return found.filter(({ at }) => today.has(at));
}
