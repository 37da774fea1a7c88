import { createHash, randomBytes } from 'node:crypto';
import type { ChooseNewPassword, PasswordLink, PasswordLinkMade } from '@orderdesk/contract';
import type { Person, Text } from '@orderdesk/domain';
import { may, type AppAbility, why } from '@orderdesk/policy';
import {
  auditModel,
  credentialModel,
  emailOf,
  emailShown,
  findPersonDoc,
  freshId,
  inserting,
  passwordLinkModel,
  type PasswordLinkDoc,
  personModel,
  putting,
  signInName,
  type PersonDoc,
  type Store,
  updating,
  type Write,
} from '@orderdesk/store';
import { hashPassword } from 'better-auth/crypto';
import type { Auth } from '../../auth/create-auth.ts';
import type { Clock } from '../../core/clock.ts';
import { leadersOf, noticesTo } from '../../core/notice-writes.ts';
import { Refused } from '../../core/refused.ts';
import { refusedAs } from '../../http/problem.ts';
import { BY_LINK } from '../../core/fresh-password.ts';

const HOUR = 3_600_000;
/** As long as a link may be used, and for how long afterwards it is told that it may not any more. */
export const LINK_HOURS = 24;
const TOLD_HOURS = 14 * 24;

type Deps = { readonly store: Store; readonly auth: Auth; readonly clock: Clock };

/**
 * One-time links by which somebody who forgot their password chooses a new one. There is no mail yet: an administrator makes the link and
 * hands it over in whatever way they are sure of the person. The token is told once; the database keeps its hash.
 */
export function passwordLinks({ store, auth, clock }: Deps) {
  const links = () => passwordLinkModel(store.connection).collection;

  async function find(token: string): Promise<PasswordLinkDoc | null> {
    const [personId = ''] = token.split('.');
    const link = await links().findOne<PasswordLinkDoc>({ _id: personId as never });
    return link?.hash === hashOf(token) ? link : null;
  }

  const stateOf = (link: PasswordLinkDoc | null): PasswordLink['state'] => {
    if (!link) return 'unknown';
    if (link.usedAt) return 'used';
    return link.expiresAt > clock.now() ? 'open' : 'expired';
  };

  return {
    /** Makes a person's link; an earlier one is void. Refuses `person.unknown`, and what the policy says of changing others' accounts. */
    async make(by: Person, ability: AppAbility, email: string): Promise<PasswordLinkMade> {
      if (!mayMake(ability)) throw new Refused(why(ability, 'edit', 'Person', OF_ANYBODY)!);
      const doc = await personModel(store.connection).collection.findOne<PersonDoc>({
        email: signInName(email),
      });
      if (!doc) throw refusedAs('person.unknown');
      const token = `${doc._id}.${randomBytes(24).toString('base64url')}`;
      const now = clock.now();
      const expiresAt = new Date(now.getTime() + LINK_HOURS * HOUR);
      const goneAt = new Date(expiresAt.getTime() + TOLD_HOURS * HOUR);
      await store.commit([
        putting(passwordLinkModel, doc._id, { hash: hashOf(token), expiresAt, usedAt: null, goneAt }),
        audit('person.password-link', by, doc._id, now),
        ...(await told(store, doc, by.id, now, {
          zh: `${by.name}为${doc.name}生成了设置新密码的链接`,
          en: `${by.name} made a link by which ${doc.name} chooses a new password`,
        })),
      ]);
      return {
        token,
        name: doc.name,
        email: emailShown(emailOf(doc.email)),
        expiresAt: expiresAt.toISOString(),
      };
    },

    async look(token: string): Promise<PasswordLink> {
      const link = await find(token);
      const state = stateOf(link);
      const person = state === 'open' && link ? await findPersonDoc(store, link._id) : null;
      return { state, email: person && emailShown(emailOf(person.email)) };
    },

    /**
     * Sets the password by a link, which is used up, and ends every session of the person; answers their address. Refuses
     * `password-link.used`, `…expired`, `…unknown`; of two at the same moment one.
     */
    async choose({ token, newPassword }: ChooseNewPassword): Promise<string> {
      const link = await find(token);
      const state = stateOf(link);
      if (!link || state !== 'open') throw refusedAs(`password-link.${state === 'open' ? 'unknown' : state}`);
      const person = await findPersonDoc(store, link._id);
      if (!person) throw refusedAs('password-link.unknown');
      auth.checkNewPassword(newPassword, { ...person, email: emailOf(person.email) }, 'newPassword');
      const password = await auth.hashing(() => hashPassword(newPassword));
      const credential = await credentialModel(store.connection).collection.findOne({ userId: person._id });
      const now = clock.now();
      await store.commit([
        updating(
          passwordLinkModel,
          { _id: link._id, hash: link.hash, usedAt: null },
          { $set: { usedAt: now } },
          () => refusedAs('password-link.used'),
        ),
        credential
          ? updating(
              credentialModel,
              { _id: String(credential._id) },
              { $set: { password, updatedAt: now } },
              () => refusedAs('password-link.unknown'),
            )
          : inserting(credentialModel, {
              _id: freshId(),
              accountId: person._id,
              providerId: 'credential',
              userId: person._id,
              password,
              createdAt: now,
              updatedAt: now,
            }),
        audit(BY_LINK, { id: person._id, name: person.name }, person._id, now),
        ...(await told(store, person, null, now, {
          zh: `${person.name}的密码已通过链接更改，其他登录都已退出。如果不是本人所为，请立即联系管理员和经理`,
          en: `The password of ${person.name} was changed by a link, and everything else is signed out. If it was not them, tell an administrator and a manager at once`,
        })),
      ]);
      await auth.endSessions(person._id);
      return emailOf(person.email);
    },
  };
}

export type PasswordLinks = ReturnType<typeof passwordLinks>;

/** Somebody else's account, of whatever kind: an administrator's. */
const OF_ANYBODY = { id: 'anybody', kind: 'staff', companyId: null } as const;
const mayMake = (ability: AppAbility): boolean => may(ability, 'edit', 'Person', OF_ANYBODY);

/** Whoever holds the link acts as that person: so the person reads of it, and of a colleague’s the leaders do. */
async function told(
  store: Store,
  { _id, kind }: Pick<PersonDoc, '_id' | 'kind'>,
  actorId: string | null,
  at: Date,
  text: Text,
): Promise<Write[]> {
  const iso = at.toISOString();
  const leaders = kind === 'staff' ? await leadersOf(store) : [];
  const ids = new Set([_id, ...leaders]);
  return noticesTo(
    [...ids].filter((id) => id !== actorId),
    text,
    iso,
  );
}

const audit = (what: string, { id, name }: Pick<Person, 'id' | 'name'>, subject: string, at: Date) =>
  inserting(auditModel, {
    _id: `${what}:${subject}:${at.toISOString()}:${freshId()}`,
    at: at.toISOString(),
    actor: { id, name },
    what,
    subject,
    before: null,
    after: null,
  });

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
