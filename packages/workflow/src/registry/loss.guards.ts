import { ACTOR_ROLES, type OrderFacts } from '@orderdesk/domain';
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

/** Guards on what is lost of a parcel that did not reach its customer: nobody loses goods on their word alone. */
export const lossGuards = [
  guardRule({
    name: 'countedWhole',
    ofParcel: 'what',
    description: {
      zh: '所选包裹里的商品全部退回、可再售',
      en: "All that was in the event's shipment came back and can be sold again",
    },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, scene) =>
      ofParcel(scene, ({ back, pieces = {} }) => {
        if (back === 'lost') return false;
        if (scene.event.data === null) return 'maybe';
        const counted = (scene.event.data[field] ?? {}) as Readonly<Record<string, number>>;
        return Object.entries(pieces).every(([lineId, quantity]) => (counted[lineId] ?? 0) >= quantity);
      }),
    explain: (_, scene) => ({
      text: { zh: '包裹里的商品没有全部完好退回', en: 'Not all that was in the parcel came back whole' },
      facts: { parcel: toldOf(scene) ?? null },
    }),
  }),
  guardRule({
    name: 'actorDidNotPack',
    ofParcel: 'what',
    description: {
      zh: '所选包裹不是操作人打包的',
      en: "The event's shipment was not put together by whoever sends it",
    },
    params: z.strictObject({}),
    holds: (_, scene) => ofParcel(scene, ({ worker }) => worker !== scene.event.actor.id),
    explain: (_, scene) => ({
      text: {
        zh: '包裹是您自己打包的：其中丢失或损坏的，须由另一位同事处理',
        en: 'You put this parcel together: what is lost or broken of it is settled by another colleague',
      },
      facts: { actorId: scene.event.actor.id },
    }),
  }),
  guardRule({
    name: 'lossAtMost',
    ofParcel: 'what',
    description: {
      zh: '所选包裹的货值不高于（分），且不是补发的包裹；或由这些角色处理',
      en: "The goods of the event's shipment are worth at most this (minor units) and were not sent in place of lost ones; or one of these roles does it",
    },
    params: z.strictObject({ amount: z.int().min(0), above: z.array(z.enum(ACTOR_ROLES)).min(1) }),
    holds: ({ amount, above }, scene) =>
      scene.event.actor.roles.some((role) => above.includes(role)) ||
      ofParcel(scene, ({ worth = 0, lostBefore = 0 }) => worth <= amount && lostBefore === 0),
    explain: ({ amount }, scene) => {
      const { worth = 0, lostBefore = 0 } = toldOf(scene) ?? {};
      const [is, most] = [amountText(worth, scene.facts), amountText(amount, scene.facts)];
      return {
        text:
          lostBefore > 0
            ? {
                zh: '补发的包裹又没有完好送达：须由经理处理',
                en: 'This was sent in place of a lost parcel already: a manager has to do it',
              }
            : {
                zh: `包裹货值 ${is.zh}，超过 ${most.zh}：其中丢失或损坏的，须由经理处理`,
                en: `Its goods are worth ${is.en}, above ${most.en}: what is lost or broken of it is settled by a manager`,
              },
        facts: { worth, lostBefore, amount },
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
