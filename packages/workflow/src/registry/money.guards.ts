import type { OrderFacts, Text } from '@orderdesk/domain';
import { z } from 'zod';
import { amountText } from './amount-text.ts';
import { dueNow } from './due-of.ts';
import { guardRule, type GuardScene } from './guard.type.ts';

/** All that has come in with this event; null while only asking what is offered, NaN for what is no amount. */
function paidIn(field: string, { facts, event }: GuardScene): number | null {
  if (event.data === null) return null;
  const amount = event.data[field];
  return facts.paymentReceived + (typeof amount === 'number' ? amount : NaN);
}

const moneyFacts = (field: string, facts: GuardScene['facts'], event: GuardScene['event']) => ({
  total: facts.total,
  received: facts.paymentReceived,
  amount: event.data?.[field] ?? null,
});

/** Guards on the money of an order: what came in, what is still to come, what goes back. Amounts in minor units. */
export const moneyGuards = [
  guardRule({
    name: 'moneyReceived',
    description: { zh: '已有款项收到', en: 'Money has come in for the order' },
    params: z.strictObject({}),
    holds: (_, { facts }) => facts.paymentReceived > 0,
    explain: (_, { facts }) => ({
      text: { zh: '还没有收到款项', en: 'No money has come in for the order' },
      facts: { received: facts.paymentReceived },
    }),
  }),
  guardRule({
    name: 'dataCoversTotal',
    description: {
      zh: '表单金额加上已收款不少于订单金额',
      en: 'An amount of the form, with what came in before, covers the order total',
    },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, scene) => {
      const paid = paidIn(field, scene);
      return paid === null ? 'maybe' : paid >= dueNow(scene.facts);
    },
    explain: ({ field }, { facts, event }) => ({
      text: {
        zh: `金额少于订单金额 ${amountText(facts.total, facts).zh}，请先登记为问题`,
        en: `That is less than the order total of ${amountText(facts.total, facts).en}: report it as a problem`,
      },
      facts: moneyFacts(field, facts, event),
    }),
  }),
  guardRule({
    name: 'dataExceedsTotal',
    description: {
      zh: '表单金额加上已收款多于订单金额（免除的余款可以先由它付清）',
      en: 'An amount of the form, with what came in before, is more than the order total (a rest that was let off is settled by it first)',
    },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, scene) => {
      const paid = paidIn(field, scene);
      return paid === null ? 'maybe' : paid > dueNow(scene.facts) + (scene.facts.paymentRestOff ?? 0);
    },
    explain: ({ field }, { facts, event }) => ({
      text: {
        zh: `金额没有超过订单金额 ${amountText(facts.total, facts).zh}`,
        en: `That is not more than the order total of ${amountText(facts.total, facts).en}`,
      },
      facts: moneyFacts(field, facts, event),
    }),
  }),
  guardRule({
    name: 'keepingLeaves',
    description: {
      zh: '已决定退还、尚未退还的部分如果不退，还有（more）或没有（nothing）款要退',
      en: 'Without the part that is to be given back, and has not gone back yet, there is more or nothing to give back',
    },
    params: z.strictObject({ is: z.enum(['more', 'nothing']) }),
    holds: ({ is }, { facts }) => {
      const { paymentGivesBack = 0, paymentReceived } = facts;
      const left = paymentReceived - dueNow(facts) - paymentGivesBack;
      return paymentGivesBack > 0 && (is === 'more' ? left > 0 : left === 0);
    },
    explain: (_, { facts }) => ({
      text:
        (facts.paymentGivesBack ?? 0) === 0
          ? {
              zh: '没有决定退还、尚未退还的款项',
              en: 'No part is to be given back that has not gone back yet',
            }
          : {
              zh: '订单金额变了：不退的话客户又欠款',
              en: 'The order costs another amount now: its customer would owe money without it',
            },
      facts: { givesBack: facts.paymentGivesBack ?? 0 },
    }),
  }),
  guardRule({
    name: 'correctionLeaves',
    description: {
      zh: '表单金额（一共实收，不减已退还的）少于已登记的，不少于支付平台报告的，且减去已退还的与订单金额相比（less 含未收到）',
      en: 'An amount of the form (all that came in, what went back of it not taken off) is less than our records say, no less than the payment provider reported, and what is left of it is this against the order total (less: or nothing)',
    },
    params: z.strictObject({
      field: z.string().min(1),
      is: z.enum(['more', 'same', 'less', 'nothing']),
    }),
    holds: ({ field, is }, { facts, event }) => {
      if ((facts.paymentGivesBack ?? 0) > 0) return false;
      if (event.data === null) return canBeCorrected(facts) && 'maybe';
      const given = event.data[field];
      if (typeof given !== 'number' || given < (facts.paymentReported ?? 0)) return false;
      const left = given - (facts.paymentReturned ?? 0);
      if (left < 0 || left >= facts.paymentReceived) return false;
      if (is === 'nothing') return left === 0;
      const due = dueNow(facts);
      return is === 'more' ? left > due : is === 'same' ? left === due : left < due;
    },
    bounds: ({ field }, { facts: { paymentReturned = 0, paymentReceived, paymentReported = 0 } }) => ({
      field,
      least: Math.max(paymentReturned, paymentReported),
      most: paymentReturned + paymentReceived - 1,
    }),
    explain: ({ field }, { facts, event }) => ({
      text: whyNotCorrected(facts, event.data?.[field]),
      facts: moneyFacts(field, facts, event),
    }),
  }),
];

/** Whether anything came in that somebody noted by hand, and that has not gone back. */
const canBeCorrected = ({ paymentReceived, paymentReturned = 0, paymentReported = 0 }: OrderFacts): boolean =>
  paymentReceived > 0 && paymentReceived + paymentReturned > paymentReported;

function whyNotCorrected(facts: OrderFacts, given: unknown): Text {
  const { paymentReceived, paymentReturned = 0 } = facts;
  // Decided on a sum that would be another then.
  if ((facts.paymentGivesBack ?? 0) > 0)
    return {
      zh: '已决定退还一部分：请先退还，或撤回退款决定',
      en: 'A part is to be given back: give it back first, or decide not to',
    };
  if (paymentReceived === 0) return { zh: '没有可更正的收款', en: 'Nothing that came in is left to correct' };
  const { paymentReported = 0 } = facts;
  if (!canBeCorrected(facts))
    return {
      zh: '款项是支付平台报告到账的，不能手工更正；要退给客户请走退款',
      en: 'The payment provider reported it: it is not corrected by hand. What is to go back is given back',
    };
  const reported = amountText(paymentReported, facts);
  if (Number(given) < paymentReported)
    return {
      zh: `支付平台报告到账 ${reported.zh}：更正后不能少于这个数`,
      en: `The payment provider reported ${reported.en}: no less than that came in`,
    };
  const noted = amountText(paymentReceived + paymentReturned, facts);
  const returned = amountText(paymentReturned, facts);
  const back =
    paymentReturned === 0
      ? { zh: '', en: '' }
      : { zh: `，不少于已退还的 ${returned.zh}`, en: `, and no less than the ${returned.en} that went back` };
  return {
    zh: `一共登记收到 ${noted.zh}：这里填更少的金额${back.zh}；又有款项到账，请确认收款`,
    en: `${noted.en} came in altogether by our records: give less here${back.en}; where more came in, confirm a payment`,
  };
}
