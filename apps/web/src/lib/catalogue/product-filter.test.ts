import { describe, expect, it } from 'vitest';
import { activeCount, asQuery, filterHref, readFilter, toggled } from './product-filter.ts';

const read = (query: string, category: string | null = null) =>
  readFilter(new URLSearchParams(query), category);

describe('reading a list page’s address', () => {
  it('takes every facet', () => {
    const filter = read('q=lamp&brand=a,b&priceFrom=1000&priceTo=9900&inStock=true&sort=price-up&page=3');
    expect(filter).toEqual({
      q: 'lamp',
      category: null,
      brands: ['a', 'b'],
      priceFrom: 1000,
      priceTo: 9900,
      inStock: true,
      sort: 'price-up',
      page: 3,
    });
  });
  it('leaves out what makes no sense instead of refusing the link', () => {
    const filter = read('brand=../x,,ok&priceFrom=-5&priceTo=abc&inStock=1&sort=cheapest&page=0');
    expect(filter).toMatchObject({
      brands: ['ok'],
      priceFrom: null,
      priceTo: null,
      inStock: false,
      sort: null,
      page: 1,
    });
  });
});

describe('writing it', () => {
  it('gives back what was read', () => {
    const address = '/search?q=lamp&brand=a%2Cb&priceFrom=1000&inStock=true&sort=newest&page=2&category=c1';
    const filter = read(address.split('?')[1] ?? '');
    expect(filterHref(filter, { page: filter.page })).toBe(address);
  });
  it('shows a category alone on its own page', () => {
    expect(filterHref(read('', 'audio'), { brands: ['bose'] })).toBe('/category/audio?brand=bose');
  });
  it('goes back to the first page when anything else changes', () => {
    expect(filterHref(read('q=x&page=7'), { inStock: true })).toBe('/search?q=x&inStock=true');
  });
  it('asks the API for nothing that is not set', () => {
    expect(
      Object.values(asQuery(read('')))
        .flat()
        .join(''),
    ).toBe('');
  });
});

describe('facets', () => {
  it('toggles one of a list', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
  });
  it('counts what narrows: words and a category page do not', () => {
    expect(activeCount(read('brand=a,b&inStock=true&priceTo=100', 'audio'))).toBe(4);
    expect(activeCount(read('q=lamp'))).toBe(0);
  });
});
