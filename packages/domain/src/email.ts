import { pretends } from './look-alike.ts';
import { accepted, refuse, refused, type Result } from './refusal.ts';

/** As in RFC 5321: a mailbox name of at most 64 characters. Letters of any script (RFC 6531), no quotes. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const LONGEST = 200;

/**
 * An e-mail address as it is kept and compared: lower case, full-width characters as plain ones, an international domain in its ASCII form
 * (例子.中国 → xn--fsqu00a.xn--fiqs8s), so that one mailbox has one spelling. Refuses `email.malformed`, and `email.look-alike` where letters of
 * another script stand for ones they only look like: no two addresses must look the same to the eye.
 */
export function readEmail(typed: string): Result<string> {
  const malformed = refused<string>(
    refuse('email.malformed', { zh: '不是有效的邮箱地址', en: 'Not a valid e-mail address' }, {}),
  );
  if (typed.length > 2 * LONGEST) return malformed;
  const text = typed.normalize('NFKC').trim().replace(/。/gu, '.').toLowerCase();
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  const ascii = at > 0 && !/[\s/?#:@\\%]/u.test(domain) ? asciiDomain(domain) : null;
  if (!ascii || local.length > 64 || !LOCAL.test(local)) return malformed;
  if ([...local.split('.'), ...domain.split('.')].some(pretends))
    return refused(
      refuse('email.look-alike', {
        zh: '邮箱里混有形似的其他文字的字母，请用键盘重新输入',
        en: 'It mixes letters that only look like others: please type it again',
      }),
    );
  const email = `${local}@${ascii}`;
  return email.length > LONGEST ? malformed : accepted(email);
}

/** The runtime's own IDNA (UTS 46), the same in browsers and on the server. */
function asciiDomain(domain: string): string | null {
  try {
    const { hostname } = new URL(`https://${domain}`);
    const labels = hostname.split('.');
    const top = labels.at(-1) ?? '';
    return labels.length >= 2 &&
      labels.every((label) => LABEL.test(label)) &&
      /^(?:[a-z]{2,}|xn--.+)$/.test(top)
      ? hostname
      : null;
  } catch {
    return null;
  }
}
