import type { HistoryEntry, OrderDifferenceView } from '@orderdesk/contract';

/** What is only asked for, and a parcel that is called off, leave the others as they are. */
const LEAVES_PARCELS: ReadonlySet<string> = new Set(['requestChange', 'callOff']);

/**
 * What was changed of the goods after somebody had begun to put them together, as long as that is to be done anew; null when nothing
 * was, or when they have been picked again since.
 */
export function changedGoods(history: readonly HistoryEntry[]): OrderDifferenceView | null {
  const steps = history.toSorted((a, b) => a.rev - b.rev);
  const changed = steps.findLastIndex(
    ({ type, difference }) => !LEAVES_PARCELS.has(type) && (difference?.lines.length ?? 0) > 0,
  );
  if (changed < 0) return null;
  const isPacked = ({ type }: HistoryEntry): boolean => type === 'finishPacking';
  const wasBegun = steps.slice(0, changed).some(({ type }) => type === 'startPicking');
  return wasBegun && !steps.slice(changed).some(isPacked) ? (steps[changed]?.difference ?? null) : null;
}
