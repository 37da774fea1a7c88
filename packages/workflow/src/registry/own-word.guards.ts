import { ACTOR_ROLES, type MoneyBy, onOwnWord, type OrderFacts, type Text } from '@orderdesk/domain';
import { z } from 'zod';
import { amountText } from './amount-text.ts';
import { dueNow } from './due-of.ts';
import { guardRule, type GuardScene } from './guard.type.ts';

/** What whoever sends the event did to the order's money before. */
const own = ({ facts, event }: GuardScene): Omit<MoneyBy, 'by'> =>
  facts.moneyBy?.find(({ by }) => by === event.actor.id) ?? {};

const isOneOf = (roles: readonly string[], { event }: GuardScene): boolean =>
  event.actor.roles.some((role) => roles.includes(role));

/** What would go back: what came in too much, or all of it. */
const goesBack = (of: 'excess' | 'all', facts: OrderFacts): number =>
  facts.paymentReceived - (of === 'all' ? 0 : dueNow(facts));

const ownPart = (of: 'excess' | 'all', scene: GuardScene): number =>
  isOneOf(['system'], scene) ? 0 : onOwnWord(goesBack(of, scene.facts), own(scene));

type Limits = {
  readonly field?: string | undefined;
  readonly amount: number;
  readonly percent?: number | undefined;
  readonly perDay: number;
};

/** A sum of what is let off with this much (minor units), what it may be at most, and how both are told. */
type Sum = {
  readonly is: number;
  readonly most: number;
  readonly told: (is: Text, most: Text) => Text;
};

function sumsOf({ amount, percent, perDay }: Limits, given: number, scene: GuardScene): Sum[] {
  const { total, paymentWrittenOff = 0 } = scene.facts;
  const { letOffToday = 0 } = own(scene);
  const before = amountText(paymentWrittenOff, scene.facts);
  const day = amountText(letOffToday, scene.facts);
  const together =
    paymentWrittenOff === 0
      ? { zh: '', en: '' }
      : { zh: `连同以前免除的 ${before.zh} `, en: `, with the ${before.en} let off before,` };
  const today =
    letOffToday === 0
      ? { zh: '', en: '' }
      : { zh: `连同您今天已免除的 ${day.zh} `, en: `, with the ${day.en} you let off today,` };
  return [
    {
      is: paymentWrittenOff + given,
      most: amount,
      told: (is, most) => ({
        zh: `${together.zh}一共免除 ${is.zh}，超过每单 ${most.zh}`,
        en: `That is ${is.en} altogether${together.en} and more than ${most.en} an order`,
      }),
    },
    {
      is: paymentWrittenOff + given,
      most: Math.floor((total * (percent ?? 100)) / 100),
      told: (is, most) => ({
        zh: `${together.zh}一共免除 ${is.zh}，超过订单金额的 ${percent}%（${most.zh}）`,
        en: `That is ${is.en} altogether${together.en} and more than ${percent} % of the order (${most.en})`,
      }),
    },
    {
      is: letOffToday + given,
      most: perDay,
      told: (is, most) => ({
        zh: `${today.zh}一共 ${is.zh}，超过每人每天 ${most.zh}`,
        en: `That is ${is.en} altogether${today.en} and more than ${most.en} a person and day`,
      }),
    },
  ];
}

/** As much as may be let off, minor units; none where nothing is left of a limit. */
const mostOf = (limits: Limits, scene: GuardScene): number =>
  Math.max(0, Math.min(...sumsOf(limits, 0, scene).map(({ is, most }) => most - is)));

const givenIn = ({ field }: Limits, { facts, event }: GuardScene): number | null => {
  if (field === undefined) return dueNow(facts) - facts.paymentReceived;
  const given = event.data?.[field];
  return typeof given === 'number' ? given : null;
};

function whyTooMuch(limits: Limits, scene: GuardScene): Text {
  if (scene.facts.paymentReceived === 0)
    return {
      zh: '一分也没有收到，这不是余款：须由经理处理',
      en: 'Nothing has come in, so this is no rest: a manager has to do it',
    };
  const over = sumsOf(limits, givenIn(limits, scene) ?? 1, scene).find(({ is, most }) => is > most);
  if (!over) return { zh: '须由经理处理', en: 'A manager has to do it' };
  const { zh, en } = over.told(amountText(over.is, scene.facts), amountText(over.most, scene.facts));
  const left = mostOf(limits, scene);
  const you = amountText(left, scene.facts);
  const most =
    limits.field === undefined || left === 0
      ? { zh: '', en: '' }
      : { zh: `（您最多可填 ${you.zh}）`, en: ` (you may give up to ${you.en})` };
  return { zh: `${zh}：须由经理处理${most.zh}`, en: `${en}: a manager has to do it${most.en}` };
}

/** What made it somebody's own word. */
function whyOwn({ letOff = 0, notedToday = 0, decided }: Omit<MoneyBy, 'by'>): Text {
  if (decided || letOff > 0) return { zh: '您决定了退还', en: 'you decided it' };
  if (notedToday > 0) return { zh: '您今天登记了收款', en: 'you noted its receipt today' };
  return { zh: '您登记的收款多于应收', en: 'you noted the receipt of more than was due' };
}

/** Guards on what nobody does with money on their word alone. Amounts in minor units. */
export const ownWordGuards = [
  guardRule({
    name: 'letOffAtMost',
    description: {
      zh: '免除的（表单金额，或余款）连同以前的不高于限额（分）和订单的这个百分比，连同本人当天的不高于每人每天的限额，且已有款项收到；或由这些角色处理',
      en: 'What is let off (an amount of the form, or the rest), with what was before, is at most this (minor units) and this share of the order, with what the same person let off that day at most this, and something has come in; or one of these roles does it',
    },
    params: z.strictObject({
      field: z.string().min(1).optional(),
      amount: z.int().min(0),
      percent: z.int().min(1).max(100).optional(),
      perDay: z.int().min(0),
      above: z.array(z.enum(ACTOR_ROLES)).min(1),
    }),
    holds: (params, scene) => {
      if (isOneOf(params.above, scene)) return true;
      if (scene.facts.paymentReceived === 0) return false;
      const given = givenIn(params, scene);
      if (given !== null) return given <= mostOf(params, scene);
      return scene.event.data === null && mostOf(params, scene) > 0 && 'maybe';
    },
    bounds: (params, scene) => ({
      field: params.field ?? '',
      ...(!isOneOf(params.above, scene) && { most: mostOf(params, scene) }),
    }),
    explain: (params, scene) => ({
      text: whyTooMuch(params, scene),
      facts: {
        total: scene.facts.total,
        received: scene.facts.paymentReceived,
        letOff: scene.facts.paymentWrittenOff ?? 0,
        letOffToday: own(scene).letOffToday ?? 0,
        amount: givenIn(params, scene),
      },
    }),
  }),
  guardRule({
    name: 'dataIsPart',
    description: {
      zh: '表单金额少于已收款',
      en: 'An amount of the form is less than what came in',
    },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, { facts, event }) => {
      if (event.data === null) return facts.paymentReceived > 1 && 'maybe';
      const given = event.data[field];
      return typeof given === 'number' && given < facts.paymentReceived;
    },
    bounds: ({ field }, { facts }) => ({ field, most: facts.paymentReceived - 1 }),
    explain: ({ field }, { facts, event }) => ({
      text: {
        zh: `收到的是 ${amountText(facts.paymentReceived, facts).zh}：这里只退其中一部分`,
        en: `${amountText(facts.paymentReceived, facts).en} came in: only a part of it goes back like this`,
      },
      facts: { received: facts.paymentReceived, amount: event.data?.[field] ?? null },
    }),
  }),
  guardRule({
    name: 'returnHasSecond',
    description: {
      zh: '要退的（多收的，或全部）中只有操作人一人经手的部分（早先登记的应收款，由别人决定退还的不算），连同其当天独自退还的，不高于（分）；其余由别人登记或决定',
      en: 'Of what goes back (the excess, or all that came in) the part that nobody but whoever sends it noted or decided (what they noted on an earlier day, was due and others decided to give back is not theirs), with what they gave back like that the same day, is at most this (minor units)',
    },
    params: z.strictObject({ amount: z.int().min(0), of: z.enum(['excess', 'all']) }),
    holds: ({ amount, of }, scene) => {
      const part = ownPart(of, scene);
      return part === 0 || part + (own(scene).aloneToday ?? 0) <= amount;
    },
    explain: ({ amount, of }, scene) => {
      const part = ownPart(of, scene);
      const { aloneToday = 0 } = own(scene);
      const [is, most, day] = [part, amount, aloneToday].map((sum) => amountText(sum, scene.facts));
      const today =
        aloneToday === 0
          ? { zh: '', en: '' }
          : {
              zh: `，连同您今天独自退还的 ${day!.zh}`,
              en: `, with the ${day!.en} you gave back like that today`,
            };
      const why = whyOwn(own(scene));
      return {
        text: {
          zh: `要退的款中有 ${is!.zh} 只凭您一人（${why.zh}）${today.zh}，超过 ${most!.zh}：请由另一位同事退还`,
          en: `${is!.en} of this rests on you alone (${why.en})${today.en}, which is above ${most!.en}: another colleague has to give it back`,
        },
        facts: { actorId: scene.event.actor.id, alone: part, aloneToday, amount },
      };
    },
  }),
];
