/**
 * The slots ranked `from` to `to` by score, best first, ties by `rank`. Only the best `to` are kept while going through, since a
 * common word finds tens of thousands and one page shows 24.
 */
export function topSlots(
  slots: Int32Array,
  { score, rank }: { readonly score: Float32Array; readonly rank: Int32Array },
  from: number,
  to: number,
): Int32Array {
  const better = (a: number, b: number) => score[b]! - score[a]! || rank[a]! - rank[b]!;
  if (to > 500) return slots.toSorted(better).subarray(from, to);
  let best: number[] = [];
  let worst = -Infinity;
  for (const slot of slots) {
    if (best.length >= to && score[slot]! < worst) continue;
    best.push(slot);
    if (best.length >= to * 2) {
      best = best.sort(better).slice(0, to);
      worst = score[best[to - 1]!]!;
    }
  }
  return Int32Array.from(best.sort(better)).subarray(from, to);
}
