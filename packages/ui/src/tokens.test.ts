import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(`${import.meta.dirname}/../tokens.css`, 'utf8');

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function colour(name: string): [light: string, dark: string] {
  const found = new RegExp(`--color-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css);
  if (!found?.[1] || !found[2]) throw new Error(`no colour ${name}`);
  return [found[1], found[2]];
}

const GROUNDS = ['canvas', 'surface', 'raised', 'sunken'];
const pairs: [text: string, ground: string, least: number][] = [
  ...['ink', 'muted', 'faint', 'accent'].flatMap((text) =>
    GROUNDS.map((ground): [string, string, number] => [text, ground, 4.5]),
  ),
  ...['neutral', 'good', 'warn', 'bad'].flatMap((tone): [string, string, number][] => [
    [tone, `${tone}-soft`, 4.5],
    [tone, 'surface', 4.5],
    [tone, 'sunken', 4.5],
  ]),
  ['ink', 'accent-soft', 4.5],
  ['muted', 'accent-soft', 4.5],
  ['faint', 'accent-soft', 4.5],
  ['accent', 'accent-soft', 4.5],
  ['bad', 'accent-soft', 4.5],
  ['warn', 'accent-soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-strong', 4.5],
  ['on-bad', 'bad', 4.5],
  ['line-strong', 'surface', 3],
];

describe('colour contrast, light and dark', () => {
  it.each(pairs)('%s on %s is at least %d', (text, ground, least) => {
    const [one, other] = [colour(text), colour(ground)];
    expect(contrast(one[0], other[0])).toBeGreaterThanOrEqual(least);
    expect(contrast(one[1], other[1])).toBeGreaterThanOrEqual(least);
  });
});
