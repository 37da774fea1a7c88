import type { ProductCard, Suggestions } from '@orderdesk/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SearchSuggest } from './search-suggest.svelte.ts';

const product = { sku: 'LS-1', name: { zh: '台灯', en: 'Lamp' }, picture: null } as ProductCard;
const ANSWER: Suggestions = {
  words: ['desk lamp'],
  categories: [{ id: 'lamps', label: { zh: '灯具', en: 'Lighting' } }],
  products: [product],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('suggestions while typing', () => {
  it('name products first, with all that is shown of them, then categories, then words', async () => {
    const suggest = new SearchSuggest(() => Promise.resolve(ANSWER));
    suggest.type('lamp');
    await vi.runAllTimersAsync();
    expect(suggest.open).toBe(true);
    expect(suggest.list.map(({ kind, href }) => [kind, href])).toEqual([
      ['product', '/product/LS-1'],
      ['category', '/category/lamps'],
      ['word', '/search?q=desk%20lamp'],
    ]);
    expect(suggest.list[0]).toMatchObject({ label: 'Lamp', product });
  });
});
