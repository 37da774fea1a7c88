import { accepted, type Person, refuse, refused, type Result } from '@orderdesk/domain';
import { auditModel, companyModel, findMembers, inserting, isDuplicateKey, updating } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { noticesTo } from '../../core/notice-writes.ts';
import { RevConflict } from '../orders/commit-change.ts';
import { doubtOrders } from './doubt-orders.ts';
import { companyFor } from './mark-company.ts';
import { holdTaxNumber } from './tax-number-holder.ts';

/**
 * Turns a company away that nobody has confirmed: it waits for nobody any more, its orders are marked and held, its people are told, and its tax
 * number is freed, for that is public: whoever typed it first need not be whose it is. Doing it again changes nothing. Refuses
 * `company.unknown`, `company.forbidden` and `company.not-new`.
 */
export async function turnAwayCompany(
  core: Core,
  person: Person,
  companyId: string,
  reason: string,
): Promise<Result<null>> {
  const found = await companyFor(core.store, person, companyId);
  if (!found.ok) return found;
  const company = found.value;
  if (!company.unverified) return refused(notNew());
  const unverified = { ...company.unverified, turnedAway: true as const };
  if (company.doubted) {
    // Whoever turned it away may not have come so far as its orders.
    await doubtOrders(core, person, companyId, { unverified, reason: company.doubted.reason });
    return accepted(null);
  }
  const { _id, rev, taxNumber, name } = company;
  const at = core.clock.now().toISOString();
  const text = {
    zh: `${name}的公司资料未能核实${taxNumber ? `，税号 ${taxNumber} 已清除` : ''}：请联系我们`,
    en: `We could not confirm what ${name} says of itself${taxNumber ? `, and removed the tax number ${taxNumber}` : ''}: please get in touch with us`,
  };
  const people = (await findMembers(core.store, _id)).map((member) => member._id);
  const what = 'company.turned-away';
  try {
    await core.store.commit([
      updating(
        companyModel,
        { _id, rev },
        { $set: { taxNumber: '', unverified, doubted: { at, by: person.name, reason } }, $inc: { rev: 1 } },
        () => new RevConflict(_id),
      ),
      ...holdTaxNumber(_id, '', taxNumber),
      inserting(auditModel, {
        _id: `${what}:${_id}:${rev + 1}`,
        at,
        actor: { id: person.id, name: person.name },
        what,
        subject: _id,
        before: { taxNumber },
        after: { reason },
      }),
      ...noticesTo(people, text, at),
    ]);
  } catch (error) {
    // Somebody was quicker: what they made of the company stands.
    if (error instanceof RevConflict || isDuplicateKey(error)) return accepted(null);
    throw error;
  }
  await doubtOrders(core, person, _id, { unverified, reason });
  return accepted(null);
}

const notNew = () =>
  refuse('company.not-new', {
    zh: '这家公司不是待确认的新公司：如有疑问，请撤销确认',
    en: 'This company is not waiting to be confirmed: where it is doubtful, take its confirmation back',
  });
