import { type AuditDoc, auditModel } from '@orderdesk/store';
import { companyCalendar } from './company-calendar.ts';
import type { Core } from './core.ts';
import { todayAt } from './days.ts';

/** What the audit keeps of things like these (`what`) that somebody did since the company's day began. */
export async function auditedToday(
  core: Core,
  personId: string,
  what: readonly string[],
): Promise<Pick<AuditDoc, 'before' | 'after'>[]> {
  const today = todayAt(companyCalendar(core), core.clock.now());
  const found = await auditModel(core.store.connection)
    .collection.find<Pick<AuditDoc, 'at' | 'before' | 'after'>>({
      what: { $in: [...what] },
      at: { $gte: today.since },
      'actor.id': personId,
    })
    .toArray();
  return found.filter(({ at }) => today.has(at));
}
