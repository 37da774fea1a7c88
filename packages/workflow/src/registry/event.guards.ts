import { ACTOR_ROLES, type ActorRole, ROLE_WORDS, STAFF_ROLES, type Text } from '@orderdesk/domain';
import { z } from 'zod';
import { approvalsIn } from './approvals.ts';
import { guardRule, type GuardScene } from './guard.type.ts';

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Whose it is to do; customers are not told how the house divides its work. */
function whoMay(roles: readonly ActorRole[]): Text {
  const staff = STAFF_ROLES.filter((role) => roles.includes(role)).map((role) => ROLE_WORDS[role]);
  if (staff.length === 0) return { zh: '现在不能这样做', en: 'This cannot be done now' };
  const names = (locale: 'zh' | 'en', joint: string) => staff.map((role) => role[locale]).join(joint);
  return { zh: `须由${names('zh', '或')}处理`, en: `It takes the role of ${names('en', ' or ')}` };
}

const mayBeGiven = ({ data, without }: GuardScene['event'], field: string): boolean =>
  data === null && without !== field;

/** Guards on the event, who sent it, and what the workflow remembers. */
export const eventGuards = [
  guardRule({
    name: 'always',
    description: { zh: '总是成立', en: 'Always holds' },
    params: z.strictObject({}),
    holds: () => true,
    explain: () => ({ text: { zh: '总是成立', en: 'This always holds' }, facts: {} }),
  }),
  guardRule({
    name: 'inState',
    description: { zh: '流程同时处于该状态', en: 'The workflow is in this state (a path from the top)' },
    params: z.strictObject({ state: z.string().min(1) }),
    holds: ({ state }, { isIn }) => isIn(state),
    explain: ({ state }) => ({
      text: { zh: '订单还没有到这一步', en: 'The order has not come to that step' },
      facts: { state },
    }),
  }),
  guardRule({
    name: 'actorIs',
    description: { zh: '操作人具有其中一种角色', en: 'Whoever sends it has one of these roles' },
    params: z.strictObject({ roles: z.array(z.enum(ACTOR_ROLES)).min(1) }),
    holds: ({ roles }, { event }) => event.actor.roles.some((role) => roles.includes(role)),
    explain: ({ roles }, { event }) => ({
      text: whoMay(roles),
      facts: { actorRoles: event.actor.roles, roles },
    }),
  }),
  guardRule({
    name: 'actorIsOwner',
    description: { zh: '操作人就是认领人', en: 'Whoever sends it has claimed the order' },
    params: z.strictObject({}),
    holds: (_, { event, facts }) => facts.ownerId === event.actor.id,
    explain: (_, { event, facts }) => ({
      text: { zh: '请先认领订单', en: 'Claim the order first' },
      facts: { actorId: event.actor.id, ownerId: facts.ownerId },
    }),
  }),
  guardRule({
    name: 'actorHasNotApproved',
    description: { zh: '操作人还没有批准过', en: 'Whoever sends it has not approved before' },
    params: z.strictObject({}),
    holds: (_, { context, event }) => !approvalsIn(context).some(({ by }) => by === event.actor.id),
    explain: (_, { context, event }) => ({
      text: {
        zh: '您已批准过，须由另一位同事复核',
        en: 'You have approved already; a colleague must follow',
      },
      facts: { actorId: event.actor.id, approvals: approvalsIn(context) },
    }),
  }),
  guardRule({
    name: 'approvalsAtLeast',
    description: { zh: '批准人数至少为', en: 'At least this many people have approved' },
    params: z.strictObject({ count: z.int().min(1).max(20) }),
    holds: ({ count }, { context }) => approvalsIn(context).length >= count,
    explain: ({ count }, { context }) => ({
      text: { zh: '批准的人数还不够', en: 'Not enough people have approved' },
      facts: { approvals: approvalsIn(context).length, count },
    }),
  }),
  guardRule({
    name: 'childOutcomeIs',
    description: { zh: '子流程的结果是', en: 'The child workflow ended with this outcome' },
    params: z.strictObject({ outcome: z.string().min(1) }),
    holds: ({ outcome }, { event }) => event.data?.['outcome'] === outcome,
    explain: ({ outcome }, { event }) => ({
      text: { zh: '子流程的结果不同', en: 'The child workflow ended differently' },
      facts: { outcome: event.data?.['outcome'] ?? null, needed: outcome },
    }),
  }),
  guardRule({
    name: 'dataEquals',
    description: { zh: '表单字段等于该值', en: 'A field of the form has this value' },
    params: z.strictObject({ field: z.string().min(1), value: scalar }),
    holds: ({ field, value }, { event }) =>
      mayBeGiven(event, field) ? 'maybe' : (event.data?.[field] ?? null) === value,
    explain: ({ field, value }, { event }) => ({
      text: { zh: '表单内容不符合此项条件', en: 'What the form says does not fit this rule' },
      facts: { field, value: event.data?.[field] ?? null, needed: value },
    }),
  }),
  guardRule({
    name: 'dataGiven',
    description: { zh: '表单填写了该字段', en: 'A field of the form was filled in' },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, { event }) =>
      mayBeGiven(event, field) ? 'maybe' : ![undefined, null, ''].includes(event.data?.[field] as null),
    explain: ({ field }) => ({
      text: { zh: '表单缺少这一项', en: 'The form lacks something this needs' },
      facts: { field },
    }),
  }),
  guardRule({
    name: 'remembers',
    description: { zh: '流程记住的值等于', en: 'The workflow remembers this value under this key' },
    params: z.strictObject({ key: z.string().min(1), value: scalar }),
    holds: ({ key, value }, { context }) => (context[key] ?? null) === value,
    explain: ({ key, value }, { context }) => ({
      text: { zh: '没有这样的待办事项', en: 'There is nothing of the kind to settle' },
      facts: { key, value: context[key] ?? null, needed: value },
    }),
  }),
];
