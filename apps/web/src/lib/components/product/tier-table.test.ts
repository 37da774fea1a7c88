import { render, screen } from '@testing-library/svelte';
import { toldGoods } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { money } from '#lib/locale/say.ts';
import TierTable from './TierTable.svelte';

const text = (zh: string, en: string) => ({ zh, en });
const pack = { id: 'pack', label: text('包', 'Pack'), per: 1 };
const box = { id: 'box', label: text('箱', 'Box'), per: 5, of: pack.label };
const big = { id: 'case', label: text('大箱', 'Case'), per: 25, of: pack.label };
const product = { taxRate: 1300, tiers: [{ from: 25, price: 1820 }] };

describe('the table of tiers', () => {
  it.each([pack, box, big])('says for $id exactly what one of it costs in the cart', (unit) => {
    for (const convention of ['with-tax', 'before-tax'] as const) {
      const view = render(TierTable, { product, unit, quantity: 1, convention });
      const one = { unitPrice: 1820 * unit.per, quantity: 1, taxRate: product.taxRate };
      expect(screen.getByText(money(toldGoods(convention, one)))).toBeDefined();
      expect(screen.getByRole('columnheader', { name: new RegExp(unit.label.en) })).toBeDefined();
      view.unmount();
    }
  });

  it.each([
    [pack, '25 packs or more'],
    [box, '5 boxes (25 packs) or more'],
    [big, '1 case (25 packs) or more'],
  ])('names the quantity in what is ordered', (unit, said) => {
    render(TierTable, { product, unit, quantity: 1, convention: 'with-tax' });
    expect(screen.getByRole('cell', { name: said })).toBeDefined();
  });
});
