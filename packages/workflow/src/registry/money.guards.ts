import { z } from 'zod';
import { amountText } from './amount-text.ts';
import { dueOf } from './due-of.ts';
import { guardRule, type GuardScene } from './guard.type.ts';

/** All that has come in with this event; null while only asking what is offered, NaN for what is no amount. */
function paidIn(field: string, { facts, event }: GuardScene): number | null {
  if (event.data === null) return null;
  const amount = event.data[field];
  return facts.paymentReceived + (typeof amount === 'number' ? amount : NaN);
}

const dueNow = ({ facts }: GuardScene): number => dueOf(facts, facts.total);

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
    name: 'restAtMost',
    description: { zh: '余款不高于（分）', en: 'What is still to come in is at most this (minor units)' },
    params: z.strictObject({ amount: z.int().min(0) }),
    holds: ({ amount: limit }, { facts }) => facts.total - facts.paymentReceived <= limit,
    explain: ({ amount: limit }, { facts }) => ({
      text: {
        zh: `余款超过 ${amountText(limit, facts).zh}，须由经理处理`,
        en: `More than ${amountText(limit, facts).en} is still to come in: a manager has to do it`,
      },
      facts: { total: facts.total, received: facts.paymentReceived, amount: limit },
    }),
  }),
  guardRule({
    name: 'letOffAtMost',
    description: {
      zh: '表单金额加上以前免除的不高于（分）',
      en: 'An amount of the form, with what the customer was let off before, is at most this (minor units)',
    },
    params: z.strictObject({ field: z.string().min(1), amount: z.int().min(0) }),
    holds: ({ field, amount: limit }, { facts: { paymentWrittenOff = 0 }, event }) => {
      if (event.data === null) return paymentWrittenOff < limit && 'maybe';
      const given = event.data[field];
      return typeof given === 'number' && paymentWrittenOff + given <= limit;
    },
    explain: ({ field, amount: limit }, { facts, event }) => ({
      text: {
        zh: `一共免除超过 ${amountText(limit, facts).zh}，须由经理处理`,
        en: `More than ${amountText(limit, facts).en} altogether would be let off: a manager has to do it`,
      },
      facts: moneyFacts(field, facts, event),
    }),
  }),
  guardRule({
    name: 'dataAtMostReceived',
    description: { zh: '表单金额不多于已收款', en: 'An amount of the form is no more than what came in' },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, { facts, event }) => {
      if (event.data === null) return facts.paymentReceived > 0 && 'maybe';
      const given = event.data[field];
      return typeof given === 'number' && given <= facts.paymentReceived;
    },
    explain: ({ field }, { facts, event }) => ({
      text: {
        zh: `只收到 ${amountText(facts.paymentReceived, facts).zh}`,
        en: `Only ${amountText(facts.paymentReceived, facts).en} came in`,
      },
      facts: moneyFacts(field, facts, event),
    }),
  }),
  guardRule({
    name: 'returnAtMost',
    description: {
      zh: '要退的（多收的，或全部）加上以前退的不高于（分）',
      en: 'What goes back (the excess, or all that came in), with what went back before, is at most this (minor units)',
    },
    params: z.strictObject({ amount: z.int().min(0), of: z.enum(['excess', 'all']) }),
    holds: ({ amount: limit, of }, { facts }) => {
      const back = facts.paymentReceived - (of === 'all' ? 0 : dueOf(facts, facts.total));
      return back + (facts.paymentReturned ?? 0) <= limit;
    },
    explain: ({ amount: limit }, { facts }) => ({
      text: {
        zh: `要退的超过 ${amountText(limit, facts).zh}`,
        en: `More than ${amountText(limit, facts).en} goes back`,
      },
      facts: { received: facts.paymentReceived, total: facts.total, amount: limit },
    }),
  }),
  guardRule({
    name: 'actorDidNotReceive',
    description: {
      zh: '收款不是操作人登记的',
      en: 'What came in was not noted by whoever sends it',
    },
    params: z.strictObject({}),
    holds: (_, { facts, event }) => !(facts.receivedBy ?? []).includes(event.actor.id),
    explain: (_, { facts, event }) => ({
      text: {
        zh: '收款是您登记的，须由另一位同事处理',
        en: 'You noted yourself that it came in; a colleague must follow',
      },
      facts: { actorId: event.actor.id, receivedBy: facts.receivedBy ?? [] },
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
      return paid === null ? 'maybe' : paid >= dueNow(scene);
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
      zh: '表单金额加上已收款多于订单金额',
      en: 'An amount of the form, with what came in before, is more than the order total',
    },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, scene) => {
      const paid = paidIn(field, scene);
      return paid === null ? 'maybe' : paid > dueNow(scene);
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
    name: 'correctionLeaves',
    description: {
      zh: '表单金额少于已登记的收款，且与订单金额相比（less 含未收到）',
      en: 'An amount of the form is less than what came in by our records, and this against the order total (less: or nothing)',
    },
    params: z.strictObject({
      field: z.string().min(1),
      is: z.enum(['more', 'same', 'less', 'nothing']),
    }),
    holds: ({ field, is }, { facts, event }) => {
      if (event.data === null) return facts.paymentReceived > 0 && 'maybe';
      const given = event.data[field];
      if (typeof given !== 'number' || given >= facts.paymentReceived) return false;
      if (is === 'nothing') return given === 0;
      const due = dueOf(facts, facts.total);
      return is === 'more' ? given > due : is === 'same' ? given === due : given < due;
    },
    explain: ({ field }, { facts, event }) => ({
      text:
        facts.paymentReceived === 0
          ? { zh: '还没有登记过收款', en: 'Nothing came in by our records' }
          : {
              zh: `已登记的收款是 ${amountText(facts.paymentReceived, facts).zh}：这里填更少的金额；又有款项到账，请确认收款`,
              en: `${amountText(facts.paymentReceived, facts).en} came in by our records: give less here; where more came in, confirm a payment`,
            },
      facts: moneyFacts(field, facts, event),
    }),
  }),
];
