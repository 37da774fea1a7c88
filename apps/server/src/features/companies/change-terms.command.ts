import type { ChangeTerms } from '@orderdesk/contract';
import { accepted, type Person, refuse, refused, type Result } from '@orderdesk/domain';
import { auditModel, companyModel, inserting, isDuplicateKey, updating } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { RevConflict } from '../orders/commit-change.ts';
import { readOwnWord } from '../orders/own-word.ts';
import { sameTerms, termsOf, termsText, termsWith } from './company-terms.ts';
import { companyFor } from './mark-company.ts';
import { whyNotGiven, writesWithTerms } from './terms-given.ts';

/**
 * Gives a company that is known other terms: kept in the audit with the reason, told to its people, counted from the next order on. Saying
 * what it has already changes nothing. Refuses `company.unknown`, `company.forbidden`, `company.not-confirmed` (its terms come with its
 * confirmation), `company.moved-on` (it is not at `rev` any more) and what `whyNotGiven` says.
 */
export async function changeTerms(
  core: Core,
  person: Person,
  companyId: string,
  { rev, reason, ...said }: ChangeTerms,
): Promise<Result<null>> {
  const word = await readOwnWord(core, person.id);
  const found = await companyFor(core.store, person, companyId);
  if (!found.ok) return found;
  const company = found.value;
  if (company.unverified) return refused(notConfirmed());
  const terms = termsWith(company, said);
  if (sameTerms(termsOf(company), terms)) return accepted(null);
  if (company.rev !== rev) return refused(movedOn());
  const wrong = await whyNotGiven(core, person, company, terms);
  if (wrong) return refused(wrong);
  const at = core.clock.now();
  const text = await termsText(core.store, company.name, terms, termsOf(company));
  const what = 'company.terms-changed';
  try {
    await core.store.commit([
      updating(
        companyModel,
        { _id: companyId, rev },
        { $set: terms, $inc: { rev: 1 } },
        () => new RevConflict(companyId),
      ),
      inserting(auditModel, {
        _id: `${what}:${companyId}:${rev + 1}`,
        at: at.toISOString(),
        actor: { id: person.id, name: person.name },
        what,
        subject: companyId,
        before: termsOf(company),
        after: { ...terms, reason },
      }),
      ...(await writesWithTerms(core, person, company, { terms, text, word, reason })),
    ]);
  } catch (error) {
    // Decided once more: the company is another, or the same person gave credit elsewhere meanwhile.
    if (error instanceof RevConflict || isDuplicateKey(error))
      return changeTerms(core, person, companyId, { rev, reason, ...said });
    throw error;
  }
  return accepted(null);
}

const notConfirmed = () =>
  refuse('company.not-confirmed', {
    zh: '这家公司还没有确认：条款随确认一起给出',
    en: 'This company is not confirmed yet: its terms come with its confirmation',
  });

const movedOn = () =>
  refuse('company.moved-on', {
    zh: '这家公司的条款刚刚有了变动，请查看后再决定',
    en: 'The terms of this company have just changed: look at them again before you decide',
  });
