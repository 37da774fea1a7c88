import { accepted, type Person, refuse, refused, type Result, type Text } from '@orderdesk/domain';
import { findMembers } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { noticesTo } from '../../core/notice-writes.ts';
import { doubtOrders } from './doubt-orders.ts';
import { companyFor, markCompany } from './mark-company.ts';

/**
 * Takes back that a company is who it says it is: it is new again, here and on its open orders, with the reason in their history for the
 * staff. It orders nothing on account until it is confirmed again, which its people are told, and its open orders are held: each has a problem to be solved by
 * service, unless review or another problem holds it already. Doing it again changes nothing. Refuses `company.unknown`,
 * `company.forbidden` and `company.never-confirmed`.
 */
export async function doubtCompany(
  core: Core,
  person: Person,
  companyId: string,
  reason: string,
): Promise<Result<null>> {
  const found = await companyFor(core.store, person, companyId);
  if (!found.ok) return found;
  const company = found.value;
  const { confirmed, unverified: doubted } = company;
  const resembles = (confirmed ?? doubted)?.resembles;
  if (resembles === undefined)
    return refused(
      refuse('company.never-confirmed', {
        zh: '这家公司不是自行注册的，无需确认',
        en: 'This company did not register by itself: there is nothing to take back',
      }),
    );
  if (confirmed)
    await markCompany(core, person, company, {
      what: 'company.doubted',
      was: 'confirmed',
      is: 'unverified',
      mark: { resembles },
      after: { reason },
      also: noticesTo(
        (await findMembers(core.store, companyId)).map(({ _id }) => _id),
        notConfirmed(company.name),
        core.clock.now().toISOString(),
      ),
    });
  await doubtOrders(core, person, companyId, { unverified: { resembles }, reason });
  return accepted(null);
}

const notConfirmed = (name: string): Text => ({
  zh: `${name}需要重新核实：在此之前不能用账期下单，我们会与您联系`,
  en: `We have to check ${name} once more: until then nothing is ordered on account, and we will be in touch`,
});
