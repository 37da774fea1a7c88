/**
 * Where a chart's lines stand: from nought to a round number at or above the highest value, in at most `most` even steps.
 * @returns ascending, nought first; for nothing at all still one step, so that a chart of nothing has an axis.
 */
export function niceTicks(highest: number, most = 4): number[] {
  const rough = Math.max(highest, 1) / most;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * magnitude >= rough) ?? 10;
  // Orders and cents are whole: a step of half a one would be drawn twice with the same word.
  const step = Math.max(1, Math.ceil(factor * magnitude));
  const steps = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: steps + 1 }, (_, index) => index * step);
}
