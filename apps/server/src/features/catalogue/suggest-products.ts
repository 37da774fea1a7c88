import type { Suggestions } from '@orderdesk/contract';
import type { Catalogue } from './catalogue.ts';
import { cardOf } from './list-products.ts';
import type { Viewer } from './product-card.view.ts';
import { mainlandWords } from '../../core/simplified.ts';
import { type Instead, searchProducts } from './search-products.ts';
import { foldText } from './search-tokens.ts';
import { topSlots } from './top-slots.ts';

const PRODUCTS = 5;
const CATEGORIES = 2;
const WORDS = 3;
/** So many of the best phrases are looked at for some that lead elsewhere. */
const PHRASES = 12;
/** Phrases whose products are the same to this part are one suggestion. */
const ALIKE = 0.8;

/**
 * What to offer while somebody types: the best products, categories, and words that begin with it (or contain it) and lead to products that
 * nothing before them leads to.
 */
export function suggestProducts(catalogue: Catalogue, typed: string, viewer: Viewer): Suggestions {
  const wanted = foldText(mainlandWords(typed)).trim();
  const found = searchProducts(catalogue, typed);
  const { active, popularity } = catalogue.columns;
  const slots = topSlots(
    found.slots.filter((slot) => active[slot] === 1),
    { score: found.score, rank: popularity },
    0,
    PRODUCTS,
  );
  const products = Array.from(slots, (slot) => cardOf(catalogue, slot, viewer));
  const categories = catalogue.tree.all
    .filter(({ label }) => label.zh.includes(wanted) || label.en.toLowerCase().includes(wanted))
    .slice(0, CATEGORIES)
    .map(({ _id, label }) => ({ id: _id, label }));
  const said = categories.flatMap(({ label }) => [label.zh, label.en]);
  return { words: words(catalogue, wanted, said, found.instead), products, categories };
}

/** `said` stands in the list already. What the Enter key searches anyway is none. */
function words(
  catalogue: Catalogue,
  wanted: string,
  said: readonly string[],
  instead: Instead | null,
): string[] {
  const ranked = catalogue.phrases
    .map(({ text, count }) => ({ text, count, at: text.toLowerCase().indexOf(wanted) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1) || b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
  if (ranked.length === 0 && instead) return [instead.words];
  const phrases = ranked.filter((text) => foldText(text).trim() !== wanted && !said.includes(text));
  return leadingElsewhere(catalogue, phrases.slice(0, PHRASES), said).slice(0, WORDS);
}

/** Of these phrases those that find other products than the ones before them and than `said`. */
function leadingElsewhere(
  catalogue: Catalogue,
  phrases: readonly string[],
  said: readonly string[],
): string[] {
  const hits = (text: string): ReadonlySet<number> => new Set(searchProducts(catalogue, text).slots);
  const taken = said.map(hits);
  return phrases.filter((text) => {
    const found = hits(text);
    if (taken.some((other) => likeness(found, other) >= ALIKE)) return false;
    taken.push(found);
    return true;
  });
}

/** How much of all that two sets hold is in both, from 0 to 1. */
function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const slot of a) if (b.has(slot)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
}
