import { type DeliveryMethod, goodsProgress, isOff, type Text, type Tone } from '@orderdesk/domain';
import type { Compiled } from '../compile/compile.ts';
import { fitting } from '../fitting.ts';

export type Parcels = Parameters<typeof goodsProgress>[0];

type Called = { readonly label: Text; readonly customerLabel: Text; readonly tone?: Tone };

/**
 * What a state of the goods is called while its parcels are not all alike: that some come back, or else the furthest step that some have
 * come to, as the path names it. So neither the parcel that is behind nor the one that is ahead speaks for all. Null where the state's
 * own words are true.
 */
export function partWay(
  { definition, states }: Pick<Compiled, 'definition' | 'states'>,
  queue: string | null,
  parcels: Parcels,
  delivery: DeliveryMethod | null,
): Called | null {
  const { queues, milestones = [] } = definition;
  if (queues.find(({ id }) => id === queue)?.goods === undefined) return null;
  const living = parcels.filter((parcel) => !isOff(parcel));
  const back = living.filter(({ step }) => step === 'returning').length;
  if (back === living.length) return null;
  if (back > 0) {
    const station = queues.find(({ goods }) => goods === 'returning')?.id;
    const def = [...states.values()].find((state) => state.def.queue === station)?.def;
    if (!def?.label) return null;
    // What customers are told of it speaks of one parcel already.
    const { label, customerLabel = partly(label), tone = 'neutral' } = def;
    return { label: partly(label), customerLabel, tone };
  }
  const { of, reached } = goodsProgress(parcels);
  const step = milestones
    .map((milestone) => fitting(milestone, delivery))
    .findLast(({ goods }) => {
      // Work within the house is no part of what has come.
      if (goods === undefined || goods === 'picking' || goods === 'returning') return false;
      return reached[goods].count > 0 && reached[goods].count < of;
    });
  return step ? { label: partly(step.label), customerLabel: partly(step.label) } : null;
}

const partly = ({ zh, en }: Text): Text => ({
  zh: `部分${zh}`,
  en: `Partly ${en.slice(0, 1).toLowerCase()}${en.slice(1)}`,
});
