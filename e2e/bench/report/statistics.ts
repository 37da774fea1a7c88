const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);

/** The value that a `share` (0 to 1) of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('nothing was measured');
  const all = sorted(values);
  return all[Math.min(all.length - 1, Math.ceil(share * all.length) - 1)]!;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);
