import { buildRow } from '#lib/live/row.builder.ts';
import type { Offer, OrderView } from '@orderdesk/contract';

export const buildOffer = (over: Partial<Offer> = {}): Offer => ({
  event: 'approve',
  label: { zh: '通过', en: 'Approve' },
  tone: 'good',
  form: [],
  confirm: null,
  allowed: true,
  refusal: null,
  ...over,
});

/** An order for tests, in review with one offer; everything has a plain default. */
export function buildOrder(over: Partial<OrderView> = {}): OrderView {
  const row = buildRow();
  return {
    ...row,
    lines: [],
    delivery: {
      method: 'standard',
      expectedAt: null,
      estimate: { kind: 'none', at: null, promised: null },
    },
    stages: [row.stage],
    path: [],
    findings: [],
    shipments: [],
    changeRequest: null,
    note: '',
    offers: [buildOffer()],
    can: { claim: true, assign: true, release: false },
    workflow: { id: 'order', version: 1 },
    ...over,
  };
}
