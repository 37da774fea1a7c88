import { formatMoney, type Person, type Refusal, type Text } from '@orderdesk/domain';
import { abilityFor, type AppAbility } from '@orderdesk/policy';
import type { CompanyDoc, Write } from '@orderdesk/store';
import { auditedToday } from '../../core/audited-today.ts';
import type { Core } from '../../core/core.ts';
import { noticesToLeaders } from '../../core/notice-writes.ts';
import { type OwnWord, ownWordWrite } from '../orders/own-word.ts';
import { atField, type Terms, whyNotTerms } from './company-terms.ts';
import { MANAGERS_DAY, mostCreditBy } from './may-confirm.ts';
import { tellPeople } from './tell-people.ts';

/** What gives terms to a company, as the audit names it. */
const TERMS_GIVEN = ['company.confirmed', 'company.terms-changed'];

/** Why somebody does not give a company these terms: what `whyNotTerms` says, or `company.credit-bound-day`. */
export async function whyNotGiven(
  core: Core,
  person: Person,
  company: CompanyDoc,
  terms: Terms,
): Promise<Refusal | null> {
  const ability = abilityFor(person);
  return (
    (await whyNotTerms(core.store, ability, company, terms)) ??
    (await whyNotToday(core, person, ability, company, terms))
  );
}

/** What somebody gave all companies since the company's day began counts together, so that it does not help to give a little to many. */
async function whyNotToday(
  core: Core,
  person: Person,
  ability: AppAbility,
  company: CompanyDoc,
  terms: Terms,
): Promise<Refusal | null> {
  const bound = mostCreditBy(ability, company._id);
  const most = bound ?? MANAGERS_DAY;
  const more = addedCredit(company, terms);
  if (more === 0) return null;
  const today = await auditedToday(core, TERMS_GIVEN, person.id);
  const given = today.reduce(
    (sum, { before, after }) => sum + addedCredit(before as Terms, after as Terms),
    0,
  );
  if (given + more <= most) return null;
  const amount = (sum: number, locale: 'zh' | 'en') => formatMoney(sum, 'CNY', locale);
  const rest =
    bound === null
      ? { zh: '其余请由另一位经理或明天决定', en: 'another manager decides on more, or you do tomorrow' }
      : { zh: '其余由经理确认', en: 'a manager decides on more' };
  return atField('company.credit-bound-day', 'creditLimit', {
    zh: `您今天已给出 ${amount(given, 'zh')} 的账期额度，每天一共最多 ${amount(most, 'zh')}：${rest.zh}`,
    en: `You gave credit of ${amount(given, 'en')} today already, and may give ${amount(most, 'en')} a day: ${rest.en}`,
  });
}

/** Credit that a company has more by these terms, minor units. */
const addedCredit = ({ creditLimit }: Pick<Terms, 'creditLimit'>, terms: Terms): number =>
  Math.max(0, (terms.creditLimit ?? 0) - (creditLimit ?? 0));

/**
 * What belongs to giving terms besides the company itself: its people see them and are told, the leaders are told who gave them and why,
 * and credit counts as given on somebody's word (`word`, read before it was decided).
 */
export async function writesWithTerms(
  core: Core,
  person: Person,
  company: CompanyDoc,
  {
    terms,
    text,
    word,
    reason,
  }: { readonly terms: Terms; readonly text: Text; readonly word: OwnWord; readonly reason?: string },
): Promise<Write[]> {
  const at = core.clock.now();
  const why = reason ? { zh: `（${reason}）`, en: ` (${reason})` } : { zh: '', en: '' };
  const toLeaders = { zh: `${person.name}：${text.zh}${why.zh}`, en: `${person.name}: ${text.en}${why.en}` };
  return [
    ...(await tellPeople(core, company, terms, text)),
    ...(await noticesToLeaders(core.store, toLeaders, at.toISOString(), person.id)),
    ...(addedCredit(company, terms) > 0 ? [ownWordWrite(word, at)] : []),
  ];
}
