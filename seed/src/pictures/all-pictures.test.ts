import { describe, expect, it } from 'vitest';
import { CATEGORY_LIST, PRODUCTS } from '../catalogue/catalogue.ts';
import { allPictures } from './all-pictures.ts';

const pictures = [...allPictures()];

/** Walks the tags: every one closed, none crossing; attributes quoted; no bare `&`. Throws where it breaks. */
function assertWellFormed(svg: string): void {
  const open: string[] = [];
  const tags = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|<|&(?!#\d+;)/g;
  for (const [whole, closing, name, , selfClosing] of svg.matchAll(tags)) {
    if (name === undefined) throw new Error(`stray ${whole}`);
    if (closing) {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    } else if (!selfClosing) open.push(name);
  }
  if (open.length > 0) throw new Error(`unclosed ${open.join(' ')}`);
}

describe('pictures', () => {
  it('exist for every product and category, once', () => {
    const names = new Set(pictures.map(({ name }) => name));
    expect(names.size).toBe(pictures.length);
    const wanted = [
      ...PRODUCTS.flatMap((product) => product.pictures),
      ...CATEGORY_LIST.map(({ picture }) => picture),
    ];
    expect(wanted.filter((name) => name === null || !names.has(name))).toEqual([]);
  });

  it('all differ', () => {
    expect(new Set(pictures.map(({ svg }) => svg)).size).toBe(pictures.length);
    const bodies = pictures.map(({ svg }) => svg.replace(/<title>[^<]*<\/title>/, ''));
    const fronts = bodies.filter((_, index) => pictures[index]?.name.endsWith('-1.svg'));
    expect(new Set(fronts).size).toBe(fronts.length);
  });

  it('are well-formed, small and run nothing', () => {
    for (const { name, svg } of pictures) {
      expect(() => assertWellFormed(svg), name).not.toThrow();
      expect(svg, name).not.toMatch(/NaN|undefined|<script|href=|onload/);
      expect(svg.length, name).toBeLessThan(30_000);
      for (const [, id] of svg.matchAll(/url\(#(\w+)\)/g)) expect(svg, name).toContain(`id="${id ?? ''}"`);
    }
  });

  it('would be noticed if broken', () => {
    expect(() => assertWellFormed('<svg><g></svg>')).toThrow();
    expect(() => assertWellFormed('<svg a=1></svg>')).toThrow();
  });
});
