import { accepted, refuse, refused, type Result } from './refusal.ts';
import { readName } from './visible-text.ts';

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

const LONGEST_WORDS = 120;

/**
 * The holder of an account, or the bank, as it is kept: a name. No address on the web, no telephone or account number of its own: whoever
 * pays would go by that. Refuses `bank-account.words`, and what `readName` refuses.
 */
export function readBankWords(typed: string): Result<string> {
  const name = readName(typed, LONGEST_WORDS);
  if (!name.ok) return name;
  return /@|:\/\/|www\.|\w\.(?:com|cn|net|org|io|cc|top|xyz|shop|vip)\b|(?:\d[\s-]?){6}/iu.test(
    name.value.normalize('NFKC'),
  )
    ? refused(
        refuse('bank-account.words', {
          zh: '户名和开户行只写名称，不写网址、电话或其他号码',
          en: 'Only names here: no web address, no telephone or other number',
        }),
      )
    : name;
}

/** An account number as people read it: in fours. */
export const accountInFours = (account: string): string => account.replace(/(.{4})(?=.)/g, '$1 ');
