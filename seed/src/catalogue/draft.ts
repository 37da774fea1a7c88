import type { Look } from '../pictures/look.types.ts';
import type { ShapeName } from '../pictures/shapes/index.ts';
import type { Draft } from './product.types.ts';

export const look = (
  shape: ShapeName,
  colour: string,
  accent: string,
  mark: string,
  n?: number,
  style?: string,
): Look => ({ shape, colour, accent, mark, n, style });

/** What one size of a family changes: `words` fill `{placeholders}` in every text, the rest replaces whole fields. */
export type Variant = { readonly words: Readonly<Record<string, string>> } & Partial<Draft>;

const fill = (value: unknown, words: Readonly<Record<string, string>>): unknown => {
  if (typeof value === 'string') {
    return value.replace(/\{(\w+)\}/g, (_, name: string) => {
      const word = words[name];
      if (word === undefined) throw new Error(`no word for {${name}} in "${value}"`);
      return word;
    });
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, words));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fill(item, words)]));
  }
  return value;
};

/** A family of products that differ in size or strength only. A placeholder without a word is refused. */
export const family = (base: Draft, variants: readonly Variant[]): Draft[] =>
  variants.map(({ words, ...changes }) => fill({ ...base, ...changes }, words) as Draft);
