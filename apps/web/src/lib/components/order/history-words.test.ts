import type { HistoryEntry } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { historyTexts } from './history-words.ts';

const entry = (over: Partial<HistoryEntry>): HistoryEntry => ({
  id: 'o1:1',
  rev: 1,
  at: '2026-11-22T01:00:00.000Z',
  type: 'ship',
  label: { zh: '发货', en: 'Ship' },
  actor: { id: 'zhang', name: '张强' },
  data: {},
  stages: [],
  why: null,
  ...over,
});

describe('an order’s history as its customer reads it', () => {
  it('shows what was said, never an id, nothing twice', () => {
    const data = { shipmentId: 's1', carrier: '顺丰', tracking: 'SF1', reason: '改主意' };
    expect(historyTexts(entry({ data, why: { zh: '改主意', en: '改主意' } }))).toEqual([
      '顺丰',
      'SF1',
      '改主意',
    ]);
  });
});
