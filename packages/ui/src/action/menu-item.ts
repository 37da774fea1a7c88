import type { Icon } from '../icon.ts';

export type MenuItem = {
  label: string;
  onSelect: () => void;
  icon?: Icon;
  tone?: 'bad';
  disabled?: boolean;
  /** Shown at the right: the key that does the same. */
  keys?: string;
  checked?: boolean;
};
