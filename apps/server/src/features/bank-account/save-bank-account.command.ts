import { isDeepStrictEqual } from 'node:util';
import type { SaveBankAccount } from '@orderdesk/contract';
import {
  accepted,
  accountInFours,
  type BankAccount,
  type Person,
  refuse,
  refused,
  type Result,
  type Text,
} from '@orderdesk/domain';
import {
  auditModel,
  BANK_ACCOUNT,
  type BankAccountDoc,
  findBankAccount,
  inserting,
  type Write,
} from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { isAloneLeader } from '../../core/notice-writes.ts';
import { saveSetting, settingWrite } from '../../core/save-setting.ts';
import { FRESH_DAYS, hasFreshPassword } from '../../core/fresh-password.ts';
import { ACCOUNT_CHANGED } from './bank-account.view.ts';

type By = Pick<Person, 'id' | 'name'>;

/**
 * Says where customers transfer what they owe. Money would go to whoever writes another account here: so a change only counts once another
 * of those who answer for money agrees (`agreeToBankAccount`), the first account too; what somebody alone in the house writes counts at
 * once. What stands there already is no change. Refuses `bank-account.moved-on`, and `bank-account.waiting` while a colleague's waits.
 */
export async function saveBankAccount(
  core: Core,
  person: By,
  { rev, account }: SaveBankAccount,
): Promise<Result<null>> {
  const before = await findBankAccount(core.store);
  if ((before?.rev ?? 0) !== rev) return refused(movedOn());
  if (before?.proposed && before.proposed.by.id !== person.id) return refused(waiting());
  const counts = before?.account ?? null;
  if (isDeepStrictEqual(counts, account))
    return before?.proposed ? save(core, person, { before, rev, account: counts }) : accepted(null);
  if (await isAloneLeader(core.store, person.id)) return save(core, person, { before, rev, account });
  const at = core.clock.now().toISOString();
  return save(core, person, {
    before,
    rev,
    account: counts,
    proposed: { account, by: { id: person.id, name: person.name }, at },
  });
}

/**
 * Agrees to what a colleague proposed: it counts from now on. Refuses `bank-account.moved-on`, `bank-account.own` for one's own, and
 * `bank-account.fresh-password` where one of the two chose their password by a link just now: they may be one person.
 */
export async function agreeToBankAccount(core: Core, person: By, rev: number): Promise<Result<null>> {
  const before = await findBankAccount(core.store);
  const proposed = before?.proposed;
  if (!proposed) return refused(movedOn());
  if (proposed.by.id === person.id) return refused(ownProposal());
  if (await hasFreshPassword(core.store, [person.id, proposed.by.id], core.clock.now()))
    return refused(freshPassword());
  return save(core, person, { before, rev, account: proposed.account });
}

/** Lets a proposal go, the own or a colleague's. Refuses `bank-account.moved-on`. */
export async function dropBankAccount(core: Core, person: By, rev: number): Promise<Result<null>> {
  const before = await findBankAccount(core.store);
  if (!before?.proposed) return refused(movedOn());
  return save(core, person, { before, rev, account: before.account });
}

type Saved = Pick<BankAccountDoc, 'account' | 'proposed'> & {
  readonly before: BankAccountDoc | null;
  /** The one that was read. */
  readonly rev: number;
};

function save(core: Core, person: By, saved: Saved): Promise<Result<null>> {
  const { account, proposed = null, before, rev } = saved;
  return saveSetting(core, person, {
    before,
    rev,
    write: settingWrite(BANK_ACCOUNT, before, { account, proposed }),
    audit: audited(person, saved, core.clock.now().toISOString()),
    told: told(person.name, saved),
    movedOn: movedOn(),
  });
}

/** Only what counts is a change: a proposal names who made it until then. */
function audited({ id, name }: By, { before, account, rev }: Saved, at: string): Write[] {
  if (isDeepStrictEqual(before?.account ?? null, account)) return [];
  const proposer = before?.proposed?.by;
  return [
    inserting(auditModel, {
      _id: `${ACCOUNT_CHANGED}:${rev + 1}`,
      at,
      actor: { id, name },
      what: ACCOUNT_CHANGED,
      subject: BANK_ACCOUNT,
      before: before?.account ?? null,
      after: account,
      ...(proposer && proposer.id !== id && { proposedBy: proposer }),
    }),
  ];
}

/** Whole, with the holder, before and after: a notice that leaves out the name is no warning. */
function told(name: string, { before, account, proposed }: Saved): Text {
  const was = written(before?.account ?? null);
  if (proposed) {
    const to = written(proposed.account);
    return {
      zh: `${name}提议把收款账户由“${was.zh}”改为“${to.zh}”：须由另一位同事在设置中同意后才生效，请向银行资料核对`,
      en: `${name} proposes another account for customers to pay to: “${to.en}” in place of “${was.en}”. It counts once another colleague agrees, in the settings: check it against the bank’s papers`,
    };
  }
  const dropped = before?.proposed;
  if (dropped && before.account === account) {
    const to = written(dropped.account);
    if (dropped.by.name === name)
      return {
        zh: `${name}撤回了把收款账户改为“${to.zh}”的提议：仍为“${was.zh}”`,
        en: `${name} took back the proposal of “${to.en}” as the account customers pay to: it stays “${was.en}”`,
      };
    return {
      zh: `${name}没有同意把收款账户改为“${to.zh}”：仍为“${was.zh}”`,
      en: `${name} did not take “${to.en}” as the account customers pay to: it stays “${was.en}”`,
    };
  }
  const now = written(account);
  return {
    zh: `收款账户由“${was.zh}”改为“${now.zh}”，${dropped ? `由${dropped.by.name}提议，${name}同意` : `由${name}修改`}`,
    en: `The account customers pay to is “${now.en}” now, in place of “${was.en}”: ${dropped ? `proposed by ${dropped.by.name}, agreed by ${name}` : `changed by ${name}`}`,
  };
}

function written(account: BankAccount | null): Text {
  if (!account) return { zh: '无', en: 'none' };
  const text = `${account.holder}, ${account.bank}, ${accountInFours(account.account)}`;
  return { zh: text.replaceAll(', ', '，'), en: text };
}

const movedOn = () =>
  refuse('bank-account.moved-on', {
    zh: '刚刚有人改过收款账户，请查看后再改',
    en: 'Somebody has just changed the account: look at it again before you change it',
  });

const waiting = () =>
  refuse('bank-account.waiting', {
    zh: '同事提议的账户还在等待：请先同意或不同意',
    en: 'What a colleague proposed still waits: agree to it, or let it go, first',
  });

const freshPassword = () =>
  refuse('bank-account.fresh-password', {
    zh: `提议人或您的密码在 ${FRESH_DAYS} 天内由链接设置：请由另一位同事核对并同意，或过几天再同意`,
    en: `Your password, or that of whoever proposed it, was chosen by a link less than ${FRESH_DAYS} days ago: another colleague has to check it and agree, or you in a few days`,
  });

const ownProposal = () =>
  refuse('bank-account.own', {
    zh: '这是您自己提议的：请由另一位同事核对并同意',
    en: 'You proposed this yourself: another colleague has to check it and agree',
  });
