import { type OrderFacts, parcelCount, type ParcelCount, STAFF_ROLES, type Text } from '@orderdesk/domain';
import { z } from 'zod';
import { amountText } from './amount-text.ts';
import { anyParcel, own } from './event-parcel.ts';
import { guardRule, type GuardScene, type Verdict } from './guard.type.ts';

type Parcel = OrderFacts['shipments'][number];

/** Asked of the parcel an event is about; while it is open which that is, whether it may hold for one of those that come back. */
function ofParcel(scene: GuardScene, holds: (parcel: Parcel) => Verdict): Verdict {
  const { shipments } = scene.facts;
  if (anyParcel(scene))
    return shipments.some((parcel) => parcel.step === 'returning' && holds(parcel)) && 'maybe';
  const id = own(scene);
  const parcel = shipments.find((each) => each.id === id);
  return parcel ? holds(parcel) : false;
}

/** The parcel that a refusal speaks of. */
const toldOf = (scene: GuardScene): Parcel | undefined => {
  const id = own(scene);
  return scene.facts.shipments.find((parcel) =>
    id === null ? parcel.step === 'returning' : parcel.id === id,
  );
};

const roles = z.array(z.enum(STAFF_ROLES)).min(1);
const counting = z.strictObject({ field: z.string().min(1), amount: z.int().min(0), roles, above: roles });
type Counting = z.infer<typeof counting>;

/** Why somebody does not count a parcel like this: it is their own (`hand`), or too much for them alone (`much`), as anything of a replacement (`again`). */
type Against = 'hand' | 'much' | 'again';

const countedToday = ({ facts: { whoCounts }, event }: GuardScene): number =>
  whoCounts?.today.find(({ by }) => by === event.actor.id)?.worth ?? 0;

/**
 * Nobody counts alone what they had a hand in, but for a small value; above it another does, of a loss one of the roles `above`. Where all who
 * could had a hand in it, one of them does. Who is there is not known in facts kept earlier: others are.
 */
function against(
  { amount, roles: counters, above }: Counting,
  { id, lostBefore = 0 }: Parcel,
  { isWhole, isOwn, lost, alone }: ParcelCount,
  scene: GuardScene,
): Against | null {
  const { others } = scene.facts.whoCounts ?? {};
  const isThere = (needed: Counting['roles']) =>
    others?.[id] === undefined || others[id].some((role) => needed.includes(role));
  const isAgain = !isWhole && lostBefore > 0;
  const isSmall = alone + countedToday(scene) <= amount && !isAgain;
  if (isWhole) return isOwn && !isSmall && isThere(counters) ? 'hand' : null;
  if (isOwn && isThere(lost <= amount && !isAgain ? counters : above)) return 'hand';
  if (isSmall || scene.event.actor.roles.some((role) => (above as readonly string[]).includes(role)))
    return null;
  return isAgain ? 'again' : 'much';
}

/** What may be said of a parcel in the form: of a lost one nothing is left; while it is open, that it is whole or that the least is gone. */
function counts({ field }: Counting, parcel: Parcel, { event }: GuardScene): readonly ParcelCount[] {
  const given = event.data?.[field];
  const by = event.actor.id;
  const all = Object.entries(parcel.goods ?? {}).map(([lineId, { pieces }]) => [lineId, pieces] as const);
  const nothing = parcelCount(parcel, {}, by);
  if (event.data !== null)
    return [parcelCount(parcel, (given ?? {}) as Readonly<Record<string, number>>, by)];
  if (parcel.back === 'lost') return [nothing];
  const least = Math.min(1, nothing.lost);
  return [
    parcelCount(parcel, Object.fromEntries(all), by),
    { ...nothing, lost: least, alone: nothing.isOwn ? nothing.alone : least },
  ];
}

const WHY: Readonly<Record<Against, (is: Text, most: Text, isWhole: boolean) => Text>> = {
  hand: (is, most, isWhole) =>
    isWhole
      ? {
          zh: `包裹是您自己打包或发出的，货值 ${is.zh}，超过每人每天 ${most.zh}：须由另一位同事清点`,
          en: `You put this parcel together or sent it, and its ${is.en} are above ${most.en} a person and day: another colleague counts it in`,
        }
      : {
          zh: '包裹是您自己打包、发出或登记没有送达的：其中丢失或损坏的，须由另一位同事处理',
          en: 'You put this parcel together, sent it, or said that it did not arrive: what is lost or broken of it is settled by another colleague',
        },
  much: (is, most) => ({
    zh: `丢失或损坏的值 ${is.zh}，超过每人每天 ${most.zh}：须由经理处理`,
    en: `What is lost or broken of it is worth ${is.en}, above ${most.en} a person and day: a manager settles it`,
  }),
  again: () => ({
    zh: '补发的包裹又没有完好送达：须由经理处理',
    en: 'This was sent in place of a lost parcel already: a manager has to do it',
  }),
};

/** Guards on what is counted of a parcel that did not reach its customer: nobody sends goods and says alone what became of them. */
export const lossGuards = [
  guardRule({
    name: 'countHasSecond',
    ofParcel: 'what',
    description: {
      zh: '所选包裹由没有经手（拣货、打包、发出；有损失时也包括登记没有送达）的人清点，有损失的连同本人当天的不高于（分），超过的由 above 的角色；经手人自己只清点当天合计不高于此的完好包裹，或除其以外没有别人可以清点时',
      en: "What comes back of the event's shipment is counted by somebody who did not pick, pack or send it (of a loss: nor reported it); what is lost, with what they counted away that day, is at most this (minor units), above it by one of the roles `above`. Whoever had a hand in it counts it whole within the same sum a day, or where there is nobody else to count",
    },
    params: counting,
    holds: (params, scene) =>
      ofParcel(scene, (parcel) => {
        const said = counts(params, parcel, scene);
        const right = said.filter((count) => against(params, parcel, count, scene) === null);
        return right.length > 0 && (said.length === 1 || 'maybe');
      }),
    explain: (params, scene) => {
      const parcel = toldOf(scene);
      const said = parcel ? counts(params, parcel, scene) : [];
      const [why] = parcel ? said.map((count) => against(params, parcel, count, scene)) : [];
      const today = countedToday(scene);
      const is = (said[0]?.alone ?? 0) + (why === 'hand' || why === 'much' ? today : 0);
      return {
        text: WHY[why ?? 'hand'](
          amountText(is, scene.facts),
          amountText(params.amount, scene.facts),
          said[0]?.isWhole ?? true,
        ),
        facts: { actorId: scene.event.actor.id, ...said[0], today, amount: params.amount },
      };
    },
  }),
  guardRule({
    name: 'replacedAtMost',
    ofParcel: 'what',
    description: {
      zh: '所选包裹的商品此前补发的次数少于',
      en: "What is in the event's shipment was sent once more fewer times than this",
    },
    params: z.strictObject({ count: z.int().min(1).max(10) }),
    holds: ({ count }, scene) => ofParcel(scene, ({ lostBefore = 0 }) => lostBefore < count),
    explain: ({ count }, scene) => ({
      text: {
        zh: `这些商品已经补发过 ${count} 次：请清点，从订单中扣除`,
        en: `These goods were sent once more ${count} times already: count it in, the order then costs less by it`,
      },
      facts: { lostBefore: toldOf(scene)?.lostBefore ?? 0, count },
    }),
  }),
];
