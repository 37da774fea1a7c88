import type { Icon } from '../icon.ts';

export type PaletteCommand = {
  id: string;
  label: string;
  run: () => void;
  icon?: Icon;
  keys?: string;
  /** More words it is found by, the other language's for instance. */
  keywords?: string[];
  hint?: string;
  /** It is there, but not now; the hint says why. */
  disabled?: boolean;
};
export type PaletteGroup = {
  label: string;
  commands: readonly PaletteCommand[];
  /** Found for what is typed by somebody else: shown as it is, in its own order. */
  found?: boolean;
};
