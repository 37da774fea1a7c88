import type { OrderView } from '@orderdesk/contract';
import { render, screen } from '@testing-library/svelte';
import { beforeEach, expect, it, vi } from 'vitest';
import OrderLines from '../components/order/OrderLines.svelte';
import LinesTable from './LinesTable.svelte';
import { buildOrder } from './order.builder.ts';

const text = (zh: string, en: string) => ({ zh, en });
const line: OrderView['lines'][number] = {
  id: 'l1',
  productId: 'p1',
  sku: 'A470',
  name: text('显示器', 'Monitor'),
  picture: null,
  unit: { id: 'each', label: text('台', 'piece'), per: 1 },
  quantity: 1,
  note: '',
  unitPrice: 25_900,
  listPrice: 25_900,
  subtotal: 25_900,
  taxRate: 1300,
  tax: 3367,
  total: 29_267,
  cost: 20_000,
};
const order = buildOrder({ lines: [line], open: false });

beforeEach(() => vi.stubGlobal('fetch', () => new Promise(() => undefined)));

it('every column of money on the desk says whether it is before tax, and holds nothing else', () => {
  render(LinesTable, { order });
  const heads = screen.getAllByRole('columnheader').map(({ textContent }) => textContent.trim());
  const money = heads.filter((head) => /price|sum|cost/iu.test(head));
  expect(money).toHaveLength(3);
  for (const head of money) expect(head).toContain('before tax');
  const cells = screen.getAllByRole('row')[1]!.textContent;
  expect(cells).toContain('259.00');
  expect(cells).not.toContain('292.67');
});

it.each([
  ['with-tax', '292.67', '259.00'],
  ['before-tax', '259.00', '292.67'],
] as const)('a customer reads %s throughout, said above the lines', (convention, shown, other) => {
  const { container } = render(OrderLines, { order, convention });
  expect(container.textContent).toMatch(
    convention === 'with-tax' ? /tax included|with tax|incl/iu : /before tax/iu,
  );
  expect(container.textContent).toContain(shown);
  expect(container.textContent).not.toContain(other);
});
