import { SETTINGS } from './settings.ts';

const BEGIN = '<!-- settings: written by `npm run docs` from apps/server/src/settings/settings.ts -->';
const END = '<!-- end of settings -->';

/** The table of every setting, as it stands in docs/operations.md. */
export function settingsTable(): string {
  const rows = Object.entries(SETTINGS.shape).map(([name, schema]) => {
    const { standard, about } = schema.meta() as { standard: string; about: string };
    return [`\`${name}\``, about, standard];
  });
  const cells = [['variable', 'meaning', 'default'], ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...cells.map((row) => row[at]!.length)));
  const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  const [head, ...body] = cells;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(head!), rule, ...body.map(line)].join('\n');
}

/** A page with its table renewed. */
export function withTable(page: string): string {
  const [before, rest] = page.split(BEGIN);
  const after = rest?.split(END)[1];
  if (after === undefined) throw new Error(`The page has no place for the table (${BEGIN} … ${END}).`);
  return `${before}${BEGIN}\n\n${settingsTable()}\n\n${END}${after}`;
}
