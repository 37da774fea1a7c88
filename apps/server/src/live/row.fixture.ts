import type { StoredRow } from '@orderdesk/store';

/** An open order's row for tests of the live feed. */
export const testRow = (id: string, rev: number, patch: Partial<StoredRow> = {}): StoredRow => ({
  id,
  rev,
  number: '26-10001-3',
  customer: { id: 'c1', kind: 'person', accountKind: 'consumer', name: '王女士', groupId: null },
  placedBy: { id: 'c1', name: '王女士' },
  placedAt: '2026-11-20T02:00:00.000Z',
  stage: {
    id: 'review/deciding',
    label: { zh: '待审核', en: 'Review' },
    tone: 'neutral',
    queue: 'review',
    since: '2026-11-20T02:00:00.000Z',
    dueAt: null,
  },
  customerStage: {
    id: 'review/deciding',
    label: { zh: '正在确认', en: 'Being checked' },
    tone: 'neutral',
    queue: null,
    since: '2026-11-20T02:00:00.000Z',
    dueAt: null,
  },
  // An ended order waits for nobody.
  queues: patch.open === false ? [] : ['review'],
  dueAt: null,
  open: true,
  owner: null,
  lineCount: 1,
  summary: { zh: '台灯 ×1', en: 'Lamp ×1' },
  total: 19_900,
  currency: 'CNY',
  payment: {
    method: 'cod',
    status: 'due',
    standing: 'on-delivery',
    received: 0,
    outstanding: 0,
    toRefund: 0,
  },
  expectedAt: null,
  warehouses: [{ id: 'sz', label: { zh: '深圳仓', en: 'Shenzhen' } }],
  inFulfilment: false,
  ...patch,
});
