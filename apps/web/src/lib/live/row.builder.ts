import type { OrderRow } from '@orderdesk/contract';

/** A row for tests; everything has a plain default. */
export function buildRow(over: Partial<OrderRow> = {}): OrderRow {
  return {
    id: 'o1',
    rev: 1,
    number: '26-10001-1',
    customer: { id: 'c1', kind: 'person', accountKind: 'consumer', name: '王女士', groupId: 'standard' },
    placedBy: { id: 'p1', name: '王女士' },
    placedAt: '2026-11-22T08:00:00.000Z',
    stage: {
      id: 'review/deciding',
      label: { zh: '审核中', en: 'In review' },
      tone: 'neutral',
      queue: 'review',
      since: '2026-11-22T08:00:00.000Z',
      dueAt: null,
    },
    queues: ['review'],
    dueAt: null,
    open: true,
    waitsFor: null,
    owner: null,
    lineCount: 1,
    summary: { zh: 'LED 灯 ×2', en: 'LED lamp ×2' },
    total: 39_900,
    currency: 'CNY',
    payment: {
      method: 'cod',
      status: 'due',
      standing: 'on-delivery',
      received: 0,
      outstanding: 19_900,
      toRefund: 0,
    },
    expectedAt: null,
    warehouses: [],
    ...over,
  };
}
