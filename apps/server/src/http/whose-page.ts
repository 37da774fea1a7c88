import { GUEST, PERSON_COOKIE, PERSON_HEADER } from '@orderdesk/contract';
import { type Person, type Refusal, refuse } from '@orderdesk/domain';
import type { MiddlewareHandler } from 'hono';
import type { Auth } from '../auth/create-auth.ts';
import type { AppEnv } from './context.ts';
import { problemResponse } from './problem.ts';

/** Where a page changes hands on purpose, whoever it was for before. */
const CHANGES_HANDS = new Set(['/api/auth/sign-in/email', '/api/auth/get-session', '/api/register']);

const THIRTY_DAYS_S = 30 * 86_400;

/**
 * Refuses what a page made for one person asks with the session of another, before anything is read or changed: another tab of the same
 * browser may have signed out and in since. Programs that do not say whom they act for are answered by their session alone.
 */
export const whosePage =
  (auth: Pick<Auth, 'wasEndedByPassword'>): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const meant = c.req.header(PERSON_HEADER);
    const person = c.get('person');
    if (meant === undefined || meant === (person?.id ?? GUEST) || CHANGES_HANDS.has(c.req.path))
      return next();
    if (person) return problemResponse(c, otherPerson(person));
    return problemResponse(
      c,
      (await auth.wasEndedByPassword(c.req.raw.headers)) ? OTHER_PASSWORD : SIGNED_OUT,
    );
  };

const otherPerson = ({ name }: Person): Refusal =>
  refuse(
    'session.other-person',
    {
      zh: `您现在登录的是“${name}”，这个页面属于另一位用户，什么都没有改动。请重新打开页面`,
      en: `You are signed in as ${name} now, and this page was made for somebody else. Nothing was changed: please look again`,
    },
    { signedInAs: name },
  );
const SIGNED_OUT = refuse('session.other-person', {
  zh: '您已在别处退出登录，什么都没有改动。请重新打开页面',
  en: 'You have signed out elsewhere. Nothing was changed: please look again',
});
const OTHER_PASSWORD = refuse('session.other-person', {
  zh: '这个账号的密码已更改，这里已自动退出，什么都没有改动。请用新密码登录',
  en: 'The password of this account was changed, which signed you out here. Nothing was changed: please sign in with the new one',
});

/** Tells the browser's pages who is signed in from now on; as safe as the session's own cookies that go with it. */
export function personCookie(personId: string | null, session: readonly string[]): string {
  const secure = session.some((cookie) => /;\s*secure/i.test(cookie)) ? '; Secure' : '';
  return `${PERSON_COOKIE}=${personId ?? GUEST}; Path=/; SameSite=Lax; Max-Age=${THIRTY_DAYS_S}${secure}`;
}
