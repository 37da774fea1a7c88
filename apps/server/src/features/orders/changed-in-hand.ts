import type { OrderDifferenceView } from '@orderdesk/contract';
import type { OrderDifference } from '@orderdesk/domain';
import type { OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { differenceView } from './difference.view.ts';
import { madeBy, readSteps, type StepMade } from './steps-made.ts';

/** A parcel that is called off or counted in leaves the others as they are. */
const LEAVES_PARCELS: ReadonlySet<string> = new Set(['callOff', 'countIn']);

const isBegun = (steps: readonly StepMade[]): boolean => steps.some(({ type }) => type === 'startPicking');

/**
 * What was changed of the goods after somebody had begun to put them together, as long as that is to be done anew; null when nothing
 * was, or when they have been packed again since.
 */
export function changedGoods(steps: readonly StepMade[]): OrderDifference | null {
  const changed = steps.findLastIndex(
    (step) => !LEAVES_PARCELS.has(step.type) && (madeBy(step)?.lines.length ?? 0) > 0,
  );
  if (changed < 0 || !isBegun(steps.slice(0, changed))) return null;
  return steps.slice(changed).some(({ type }) => type === 'finishPacking') ? null : madeBy(steps[changed]!);
}

/**
 * To whom, where or how an order goes, where that was changed after somebody had begun with it: what is written on a label or stands
 * ready may be wrong. Null once something has left since.
 */
export function changedReceiver(steps: readonly StepMade[]): OrderDifference | null {
  const changed = steps.findLastIndex((step) => {
    const made = madeBy(step);
    return Boolean(made?.address ?? made?.contact ?? made?.delivery);
  });
  if (changed < 0 || !isBegun(steps.slice(0, changed))) return null;
  const hasLeft = steps.slice(changed).some(({ type }) => type === 'ship' || type === 'handOver');
  return hasLeft ? null : madeBy(steps[changed]!);
}

export type ChangedInHand = { readonly goods?: OrderDifferenceView; readonly receiver?: OrderDifferenceView };

/** For those who put an order together: what was changed of it since they began. Asks nothing where nobody has. */
export async function changedInHand(core: Core, doc: OrderDoc): Promise<ChangedInHand | null> {
  const isInHand = doc.shipments.some(({ step, begun }) => begun !== undefined || step !== 'allocated');
  if (!doc.open || !isInHand) return null;
  const steps = await readSteps(core, doc._id);
  const [goods, receiver] = [changedGoods(steps), changedReceiver(steps)];
  const view = (difference: OrderDifference) => differenceView(difference, doc.customer, false);
  if (!goods && !receiver) return null;
  return {
    ...(goods && { goods: onlyGoods(view(goods)) }),
    ...(receiver && { receiver: onlyReceiver(view(receiver)) }),
  };
}

const onlyGoods = ({ lines }: OrderDifferenceView): OrderDifferenceView => ({ lines });

const onlyReceiver = ({
  address,
  contact,
  delivery,
  collectAt,
}: OrderDifferenceView): OrderDifferenceView => ({
  lines: [],
  ...(address && { address }),
  ...(contact && { contact }),
  ...(delivery && { delivery }),
  ...(collectAt && { collectAt }),
});
