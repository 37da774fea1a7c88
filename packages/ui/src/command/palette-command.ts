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
};
export type PaletteGroup = { label: string; commands: readonly PaletteCommand[] };
