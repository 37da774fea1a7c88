/** One line of the table. Numbers come with their unit, as they are to be read. */
export type Row = {
  readonly what: string;
  readonly baseline: string;
  readonly measured: string;
  /** Null where the target is a limit, not a ratio. */
  readonly ratio: number | null;
  readonly target: string;
  /** Null: shown for information, nothing is promised. */
  readonly reached: boolean | null;
};

export const perSecond = (rate: number): string => `${rate.toFixed(rate < 10 ? 1 : 0)} /s`;
export const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} kB`;
