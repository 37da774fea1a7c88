import { readFilter } from '#lib/catalogue/product-filter.ts';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import Facets from './Facets.svelte';

const text = (en: string) => ({ zh: `中${en}`, en });
const brands = Array.from({ length: 12 }, (_, index) => ({
  id: `b${index}`,
  label: text(`Brand ${index}`),
  count: index,
}));
const facets = {
  categories: [{ id: 'audio', label: text('Audio'), count: 4 }],
  brands,
  price: { from: 990, to: 120_050 },
  inStock: 7,
};

function shown(query = '', category: string | null = 'audio') {
  const go = vi.fn();
  render(Facets, { filter: readFilter(new URLSearchParams(query), category), facets, go });
  return { go, user: userEvent.setup() };
}

describe('facets', () => {
  it('add to what is chosen within a kind', async () => {
    const { go, user } = shown('brand=b3');
    await user.click(screen.getByRole('checkbox', { name: /Brand 5/ }));
    expect(go).toHaveBeenCalledWith('/category/audio?brand=b3%2Cb5');
  });
  it('take away what is chosen', async () => {
    const { go, user } = shown('brand=b3&inStock=true');
    await user.click(screen.getByRole('checkbox', { name: /Brand 3/ }));
    expect(go).toHaveBeenCalledWith('/category/audio?inStock=true');
  });
  it('cannot lead to nothing: a count of none cannot be chosen', () => {
    shown();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Brand 0/ }).disabled).toBe(true);
  });
  it('show the rest on demand, and a chosen one always', async () => {
    const { user } = shown('brand=b11');
    const group = within(screen.getByRole('group', { name: 'Brand' }));
    expect(group.getAllByRole('checkbox')).toHaveLength(9);
    await user.click(group.getByRole('button', { name: '3 more' }));
    expect(group.getAllByRole('checkbox')).toHaveLength(12);
  });
  it('take prices in yuan and ask in minor units', async () => {
    const { go, user } = shown('page=3');
    await user.type(screen.getByLabelText('From'), '9.9');
    await user.type(screen.getByLabelText('To'), '1200');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    expect(go).toHaveBeenCalledWith('/category/audio?priceFrom=990&priceTo=120000');
  });
  it('mark the category one is in', () => {
    shown();
    expect(screen.getByRole('link', { name: /^Audio/ }).getAttribute('aria-current')).toBe('true');
  });
});
