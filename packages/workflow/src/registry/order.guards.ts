import { ACCOUNT_KINDS, FINDING_KINDS, FINDING_SEVERITIES, PAYMENT_METHODS } from '@orderdesk/domain';
import { z } from 'zod';
import { amountText } from './amount-text.ts';
import { guardRule, type GuardScene } from './guard.type.ts';
import { withRecent } from './with-recent.ts';

/** `withRecent`: together with what the same customer placed within so many hours before and has not paid. */
const limit = z.strictObject({ amount: z.int().min(0), withRecent: withRecent.optional() });
type Limit = z.infer<typeof limit>;

const counted = ({ withRecent }: Limit, { total, recent }: GuardScene['facts']): number =>
  total + (withRecent ? (recent?.outstanding ?? 0) : 0);

const limitFacts = ({ amount, withRecent }: Limit, { total, recent }: GuardScene['facts']) => ({
  total,
  amount,
  ...(withRecent && recent && { recent }),
});

const CUSTOMER_KINDS = ACCOUNT_KINDS.filter((kind) => kind !== 'staff');

/** Guards on what was ordered, by whom and how it is paid. */
export const orderGuards = [
  guardRule({
    name: 'paymentMethodIs',
    description: { zh: '付款方式是其中之一', en: 'The order is paid by one of these methods' },
    params: z.strictObject({ methods: z.array(z.enum(PAYMENT_METHODS)).min(1) }),
    holds: ({ methods }, { facts }) => methods.includes(facts.paymentMethod),
    explain: ({ methods }, { facts }) => ({
      text: { zh: '该付款方式不适用此操作', en: 'This does not apply to the payment method of this order' },
      facts: { paymentMethod: facts.paymentMethod, methods },
    }),
  }),
  guardRule({
    name: 'paymentStatusIs',
    description: { zh: '付款状态是其中之一', en: 'The payment has one of these states' },
    params: z.strictObject({ statuses: z.array(z.enum(['due', 'paid', 'refunded', 'void'])).min(1) }),
    holds: ({ statuses }, { facts }) => statuses.includes(facts.paymentStatus),
    explain: ({ statuses }, { facts }) => ({
      text: { zh: '付款状态还不符合要求', en: 'The payment is not in the required state' },
      facts: { paymentStatus: facts.paymentStatus, statuses },
    }),
  }),
  guardRule({
    name: 'totalAbove',
    description: { zh: '订单金额高于（分）', en: 'The order total is above this (minor units)' },
    params: limit,
    holds: (params, { facts }) => counted(params, facts) > params.amount,
    explain: (params, { facts }) => ({
      text: {
        zh: `订单金额未超过 ${amountText(params.amount, facts).zh}`,
        en: `The order total is not above ${amountText(params.amount, facts).en}`,
      },
      facts: limitFacts(params, facts),
    }),
  }),
  guardRule({
    name: 'totalAtMost',
    description: { zh: '订单金额不高于（分）', en: 'The order total is at most this (minor units)' },
    params: limit,
    holds: (params, { facts }) => counted(params, facts) <= params.amount,
    explain: (params, { facts }) => ({
      text: {
        zh: `订单金额超过 ${amountText(params.amount, facts).zh}`,
        en: `The order total is above ${amountText(params.amount, facts).en}`,
      },
      facts: limitFacts(params, facts),
    }),
  }),
  guardRule({
    name: 'groupTrusted',
    description: { zh: '客户属于受信任的客户组', en: 'The customer belongs to a trusted group' },
    params: z.strictObject({}),
    holds: (_, { facts }) => facts.groupTrusted,
    explain: (_, { facts }) => ({
      text: { zh: '客户不在受信任的客户组', en: 'The customer is not in a trusted group' },
      facts: { groupId: facts.groupId, groupTrusted: facts.groupTrusted },
    }),
  }),
  guardRule({
    name: 'groupIs',
    description: { zh: '客户属于其中一个客户组', en: 'The customer belongs to one of these groups' },
    params: z.strictObject({ groups: z.array(z.string().min(1)).min(1) }),
    holds: ({ groups }, { facts }) => facts.groupId !== null && groups.includes(facts.groupId),
    explain: ({ groups }, { facts }) => ({
      text: { zh: '客户不在指定的客户组', en: 'The customer is in none of the named groups' },
      facts: { groupId: facts.groupId, groups },
    }),
  }),
  guardRule({
    name: 'accountKindIs',
    description: { zh: '客户类型是其中之一', en: 'The customer is of one of these kinds' },
    params: z.strictObject({ kinds: z.array(z.enum(CUSTOMER_KINDS)).min(1) }),
    holds: ({ kinds }, { facts }) => kinds.includes(facts.accountKind),
    explain: ({ kinds }, { facts }) => ({
      text: { zh: '此操作不适用于该类客户', en: 'This is not for customers of this kind' },
      facts: { accountKind: facts.accountKind, kinds },
    }),
  }),
  guardRule({
    name: 'firstOrder',
    description: { zh: '这是客户的第一张订单', en: "It is the customer's first order" },
    params: z.strictObject({}),
    holds: (_, { facts }) => facts.previousOrders === 0,
    explain: (_, { facts }) => ({
      text: { zh: '客户以前下过订单', en: 'The customer has ordered before' },
      facts: { previousOrders: facts.previousOrders },
    }),
  }),
  guardRule({
    name: 'creditCovers',
    description: { zh: '剩余信用额度够付本单', en: 'The credit that is left covers the order' },
    params: z.strictObject({}),
    holds: (_, { facts }) => facts.creditAvailable !== null && facts.creditAvailable >= facts.total,
    explain: (_, { facts }) => ({
      text:
        facts.creditAvailable === null
          ? { zh: '客户没有信用额度', en: 'The customer has no credit terms' }
          : {
              zh: `信用额度剩余 ${amountText(facts.creditAvailable, facts).zh}，本单 ${amountText(facts.total, facts).zh}`,
              en: `${amountText(facts.creditAvailable, facts).en} of credit is left, the order is ${amountText(facts.total, facts).en}`,
            },
      facts: { creditAvailable: facts.creditAvailable, total: facts.total },
    }),
  }),
  guardRule({
    name: 'deliveryMethodIs',
    description: { zh: '配送方式是其中之一', en: 'The order is delivered by one of these methods' },
    params: z.strictObject({ methods: z.array(z.enum(['standard', 'express', 'pickup'])).min(1) }),
    holds: ({ methods }, { facts }) => methods.includes(facts.deliveryMethod),
    explain: ({ methods }, { facts }) => ({
      text: { zh: '该配送方式不适用此操作', en: 'This does not apply to how the order is delivered' },
      facts: { deliveryMethod: facts.deliveryMethod, methods },
    }),
  }),
  guardRule({
    name: 'hasFinding',
    description: {
      zh: '自动检查发现了这类问题',
      en: 'The automatic checks found something of these kinds and severities',
    },
    params: z.strictObject({
      kinds: z.array(z.enum(FINDING_KINDS)).min(1).optional(),
      severities: z.array(z.enum(FINDING_SEVERITIES)).min(1).optional(),
    }),
    holds: ({ kinds, severities }, { facts }) =>
      facts.findings.some(
        (finding) =>
          (!kinds || kinds.includes(finding.kind)) && (!severities || severities.includes(finding.severity)),
      ),
    explain: (params, { facts }) => ({
      text: { zh: '自动检查没有发现这类问题', en: 'The automatic checks found nothing of the kind' },
      facts: { findings: facts.findings, ...params },
    }),
  }),
  guardRule({
    name: 'hasOwner',
    description: { zh: '订单已有人认领', en: 'Somebody has claimed the order' },
    params: z.strictObject({}),
    holds: (_, { facts }) => facts.ownerId !== null,
    explain: () => ({
      text: { zh: '订单还没有人认领', en: 'Nobody has claimed the order' },
      facts: { ownerId: null },
    }),
  }),
];
