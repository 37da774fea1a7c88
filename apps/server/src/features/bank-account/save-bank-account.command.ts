import type { SaveBankAccount } from '@orderdesk/contract';
import { accepted, accountInFours, type Person, refuse, refused, type Result } from '@orderdesk/domain';
import {
  auditModel,
  BANK_ACCOUNT,
  findBankAccount,
  inserting,
  isDuplicateKey,
  settingModel,
  updating,
  type Write,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { noticesToStaff } from '../../core/notice-writes.ts';
import { ACCOUNT_CHANGED } from './bank-account.view.ts';

/** Who would notice that money is sent to somebody else's account. */
const TOLD = ['finance', 'manager', 'admin'] as const;

/** Somebody else saved since it was read. */
class Overtaken extends Error {}

/**
 * Says where customers transfer what they owe. Kept in the audit, and told to the others who answer for money, in one transaction. Counts
 * at once in this process and by the change stream in the others. Refuses `bank-account.moved-on`.
 */
export async function saveBankAccount(
  core: Core,
  person: Pick<Person, 'id' | 'name'>,
  { rev, account }: SaveBankAccount,
): Promise<Result<null>> {
  const { store, clock, reference } = core;
  const before = await findBankAccount(store);
  if ((before?.rev ?? 0) !== rev) return refused(movedOn());
  const at = clock.now().toISOString();
  try {
    await store.commit([
      before
        ? updating(
            settingModel,
            { _id: BANK_ACCOUNT, rev },
            { $set: { account, rev: rev + 1 } },
            () => new Overtaken(),
          )
        : inserting(settingModel, { _id: BANK_ACCOUNT, account, rev: 1 }),
      inserting(auditModel, {
        _id: `${ACCOUNT_CHANGED}:${rev + 1}`,
        at,
        actor: { id: person.id, name: person.name },
        what: ACCOUNT_CHANGED,
        subject: BANK_ACCOUNT,
        before: before?.account ?? null,
        after: account,
      }),
      ...(await tellOthers(core, person, account, at)),
    ]);
  } catch (error) {
    if (error instanceof Overtaken || isDuplicateKey(error)) return refused(movedOn());
    throw error;
  }
  await reference.reload();
  return accepted(null);
}

async function tellOthers(
  { store }: Core,
  person: Pick<Person, 'id' | 'name'>,
  account: SaveBankAccount['account'],
  at: string,
): Promise<Write[]> {
  const number = account && `${account.bank} ${accountInFours(account.account)}`;
  const text = {
    zh: number ? `${person.name}把收款账户改为 ${number}` : `${person.name}取消了收款账户`,
    en: number
      ? `${person.name} changed the account customers pay to: ${number}`
      : `${person.name} took the account away that customers pay to`,
  };
  return noticesToStaff(store, TOLD, text, at, person.id);
}

const movedOn = () =>
  refuse('bank-account.moved-on', {
    zh: '刚刚有人改过收款账户，请查看后再改',
    en: 'Somebody has just changed the account: look at it again before you change it',
  });
