import type { ArchivedDoc } from './archived-order.ts';

/** An order as the archive reads it. */
export const archivedDoc = (over: Partial<ArchivedDoc> = {}): ArchivedDoc => ({
  _id: 'o1',
  rev: 1,
  number: '26-10427-5',
  customer: { id: 'acme', name: '华南渠道' },
  placedBy: { name: '王梅' },
  owner: null,
  inFulfilment: false,
  placedAt: '2026-11-20T02:00:00.000Z',
  open: true,
  queues: ['review'],
  tree: { main: { outcome: null } },
  row: { stage: { since: '2026-11-20T02:00:00.000Z' } },
  totals: { total: 19_900, currency: 'CNY' },
  lines: [{ name: { zh: '台灯', en: 'Desk Lamp' }, sku: 'LMP-1' }],
  contact: { name: '李仓', phone: '+86 138 0013 8000' },
  ...over,
});
