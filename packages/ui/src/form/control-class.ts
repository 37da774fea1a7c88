const edge = (invalid: boolean, quiet: boolean): string => {
  if (quiet) return 'border-transparent bg-sunken hover:border-line focus:bg-surface';
  return invalid ? 'border-bad bg-surface' : 'border-line-strong bg-surface hover:border-muted';
};

/** How every text-like control looks; `invalid` is shown by border and by the error beside it, `quiet` suits bars. */
export const controlClass = (size: 'md' | 'lg', invalid: boolean, quiet = false): string =>
  `w-full rounded-md border text-ink transition-colors disabled:bg-sunken disabled:text-muted ${edge(invalid, quiet)} ` +
  (size === 'lg' ? 'px-3 text-base' : 'px-2.5 text-desk max-md:text-base');

export const controlHeight = { md: 'h-8 max-md:h-10', lg: 'h-12' } as const;
/** The same height where a text that is too long for one line takes another. */
export const controlMinHeight = { md: 'min-h-8 max-md:min-h-10', lg: 'min-h-12' } as const;
