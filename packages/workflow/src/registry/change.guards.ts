import {
  aboveText,
  ACTOR_ROLES,
  type OrderChange,
  type OrderFacts,
  PAYMENT_METHODS,
  type Text,
} from '@orderdesk/domain';
import { z } from 'zod';
import { amountText, CURRENCY } from './amount-text.ts';
import { dueAfter, dueOf } from './due-of.ts';
import { guardRule, type GuardScene } from './guard.type.ts';
import { isAlone } from './money-hands.ts';
import { withRecent } from './with-recent.ts';

const none = z.strictObject({});

/** What the order would cost: as it was worked out, or as the change says that was looked at; null while nobody knows. */
const totalAfter = (
  { asked }: { asked?: boolean | undefined },
  { facts, event }: GuardScene,
): number | null =>
  facts.after?.total ?? (asked ? (facts.requested?.total ?? null) : totalIn(event.data?.['change']));
const totalIn = (change: unknown): number | null => (change as OrderChange | undefined)?.total ?? null;

const isOneOf = (roles: readonly string[], { event }: GuardScene): boolean =>
  event.actor.roles.some((role) => roles.includes(role));

type Reviewed = { readonly reviewers: readonly string[]; readonly asked?: boolean | undefined };

/** What would wait for a reviewer if it were ordered like this is changed like this by one. */
const isAgreed = ({ reviewers, asked }: Reviewed, scene: GuardScene): boolean => {
  const { after, requested } = scene.facts;
  const doubts = after ? after.doubts : asked && requested?.doubts;
  return doubts !== true || isOneOf(reviewers, scene);
};

/** An order that was above the limit before may become no dearer. */
const isWithin = ({ amount }: { amount: number }, total: number, { facts }: GuardScene): boolean =>
  total <= Math.max(amount, facts.total);

/** What it adds, together with what its customer placed shortly before and has not paid, stays within the limit. */
const isWithinDay = (
  { amount, withRecent: counts }: Allowing,
  total: number,
  { facts }: GuardScene,
): boolean => !counts || total <= facts.total || total + (facts.recent?.outstanding ?? 0) <= amount;

const isCovered = (total: number, { facts }: GuardScene): boolean =>
  facts.paymentMethod !== 'credit' ||
  (facts.creditAvailable ?? 0) >= dueOf(facts, total) - facts.paymentReceived ||
  total <= facts.total;

const moneyFacts = ({ total, paymentReceived, after }: OrderFacts) => ({
  total,
  received: paymentReceived,
  after: after?.total ?? null,
});

/**
 * Guards on a change of what was ordered: of a parcel that is called off, of what a customer asks for or staff correct. Those on what a
 * change leaves hold only while one is made: asked for itself, the event moves no money.
 */
export const changeGuards = [
  guardRule({
    name: 'changeLeavesExcess',
    follows: true,
    description: {
      zh: '修改后，已收款多于订单金额',
      en: 'After the change more has come in than the order costs',
    },
    params: none,
    holds: (_, { facts }) => {
      const due = dueAfter(facts);
      return due !== null && facts.paymentReceived > due;
    },
    explain: (_, { facts }) => ({
      text: { zh: '没有多收的款项', en: 'Nothing came in too much' },
      facts: moneyFacts(facts),
    }),
  }),
  guardRule({
    name: 'changeLeavesRest',
    follows: true,
    description: {
      zh: '修改后，已收款少于订单金额',
      en: 'After the change less has come in than the order costs',
    },
    params: none,
    holds: (_, { facts }) => {
      const due = dueAfter(facts);
      return due !== null && facts.paymentReceived < due;
    },
    explain: (_, { facts }) => ({
      text: { zh: '没有需要补的款项', en: 'Nothing is left to be paid' },
      facts: moneyFacts(facts),
    }),
  }),
  guardRule({
    name: 'changeLeavesPaid',
    follows: true,
    description: {
      zh: '修改后，已收款正好等于订单金额',
      en: 'After the change exactly what the order costs has come in',
    },
    params: none,
    holds: (_, { facts }) => {
      const due = dueAfter(facts);
      return due !== null && facts.paymentReceived === due;
    },
    explain: (_, { facts }) => ({
      text: { zh: '款项没有正好付清', en: 'What came in is not just what it costs' },
      facts: moneyFacts(facts),
    }),
  }),
  guardRule({
    name: 'changeMovesTotal',
    follows: true,
    description: { zh: '修改后订单金额不同', en: 'After the change the order costs another amount' },
    params: none,
    holds: (_, { facts }) => facts.after !== undefined && facts.after.total !== facts.total,
    explain: (_, { facts }) => ({
      text: { zh: '订单金额没有变化', en: 'The order costs what it did' },
      facts: moneyFacts(facts),
    }),
  }),
  guardRule({
    name: 'changeNeedsPicking',
    follows: true,
    description: {
      zh: '修改后，有包裹要重新拣货；或须补足余款再备货（这些付款方式除外）',
      en: 'After the change a parcel is to be put together anew, or what is missing is to be paid first (but for these payment methods)',
    },
    params: z.strictObject({ paidLater: z.array(z.enum(PAYMENT_METHODS)) }),
    holds: ({ paidLater }, { facts }) =>
      facts.after !== undefined &&
      (facts.after.repick ||
        (facts.paymentReceived < dueAfter(facts)! && !paidLater.includes(facts.paymentMethod))),
    explain: (_, { facts }) => ({
      text: { zh: '包裹没有变化', en: 'The parcels stay what they are' },
      facts: { after: facts.after ?? null },
    }),
  }),
  guardRule({
    name: 'changeAllowed',
    description: {
      zh: '修改没有使金额超过限额（分）；连同客户此前未付款的订单（withRecent）不超过限额、且信用额度够付增加的金额，或由这些角色处理；引起新疑问的由审核角色处理',
      en: 'The change does not bring the order above this (minor units); together with what its customer has not paid of the hours before (withRecent) it stays within it, and the credit covers what it adds, or one of these roles makes it; one that raises new doubts is made by reviewers',
    },
    params: z.strictObject({
      amount: z.int().min(0),
      withRecent: withRecent.optional(),
      roles: z.array(z.enum(ACTOR_ROLES)).min(1),
      reviewers: z.array(z.enum(ACTOR_ROLES)).min(1),
      /** Of the change the customer asks for, which is known before the event; otherwise of the one the event brings. */
      asked: z.boolean().optional(),
    }),
    holds: (params, scene) => {
      const total = totalAfter(params, scene);
      // The event brings it, and is decided once more when it is known.
      if (total === null) return scene.event.data === null ? 'maybe' : true;
      return (
        isWithin(params, total, scene) &&
        ((isCovered(total, scene) && isWithinDay(params, total, scene)) || isOneOf(params.roles, scene)) &&
        isAgreed(params, scene)
      );
    },
    explain: (params, scene) => {
      const total = totalAfter(params, scene);
      const { facts } = scene;
      return {
        text: whyNotAllowed(params, total, scene),
        facts: {
          ...moneyFacts(facts),
          after: total,
          creditAvailable: facts.creditAvailable,
          ...(params.withRecent && facts.recent && { recent: facts.recent }),
        },
      };
    },
  }),
  guardRule({
    name: 'agreementSaid',
    description: {
      zh: '员工说明过客户同意了更正',
      en: 'Staff have said that the customer agreed to a correction',
    },
    params: none,
    holds: (_, { facts }) => facts.agreed === true,
    explain: () => ({
      text: { zh: '没有需要您同意的更正', en: 'Nothing was corrected that needed an agreement' },
      facts: {},
    }),
  }),
  guardRule({
    name: 'actorIsNotDenied',
    description: {
      zh: '客户否认的话不是操作人记录的（除非没有别人可以处理）',
      en: 'What the customer denies was not written down by whoever sends the event, unless nobody else could settle it',
    },
    params: none,
    holds: (_, scene) => !scene.facts.deniedBy?.includes(scene.event.actor.id) || isAlone(scene),
    explain: (_, { facts, event }) => ({
      text: {
        zh: '客户否认的是您记录的话：须由另一位同事核实处理',
        en: 'The customer denies what you wrote down: another colleague has to look into it and settle it',
      },
      facts: { actorId: event.actor.id, deniedBy: facts.deniedBy ?? [] },
    }),
  }),
  guardRule({
    name: 'changeIsAsked',
    description: {
      zh: '客户申请了修改，还没有处理',
      en: 'The customer asks for a change that is not decided',
    },
    params: none,
    holds: (_, { facts }) => facts.requested !== undefined,
    explain: () => ({
      text: { zh: '没有待处理的修改申请', en: 'No change is asked for' },
      facts: {},
    }),
  }),
  guardRule({
    name: 'askedInWords',
    description: {
      zh: '客户申请的修改只写了文字，或员工已为此更正订单',
      en: 'The change is asked for in words, or the order was corrected for it',
    },
    params: none,
    holds: (_, { facts: { requested } }) =>
      requested !== undefined && (requested.total === null || requested.corrected === true),
    explain: (_, { facts }) => ({
      text: facts.requested
        ? {
            zh: '客户申请了明确的修改：请“同意修改”，或先更正订单；只写答复不会改动订单',
            en: 'An exact change is asked for: apply it, or correct the order first; words alone would change nothing',
          }
        : { zh: '客户没有申请修改', en: 'The customer asks for no change' },
      facts: { requested: facts.requested ?? null },
    }),
  }),
  guardRule({
    name: 'askedChangeHolds',
    description: {
      zh: '客户申请的修改仍能照原样完成',
      en: 'The change the customer asks for can still be made exactly as it was asked for',
    },
    params: none,
    holds: (_, { facts }) => facts.requested?.holds === true,
    explain: (_, { facts }) => ({
      text: whyNotAsked(facts.requested),
      facts: { requested: facts.requested ?? null },
    }),
  }),
];

const whyNotAsked = (requested: OrderFacts['requested']): Text =>
  requested === undefined
    ? { zh: '客户没有申请修改', en: 'The customer asks for no change' }
    : requested.total === null
      ? {
          zh: '客户只写了文字：能办的请用“按申请安排”答复（需要时先更正订单），不能办的请拒绝',
          en: 'It was asked for in words only: correct the order if need be and agree in words, or decline it',
        }
      : {
          zh: '申请的修改现在不能照原样完成：请先更正订单，再用“按申请安排”答复；或拒绝',
          en: 'It can no longer be made as it was asked for: correct the order and agree in words, or decline it',
        };

type Allowing = Reviewed & {
  readonly amount: number;
  readonly withRecent?: z.infer<typeof withRecent> | undefined;
  readonly roles: readonly string[];
};

function whyNotAllowed(params: Allowing, total: number | null, scene: GuardScene): Text {
  if (total !== null && !isWithin(params, total, scene)) {
    const most = amountText(params.amount, scene.facts);
    return {
      zh: `修改后的金额超过 ${most.zh}，须两人复核：请取消后重新下单`,
      en: `After the change the order would cost more than ${most.en}, which two people have to approve: cancel it and order anew`,
    };
  }
  if (total !== null && !isCovered(total, scene) && !isOneOf(params.roles, scene))
    return {
      zh: '剩余信用额度不够增加的金额，须由经理处理',
      en: 'The credit that is left does not cover what it adds: a manager has to make it',
    };
  if (total !== null && !isWithinDay(params, total, scene) && !isOneOf(params.roles, scene)) {
    const { recent, currency = CURRENCY } = scene.facts;
    const above = aboveText({ total, recent, currency }, params.amount);
    return {
      zh: `${above.zh}，须由经理处理`,
      en: `${above.en}. A manager has to make the change`,
    };
  }
  return {
    zh: '这样修改后须重新审核，请由审核员处理',
    en: 'Changed like this the order would have to be reviewed: a reviewer has to make the change',
  };
}
