import type { OrderFacts } from '@orderdesk/domain';
import { z } from 'zod';
import { guardRule, type GuardScene } from './guard.type.ts';

const none = z.strictObject({});
const yuan = (minor: number): string => (minor / 100).toFixed(2);

/** `asked`: of the change the customer asks for, which is known before the event; otherwise of the one the event brings. */
const which = { asked: z.boolean().optional() };
type Which = { readonly asked?: boolean | undefined };

/** What the order would cost; null while nobody knows: the event brings it, and is decided once more when it is known. */
const totalAfter = ({ asked }: Which, { facts }: GuardScene): number | null =>
  facts.after?.total ?? (asked ? (facts.requested?.total ?? null) : null);

const moneyFacts = ({ total, paymentReceived, after }: OrderFacts) => ({
  total,
  received: paymentReceived,
  after: after?.total ?? null,
});

/**
 * Guards on a change of what was ordered: of a parcel that is called off, of what a customer asks for or staff correct. Those on what a
 * change leaves hold only while one is made: asked for itself, the event moves no money.
 */
/** Hold only once it is known what an event makes of an order: they decide what follows from it, never whether it is taken. */
export const OF_WHAT_FOLLOWS: ReadonlySet<string> = new Set([
  'changeLeavesExcess',
  'changeLeavesRest',
  'changeLeavesPaid',
  'changeMovesTotal',
  'changeNeedsPicking',
]);

export const changeGuards = [
  guardRule({
    name: 'changeLeavesExcess',
    description: {
      zh: '修改后，已收款多于订单金额',
      en: 'After the change more has come in than the order costs',
    },
    params: none,
    holds: (_, { facts }) => facts.after !== undefined && facts.paymentReceived > facts.after.total,
    explain: (_, { facts }) => ({
      text: { zh: '没有多收的款项', en: 'Nothing came in too much' },
      facts: moneyFacts(facts),
    }),
  }),
  guardRule({
    name: 'changeLeavesRest',
    description: {
      zh: '修改后，已收款少于订单金额',
      en: 'After the change less has come in than the order costs',
    },
    params: none,
    holds: (_, { facts }) => facts.after !== undefined && facts.paymentReceived < facts.after.total,
    explain: (_, { facts }) => ({
      text: { zh: '没有需要补的款项', en: 'Nothing is left to be paid' },
      facts: moneyFacts(facts),
    }),
  }),
  guardRule({
    name: 'changeLeavesPaid',
    description: {
      zh: '修改后，已收款正好等于订单金额',
      en: 'After the change exactly what the order costs has come in',
    },
    params: none,
    holds: (_, { facts }) => facts.after !== undefined && facts.paymentReceived === facts.after.total,
    explain: (_, { facts }) => ({
      text: { zh: '款项没有正好付清', en: 'What came in is not just what it costs' },
      facts: moneyFacts(facts),
    }),
  }),
  guardRule({
    name: 'changeMovesTotal',
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
    description: {
      zh: '修改后，有包裹要重新拣货',
      en: 'After the change a parcel is to be put together anew',
    },
    params: none,
    holds: (_, { facts }) => facts.after?.repick === true,
    explain: (_, { facts }) => ({
      text: { zh: '包裹没有变化', en: 'The parcels stay what they are' },
      facts: { after: facts.after ?? null },
    }),
  }),
  guardRule({
    name: 'changeWithin',
    description: {
      zh: '修改后订单金额没有增加，或不高于（分）',
      en: 'After the change the order costs no more than before, or at most this (minor units)',
    },
    params: z.strictObject({ amount: z.int().min(0), ...which }),
    holds: ({ amount, ...params }, scene) => {
      const total = totalAfter(params, scene);
      if (total === null) return scene.event.data === null ? 'maybe' : true;
      return total <= Math.max(amount, scene.facts.total);
    },
    explain: ({ amount, ...params }, scene) => ({
      text: {
        zh: `修改后的金额超过 ${yuan(amount)}`,
        en: `After the change the order would cost more than ${yuan(amount)}`,
      },
      facts: { total: scene.facts.total, after: totalAfter(params, scene), amount },
    }),
  }),
  guardRule({
    name: 'creditCoversChange',
    description: {
      zh: '剩余信用额度够付修改增加的金额',
      en: 'The credit that is left covers what the change adds',
    },
    params: z.strictObject(which),
    holds: (params, scene) => {
      const total = totalAfter(params, scene);
      if (total === null) return scene.event.data === null ? 'maybe' : true;
      const more = total - scene.facts.total;
      return more <= 0 || (scene.facts.creditAvailable ?? 0) >= more;
    },
    explain: (params, scene) => ({
      text: { zh: '剩余信用额度不够', en: 'The credit that is left does not cover it' },
      facts: {
        creditAvailable: scene.facts.creditAvailable,
        total: scene.facts.total,
        after: totalAfter(params, scene),
      },
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
    name: 'askedChangeHolds',
    description: {
      zh: '客户申请的修改仍能照原样完成',
      en: 'The change the customer asks for can still be made exactly as it was asked for',
    },
    params: none,
    holds: (_, { facts }) => facts.requested?.holds === true,
    explain: (_, { facts }) => ({
      text:
        facts.requested && facts.requested.total === null
          ? {
              zh: '客户只写了文字，没有可直接应用的修改',
              en: 'It was asked for in words only: there is nothing to apply',
            }
          : { zh: '这个修改现在做不到了', en: 'The change can no longer be made as it was asked for' },
      facts: { requested: facts.requested ?? null },
    }),
  }),
];
