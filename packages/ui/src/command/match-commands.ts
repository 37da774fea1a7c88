import type { PaletteCommand, PaletteGroup } from './palette-command.ts';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** 0: it is called exactly that, 1: it begins so, 2: all words are in it; null: it is something else. */
function rank({ label, keywords = [] }: PaletteCommand, query: string): 0 | 1 | 2 | null {
  const names = [label, ...keywords].map(fold);
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  const all = names.join('\n');
  return query.split(/\s+/).every((word) => all.includes(word)) ? 2 : null;
}

/**
 * The groups that are left of what was typed, each with what fits best first. Found elsewhere for just these words (`found`), a group
 * stands as it is; the one with the best fit comes first, so that Enter does what was meant.
 */
export function matchCommands(groups: readonly PaletteGroup[], typed: string): PaletteGroup[] {
  const query = fold(typed).trim();
  const filled = groups.filter(({ commands }) => commands.length > 0);
  if (query === '') return filled;
  return filled
    .flatMap((group) => {
      const ranked = group.commands
        .map((command) => ({ command, fits: rank(command, query) ?? (group.found ? 2 : null) }))
        .filter((one): one is { command: PaletteCommand; fits: 0 | 1 | 2 } => one.fits !== null);
      const sorted = group.found ? ranked : ranked.toSorted((a, b) => a.fits - b.fits);
      const best = Math.min(...ranked.map(({ fits }) => fits));
      return sorted.length > 0
        ? [{ group: { ...group, commands: sorted.map(({ command }) => command) }, best }]
        : [];
    })
    .toSorted((a, b) => a.best - b.best)
    .map(({ group }) => group);
}
