import { availableParallelism, cpus, totalmem } from 'node:os';
import type { Row } from './row.ts';

const HEAD = ['what', 'baseline, same run', 'measured', 'ratio', 'target', 'reached'];

const cells = ({ what, baseline, measured, ratio, target, reached }: Row): string[] => [
  what,
  baseline,
  measured,
  ratio === null ? '–' : ratio.toFixed(2),
  target,
  reached === null ? '–' : reached ? 'yes' : 'no',
];

/** A Markdown table, padded so that it can be read as it stands. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  const print = (line: readonly string[]) =>
    `| ${line.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [print(lines[0]!), rule, ...lines.slice(1).map(print)].join('\n');
}

export function machineFacts(database: string): string {
  const gigabytes = (totalmem() / 2 ** 30).toFixed(0);
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${gigabytes} GB, Node ${process.versions.node}, database: ${database}`;
}
