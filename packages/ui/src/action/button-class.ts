export type ButtonVariant = 'primary' | 'default' | 'ghost' | 'danger' | 'good' | 'warn';
export type ButtonSize = 'sm' | 'md' | 'lg';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded-md border font-medium whitespace-nowrap select-none ' +
  'transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55 aria-busy:cursor-progress';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:not-disabled:bg-accent-strong',
  default: 'border-line bg-surface text-ink hover:not-disabled:bg-sunken',
  ghost:
    'border-transparent bg-transparent text-muted hover:not-disabled:bg-sunken hover:not-disabled:text-ink',
  danger: 'border-line bg-surface text-bad hover:not-disabled:border-bad hover:not-disabled:bg-bad-soft',
  good: 'border-line bg-surface text-good hover:not-disabled:border-good hover:not-disabled:bg-good-soft',
  warn: 'border-line bg-surface text-warn hover:not-disabled:border-warn hover:not-disabled:bg-warn-soft',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 px-2 text-tiny',
  md: 'h-8 px-3 text-desk',
  lg: 'h-12 px-5 text-base',
};

export const buttonClass = (variant: ButtonVariant, size: ButtonSize, extra = ''): string =>
  `${BASE} ${VARIANTS[variant]} ${SIZES[size]} ${extra}`;
