import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A device remembers that these accounts signed in on it; the latest few. */
const MOST_ACCOUNTS = 5;
const HALF_A_YEAR_S = 180 * 86_400;
const COOKIE = /(?:^|;\s*)orderdesk\.device=([\w.-]{1,400})(?:;|$)/;

/**
 * Devices on which an account has signed in before, by a signed cookie: `<device>.<proof>.<proof>…`, one proof an account. Others'
 * guesses never count against such a device, so nobody can be kept from their own account by strangers. It proves nothing else: the
 * password is asked for all the same.
 */
export function knownDevices(secret: string) {
  const proof = (device: string, email: string): string =>
    createHmac('sha256', secret).update(`device|${device}|${email.toLowerCase()}`).digest('base64url');

  const read = (headers: Headers): { device: string; proofs: string[] } | null => {
    const [device, ...proofs] = COOKIE.exec(headers.get('cookie') ?? '')?.[1]?.split('.') ?? [];
    return device === undefined || device === '' ? null : { device, proofs };
  };

  return {
    /** The device, if this account has signed in on it before. */
    of(headers: Headers, email: string): string | null {
      const known = read(headers);
      if (!known) return null;
      const expected = Buffer.from(proof(known.device, email));
      const isProof = (given: string) =>
        given.length === expected.length && timingSafeEqual(Buffer.from(given), expected);
      return known.proofs.some(isProof) ? known.device : null;
    },
    /** The cookie to set once the account has signed in; as safe as the session's own cookies. */
    remember(headers: Headers, email: string, session: readonly string[]): string {
      const known = read(headers);
      const device = known?.device ?? randomBytes(12).toString('base64url');
      const own = proof(device, email);
      const others = (known?.proofs ?? []).filter((each) => each !== own).slice(0, MOST_ACCOUNTS - 1);
      const secure = session.some((cookie) => /;\s*secure/i.test(cookie)) ? '; Secure' : '';
      const value = [device, own, ...others].join('.');
      return `orderdesk.device=${value}; Path=/api/auth; HttpOnly; SameSite=Lax; Max-Age=${HALF_A_YEAR_S}${secure}`;
    },
  };
}
export type KnownDevices = ReturnType<typeof knownDevices>;
