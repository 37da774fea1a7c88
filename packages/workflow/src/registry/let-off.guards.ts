import { ACTOR_ROLES, type Text } from '@orderdesk/domain';
import { z } from 'zod';
import { amountText } from './amount-text.ts';
import { dueNow } from './due-of.ts';
import { guardRule, type GuardScene } from './guard.type.ts';
import { isAlone, isOneOf, own } from './money-hands.ts';

const params = z.strictObject({
  field: z.string().min(1).optional(),
  amount: z.int().min(0),
  percent: z.int().min(1).max(100).optional(),
  perDay: z.int().min(0),
  above: z.array(z.enum(ACTOR_ROLES)).min(1),
  second: z.strictObject({ amount: z.int().min(0), perDay: z.int().min(0) }).optional(),
});
type Params = z.infer<typeof params>;
type Limits = Pick<Params, 'field' | 'amount' | 'percent' | 'perDay'>;

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

/** Whether somebody else asked for as much to be let off; one of the two has one of the roles `above`. */
const isSeconded = ({ above }: Params, given: number, scene: GuardScene): boolean =>
  scene.facts.moneyBy?.some(
    ({ by, asked }) =>
      asked !== undefined &&
      by !== scene.event.actor.id &&
      asked.amount >= given &&
      (isOneOf(above, scene) || asked.roles.some((role) => above.includes(role))),
  ) ?? false;

/** What bounds whoever sends it; null where nothing does. */
function limitsOn(params: Params, scene: GuardScene): Limits | null {
  const given = params.field === undefined ? givenIn(params, scene) : null;
  if (given !== null && isSeconded(params, given, scene)) return null;
  if (!isOneOf(params.above, scene)) return params;
  return params.second && !isAlone(scene) ? { field: params.field, ...params.second } : null;
}

function mayLetOff(params: Params, scene: GuardScene): boolean | 'maybe' {
  const limits = limitsOn(params, scene);
  if (!limits) return true;
  if (scene.facts.paymentReceived === 0 && !isOneOf(params.above, scene)) return false;
  const given = givenIn(limits, scene);
  if (given !== null) return given <= mostOf(limits, scene);
  return scene.event.data === null && mostOf(limits, scene) > 0 && 'maybe';
}

/** Whether whoever sends it has asked for as much already. */
const hasAsked = (params: Params, scene: GuardScene): boolean =>
  (own(scene).asked?.amount ?? -1) >= (givenIn(params, scene) ?? 0);

const givenIn = ({ field }: Limits, { facts, event }: GuardScene): number | null => {
  if (field === undefined) return dueNow(facts) - facts.paymentReceived;
  const given = event.data?.[field];
  return typeof given === 'number' ? given : null;
};

function whyTooMuch(all: Params, scene: GuardScene): Text {
  const limits = limitsOn(all, scene) ?? all;
  if (limits !== all) return whyTwo(all, limits, scene);
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

/** Why even one of the roles `above` does not do it alone. */
function whyTwo(all: Params, limits: Limits, scene: GuardScene): Text {
  if (hasAsked(all, scene))
    return {
      zh: '您已提请免除：由另一位财务或经理免除',
      en: 'You have asked for it: another of finance or the managers writes it off',
    };
  const over = sumsOf(limits, givenIn(limits, scene) ?? 1, scene).find(({ is, most }) => is > most);
  const { zh, en } = over?.told(amountText(over.is, scene.facts), amountText(over.most, scene.facts)) ?? {
    zh: '金额较大',
    en: 'That is much',
  };
  return {
    zh: `${zh}：须有两个人，请先提请，再由另一位财务或经理免除`,
    en: `${en}: it takes two, ask for it, and another of finance or the managers writes it off`,
  };
}

const mostFor = (limits: Limits | null, scene: GuardScene) =>
  limits === null ? {} : { most: mostOf(limits, scene) };

/** Guards on what a customer is let off. Amounts in minor units. */
export const letOffGuards = [
  guardRule({
    name: 'letOffAtMost',
    description: {
      zh: '免除的（表单金额，或余款）连同以前的不高于限额（分）和订单的这个百分比，连同本人当天的不高于每人每天的限额，且已有款项收到；或由这些角色处理（有 second 的：不高于它，超过的须由另一人先提请，除非没有别人）',
      en: 'What is let off (an amount of the form, or the rest), with what was before, is at most this (minor units) and this share of the order, with what the same person let off that day at most this, and something has come in; or one of these roles does it (with `second`: up to that, beyond it what another asked for, unless there is nobody else)',
    },
    params,
    holds: mayLetOff,
    bounds: (params, scene) => ({
      field: params.field ?? '',
      ...mostFor(limitsOn(params, scene), scene),
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
    name: 'letOffNeedsSecond',
    description: {
      zh: '余款不能由操作人自己免除（见 letOffAtMost），操作人也还没有提请',
      en: 'The rest is more than whoever sends it may let off (as `letOffAtMost` says), and they have not asked for it yet',
    },
    params,
    holds: (params, scene) => mayLetOff(params, scene) === false && !hasAsked(params, scene),
    explain: (params, scene) => ({
      text:
        mayLetOff(params, scene) === false
          ? whyTwo(params, params, scene)
          : { zh: '您可以直接免除余款', en: 'You may write it off yourself' },
      facts: { amount: givenIn(params, scene), asked: own(scene).asked?.amount ?? null },
    }),
  }),
];
