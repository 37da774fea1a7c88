import { domainToUnicode } from 'node:url';
import { pretends } from '@orderdesk/domain';

/**
 * The library that signs people in takes addresses in plain Latin letters only, with a top-level domain of letters. Others are kept in its
 * `email` field in a form it takes, under a domain that can be nobody's (RFC 6761), and shown as they are.
 */
const TAKEN = /^[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;
const DOMAIN = '@international.invalid';

/** What stands in the `email` field for an address as `readEmail` keeps it. */
export const signInName = (email: string): string =>
  TAKEN.test(email) && !email.endsWith(DOMAIN)
    ? email
    : `${Buffer.from(email, 'utf8').toString('hex')}${DOMAIN}`;

/** The address a sign-in name stands for, as it is kept. */
export const emailOf = (name: string): string =>
  name.endsWith(DOMAIN) ? Buffer.from(name.slice(0, -DOMAIN.length), 'hex').toString('utf8') : name;

/** An address as people write it, with an international domain in its own letters; one that would look like another stays in ASCII. */
export function emailShown(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = domainToUnicode(email.slice(at + 1));
  return domain === '' || domain.split('.').some(pretends) ? email : `${email.slice(0, at)}@${domain}`;
}
