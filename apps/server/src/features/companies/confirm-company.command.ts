import type { ConfirmCompany } from '@orderdesk/contract';
import { accepted, asActor, type Person, refuse, refused, type Result } from '@orderdesk/domain';
import { type CompanyDoc, findCompany } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { changeOrder } from '../orders/change-order.ts';
import { orderOf, RevConflict } from '../orders/commit-change.ts';
import { draftOf } from '../orders/order-draft.ts';
import { type OwnWord, readOwnWord } from '../orders/own-word.ts';
import { NO_TREE_CHANGE } from '../orders/tree-change.ts';
import { sameTerms, type Terms, termsOf, termsText, termsWith } from './company-terms.ts';
import { whyNotGiven, writesWithTerms } from './terms-given.ts';
import { liftHold } from './lift-hold.ts';
import { companyFor, markCompany, tellOrders } from './mark-company.ts';

/**
 * Says that a company is who it says it is and on which terms it orders: its own mark goes, with who said so and what it was given in the
 * audit, its people are told, then the mark of its open orders goes, each as a step of its history, and with it the problem that a doubt
 * of the company opened there. Saying the same again changes nothing.
 * Refuses `company.unknown`, `company.forbidden`, what `whyNotGiven` says, and `company.confirmed-otherwise` when somebody was quicker and
 * gave it other terms.
 */
export async function confirmCompany(
  core: Core,
  person: Person,
  companyId: string,
  said: ConfirmCompany = {},
): Promise<Result<null>> {
  const found = await companyFor(core.store, person, companyId);
  if (!found.ok) return found;
  const company = found.value;
  const terms = termsWith(company, said);
  if (company.unverified) {
    const word = await readOwnWord(core, person.id);
    const wrong = await whyNotGiven(core, person, company, terms);
    if (wrong) return refused(wrong);
    try {
      await give(core, person, company, terms, word);
    } catch (error) {
      // The same person gave credit elsewhere meanwhile: decided once more.
      if (error instanceof RevConflict) return confirmCompany(core, person, companyId, said);
      throw error;
    }
  }
  const now = (await findCompany(core.store, companyId)) ?? company;
  if (now.unverified || !sameTerms(termsOf(now), termsWith(now, said))) return refused(otherwise());
  await tellOrders(core, companyId, async (id) => {
    await confirmOn(core, person, id);
    await liftHold(core, person, id);
  });
  return accepted(null);
}

async function give(
  core: Core,
  person: Person,
  company: CompanyDoc,
  terms: Terms,
  word: OwnWord,
): Promise<void> {
  const { resembles } = company.unverified!;
  const at = core.clock.now();
  const text = await termsText(core.store, company.name, terms);
  await markCompany(core, person, company, {
    what: 'company.confirmed',
    was: 'unverified',
    is: 'confirmed',
    mark: { resembles, at: at.toISOString(), by: person.name },
    set: terms,
    before: termsOf(company),
    after: terms,
    also: await writesWithTerms(core, person, company, { terms, text, word }),
  });
}

const confirmOn = (core: Core, person: Person, orderId: string) =>
  changeOrder(core, orderId, (before) => {
    const order = orderOf(before);
    const { unverified, ...customer } = order.customer;
    if (!unverified) return Promise.resolve(accepted(null));
    const draft = draftOf({ ...order, customer });
    const event = { type: 'customer.confirmed', actor: asActor(person), data: {} };
    const at = core.clock.now();
    return Promise.resolve(
      accepted({ draft, tree: before.tree, workflow: NO_TREE_CHANGE, event, facts: null, at }),
    );
  });

const otherwise = () =>
  refuse('company.confirmed-otherwise', {
    zh: '这家公司刚刚有了变动，或已按别的条款确认，请查看后再决定',
    en: 'This company has just changed or was confirmed on other terms: look at it again before you decide',
  });
