import type { Suggestions } from '@orderdesk/contract';
import type { Catalogue } from './catalogue.ts';
import { cardOf } from './list-products.ts';
import type { Viewer } from './product-card.view.ts';
import { mainlandWords } from '../../core/simplified.ts';
import { searchProducts } from './search-products.ts';
import { foldText } from './search-tokens.ts';
import { topSlots } from './top-slots.ts';

const WORDS = 6;
const PRODUCTS = 6;
const CATEGORIES = 4;

/** What to offer while somebody types: whole words that begin with (or contain) it, categories, the best products. */
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
  return {
    words: words(catalogue, wanted, found.instead),
    products: Array.from(slots, (slot) => cardOf(catalogue, slot, viewer)),
    categories: catalogue.tree.all
      .filter(({ label }) => label.zh.includes(wanted) || label.en.toLowerCase().includes(wanted))
      .slice(0, CATEGORIES)
      .map(({ _id, label }) => ({ id: _id, label })),
  };
}

function words(catalogue: Catalogue, wanted: string, instead: string | null): string[] {
  const ranked = catalogue.phrases
    .map(({ text, count }) => ({ text, count, at: text.toLowerCase().indexOf(wanted) }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => Math.min(a.at, 1) - Math.min(b.at, 1) || b.count - a.count || (a.text < b.text ? -1 : 1))
    .map(({ text }) => text);
  return (ranked.length === 0 && instead ? [instead] : ranked).slice(0, WORDS);
}
