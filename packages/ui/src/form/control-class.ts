/** How every text-like control looks; `invalid` is shown by border and by the error beside it. */
export const controlClass = (size: 'md' | 'lg', invalid: boolean): string =>
  `w-full rounded-md border bg-surface text-ink transition-colors disabled:bg-sunken disabled:text-muted ` +
  `${invalid ? 'border-bad' : 'border-line-strong hover:border-muted'} ` +
  (size === 'lg' ? 'px-3 text-base' : 'px-2.5 text-desk max-md:text-base');

export const controlHeight = { md: 'h-8 max-md:h-10', lg: 'h-12' } as const;
