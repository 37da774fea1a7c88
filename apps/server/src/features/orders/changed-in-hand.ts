import type { OrderDifferenceView } from '@orderdesk/contract';
import type { OrderDifference } from '@orderdesk/domain';
import type { ChangedInHand, OrderDoc } from '@orderdesk/store';
import { differenceView } from './difference.view.ts';
import { madeBy, type Made } from './steps-made.ts';

/** A parcel that is called off or counted in leaves the others as they are. */
const LEAVES_PARCELS: ReadonlySet<string> = new Set(['callOff', 'countIn']);

/**
 * What whoever puts an order together has to be told of, kept with the order and carried on by each step. `goods`: what was changed of
 * them after somebody had begun, until they are packed anew. `receiver`: to whom, where or how it goes, where that was changed after
 * somebody had begun (what is written on a label or stands ready may be wrong), until something has left since.
 */
export function inHandAfter(before: ChangedInHand = {}, step: Made): ChangedInHand {
  const made = madeBy(step);
  const { begun = false } = before;
  const changesGoods = made !== null && made.lines.length > 0 && !LEAVES_PARCELS.has(step.type);
  const changesReceiver = Boolean(made?.address ?? made?.contact ?? made?.delivery);
  const hasLeft = step.type === 'ship' || step.type === 'handOver';
  const next = (changes: boolean, kept: OrderDifference | undefined) => (changes ? made! : kept);
  const goods = step.type === 'finishPacking' ? undefined : next(changesGoods, before.goods);
  const receiver = hasLeft ? undefined : next(changesReceiver, before.receiver);
  return {
    ...(begun || step.type === 'startPicking' ? { begun: true } : {}),
    ...(begun && goods && { goods }),
    ...(begun && receiver && { receiver }),
  };
}

export type ChangedInHandView = {
  readonly goods?: OrderDifferenceView;
  readonly receiver?: OrderDifferenceView;
};

/** For those who put an order together: what was changed of it since they began. */
export function changedInHand({ open, customer, inHand }: OrderDoc): ChangedInHandView | null {
  if (!open || !inHand) return null;
  const { goods, receiver } = inHand;
  const view = (difference: OrderDifference) => differenceView(difference, customer, false);
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
