import { accepted, refuse, refused, type Result } from './refusal.ts';

const SHORTEST = 10;
/** Longer ones cost a processor and protect nobody better. */
export const LONGEST_PASSWORD = 200;

/** What shows nothing, at either end of what was typed: nobody knows that they typed it. */
const UNSEEN_ENDS =
  /^[\p{Default_Ignorable_Code_Point}\u2800\s]+|[\p{Default_Ignorable_Code_Point}\u2800\s]+$/gu;

/**
 * A password somebody chooses, kept exactly as it was typed. Counted are its characters without blanks around it; blanks between words
 * count. Refuses `password.too-short`, `password.too-long`.
 */
export function readPassword(typed: string): Result<string> {
  if (typed.length > LONGEST_PASSWORD)
    return refused(
      refuse('password.too-long', {
        zh: `密码最多 ${LONGEST_PASSWORD} 个字符`,
        en: `The password may have at most ${LONGEST_PASSWORD} characters`,
      }),
    );
  if ([...typed.replace(UNSEEN_ENDS, '')].length < SHORTEST)
    return refused(
      refuse('password.too-short', {
        zh: `密码至少需要 ${SHORTEST} 个字符，首尾的空格不算`,
        en: `The password needs at least ${SHORTEST} characters, blanks around it not counted`,
      }),
    );
  return accepted(typed);
}
