import { refuse, STAFF_ROLES, type Person, type Refusal, type StaffRole } from '@orderdesk/domain';
import { abilityFor, askerOf } from './ability.ts';
import { may, type Action, type AppAbility, type Rights, type SubjectName } from './subjects.ts';
import { ACTION_WORDS, ROLE_WORDS, SUBJECT_WORDS } from './words.ts';

/**
 * Why this may not be done, in both languages; null when it may. The rule that is broken is named where one can be, otherwise
 * the roles that would be allowed: `facts.needs`. Codes begin with `policy.`, but for `session.required`.
 */
export function why<Name extends SubjectName>(
  ability: AppAbility,
  action: Action,
  name: Name,
  thing?: Rights[Name],
  field?: string,
): Refusal | null {
  if (may(ability, action, name, thing, field)) return null;
  const person = askerOf(ability);
  if (!person)
    return refuse(
      'session.required',
      { zh: '请先登录', en: 'Please sign in first' },
      { action, subject: name },
    );
  return (
    (action === 'place' ? cannotPlace(person) : null) ??
    (thing !== undefined && may(ability, action, name, undefined, field)
      ? notThisOne(person, action, name)
      : null) ??
    lacksRole(person, action, name, thing, field)
  );
}

function cannotPlace(person: Person): Refusal | null {
  if (person.kind === 'staff')
    return refuse('policy.staff-cannot-order', {
      zh: '员工账号不能下单，请使用顾客账号',
      en: 'Staff accounts cannot order: please use a customer account',
    });
  if (person.kind !== 'consumer' && person.companyId === null)
    return refuse('policy.company-missing', {
      zh: '您的账号尚未归属公司，暂不能下单',
      en: 'Your account does not belong to a company yet, so it cannot order',
    });
  return null;
}

/** Others of the kind would be allowed: the thing itself is out of reach. */
function notThisOne(person: Person, action: Action, name: SubjectName): Refusal {
  const facts = { action, subject: name };
  const ofOrders = name === 'Order' || name === 'OrderEvent';
  if (person.kind === 'staff' && action === 'assign')
    return refuse(
      'policy.not-owner',
      {
        zh: '只能转交自己认领的订单；其他订单请找经理分配',
        en: 'You can only hand over orders you have claimed; a manager assigns the others',
      },
      facts,
    );
  if (person.kind === 'staff' && ofOrders && person.roles.includes('warehouse'))
    return refuse(
      'policy.not-in-fulfilment',
      {
        zh: '仓库只处理已进入配货的订单',
        en: 'The warehouse works on orders once they stand in fulfilment',
      },
      facts,
    );
  return refuse(
    'policy.not-yours',
    {
      zh: `这不是您的${SUBJECT_WORDS[name].zh}`,
      en: `This ${SUBJECT_WORDS[name].en} is not yours`,
    },
    facts,
  );
}

function lacksRole<Name extends SubjectName>(
  person: Person,
  action: Action,
  name: Name,
  thing: Rights[Name] | undefined,
  field: string | undefined,
): Refusal {
  const needs = STAFF_ROLES.filter((role) => may(abilityFor(inRole(role)), action, name, thing, field));
  const did = {
    zh: ACTION_WORDS[action].zh + SUBJECT_WORDS[name].zh,
    en: `${ACTION_WORDS[action].en} ${withArticle(SUBJECT_WORDS[name].en)}`,
  };
  const roles = (locale: 'zh' | 'en', joint: string): string =>
    needs.map((role) => ROLE_WORDS[role][locale]).join(joint);
  const facts = {
    action,
    subject: name,
    ...(field === undefined ? {} : { field }),
    needs,
    roles: person.roles,
  };
  if (person.kind !== 'staff' || needs.length === 0)
    return refuse('policy.forbidden', { zh: `您无权${did.zh}`, en: `You may not ${did.en}` }, facts);
  return refuse(
    'policy.forbidden',
    {
      zh: `您无权${did.zh}，需要以下角色之一：${roles('zh', '、')}`,
      en: `You may not ${did.en}: that takes the role of ${roles('en', ' or ')}`,
    },
    facts,
  );
}

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;

/** Somebody with just this role, to ask what the role would be allowed. */
const inRole = (role: StaffRole): Person => ({
  id: `role:${role}`,
  name: role,
  email: '',
  kind: 'staff',
  roles: [role],
  companyId: null,
  companyRole: null,
  groupId: null,
  locale: 'zh',
  permissionVersion: 0,
});
