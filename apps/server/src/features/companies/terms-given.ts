import { formatMoney, type Person, refuse, type Refusal } from '@orderdesk/domain';
import type { AppAbility } from '@orderdesk/policy';
import {
  type AuditDoc,
  auditModel,
  type CompanyDoc,
  findStaff,
  freshId,
  inserting,
  notificationModel,
  type Write,
} from '@orderdesk/store';
import { companyCalendar } from '../../core/company-calendar.ts';
import type { Core } from '../../core/core.ts';
import { dayOf } from '../../core/days.ts';
import { mostCreditBy } from './may-confirm.ts';
import type { Terms } from './company-terms.ts';

/** What gives terms to a company, as the audit names it. */
export const TERMS_GIVEN = ['company.confirmed', 'company.terms-changed'] as const;

/** The longest that a day of the company began ago, hours: one in which clocks are set back. */
const LONGEST_DAY = 25;

/**
 * Why somebody with a bound gives no more credit today (`company.credit-bound-day`): what they gave all companies since the company's day
 * began counts together, so that it does not help to give a little to many.
 */
export async function whyNotToday(
  core: Core,
  person: Person,
  ability: AppAbility,
  company: CompanyDoc,
  terms: Terms,
): Promise<Refusal | null> {
  const most = mostCreditBy(ability, company._id);
  const more = addedCredit(company, terms);
  if (most === null || more === 0) return null;
  const given = await givenToday(core, person.id);
  if (given + more <= most) return null;
  const [is, bound] = [given, most].map((amount) => ({
    zh: formatMoney(amount, 'CNY', 'zh'),
    en: formatMoney(amount, 'CNY', 'en'),
  })) as [Record<'zh' | 'en', string>, Record<'zh' | 'en', string>];
  const text = {
    zh: `您今天已给出 ${is.zh} 的账期额度，每天一共最多 ${bound.zh}：其余由经理确认`,
    en: `You gave credit of ${is.en} today already, and may give ${bound.en} a day: a manager decides on more`,
  };
  const code = 'company.credit-bound-day';
  return refuse(code, text, { errors: [{ field: 'creditLimit', code, text }] });
}

/** Credit that a company has more by these terms, minor units. */
export const addedCredit = ({ creditLimit }: Pick<Terms, 'creditLimit'>, terms: Terms): number =>
  Math.max(0, (terms.creditLimit ?? 0) - (creditLimit ?? 0));

async function givenToday(core: Core, personId: string): Promise<number> {
  const now = core.clock.now();
  const calendar = companyCalendar(core);
  const from = new Date(now.getTime() - LONGEST_DAY * 3_600_000).toISOString();
  const given = await auditModel(core.store.connection)
    .collection.find<Pick<AuditDoc, 'at' | 'before' | 'after'>>({
      what: { $in: [...TERMS_GIVEN] },
      at: { $gte: from },
      'actor.id': personId,
    })
    .toArray();
  const today = given.filter(({ at }) => dayOf(calendar, new Date(at)) === dayOf(calendar, now));
  return today.reduce((sum, { before, after }) => sum + addedCredit(before as Terms, after as Terms), 0);
}

/** Managers are told what somebody with a bound gave; one notice each. */
export async function tellManagers(
  core: Core,
  person: Person,
  ability: AppAbility,
  company: CompanyDoc,
  said: { readonly zh: string; readonly en: string },
): Promise<Write[]> {
  if (mostCreditBy(ability, company._id) === null) return [];
  const at = core.clock.now().toISOString();
  const managers = (await findStaff(core.store)).filter(({ roles }) => roles.includes('manager'));
  const text = { zh: `${person.name}：${said.zh}`, en: `${person.name}: ${said.en}` };
  return managers.map(({ id: personId }) =>
    inserting(notificationModel, { _id: freshId(), personId, orderId: null, at, text, read: false }),
  );
}
