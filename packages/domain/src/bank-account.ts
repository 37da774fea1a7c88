import { accepted, refuse, refused, type Result } from './refusal.ts';

/** Where the company's customers transfer what they owe; `account` without blanks. */
export type BankAccount = { readonly holder: string; readonly bank: string; readonly account: string };

/** An account number as it is kept: capitals and figures, nothing between them. Refuses `bank-account.malformed`. */
export function readAccountNumber(typed: string): Result<string> {
  const bare = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/gu, '');
  return /^[A-Z]{0,4}\d[A-Z0-9]{4,33}$/.test(bare)
    ? accepted(bare)
    : refused(
        refuse('bank-account.malformed', {
          zh: '银行账号有误：应为 5 至 34 位数字（可带字母）',
          en: 'This is no account number: it has 5 to 34 figures, perhaps with letters',
        }),
      );
}

/** An account number as people read it: in fours. */
export const accountInFours = (account: string): string => account.replace(/(.{4})(?=.)/g, '$1 ');
