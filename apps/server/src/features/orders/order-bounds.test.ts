import type { Order } from '@orderdesk/domain';
import { expect, it } from 'vitest';
import { overgrown } from './order-bounds.ts';

const order = (over: Partial<Order>) =>
  ({ lines: [], findings: [], note: '', payment: { received: 0 }, ...over }) as unknown as Order;

it('no list inside an order, and no order as a whole, grows past what can be read at once', () => {
  expect(overgrown(order({}))).toBeNull();
  const finding = { kind: 'note', severity: 'info', text: { zh: '', en: '' }, facts: {} } as const;
  expect(overgrown(order({ findings: Array.from({ length: 1001 }, () => finding) }))).toMatchObject({
    code: 'order.overgrown',
    facts: { list: 'findings' },
  });
  expect(overgrown(order({ note: 'x'.repeat(2_000_001) }))).toMatchObject({ code: 'order.overgrown' });
});
