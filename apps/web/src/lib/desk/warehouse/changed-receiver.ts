import type { HistoryEntry, OrderDifferenceView } from '@orderdesk/contract';

type Moved = Pick<OrderDifferenceView, 'address' | 'contact' | 'delivery' | 'collectAt'>;

/**
 * To whom, where or how an order goes, where that was changed after somebody had begun with it: what is written on a label or stands
 * ready may be wrong. Null once everything has left since.
 */
export function changedReceiver(history: readonly HistoryEntry[]): Moved | null {
  const steps = history.toSorted((a, b) => a.rev - b.rev);
  const changed = steps.findLastIndex(
    ({ type, difference }) =>
      type !== 'requestChange' && Boolean(difference?.address ?? difference?.contact ?? difference?.delivery),
  );
  if (changed < 0 || !steps.slice(0, changed).some(({ type }) => type === 'startPicking')) return null;
  if (steps.slice(changed).some(({ type }) => type === 'ship' || type === 'handOver')) return null;
  const { address, contact, delivery, collectAt } = steps[changed]!.difference!;
  return {
    ...(address && { address }),
    ...(contact && { contact }),
    ...(delivery && { delivery }),
    ...(collectAt && { collectAt }),
  };
}
