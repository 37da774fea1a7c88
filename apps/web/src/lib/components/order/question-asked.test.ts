import type { HistoryEntry } from '@orderdesk/contract';
import { describe, expect, it } from 'vitest';
import { questionAsked } from './question-asked.ts';

const entry = (rev: number, type: string, data: HistoryEntry['data'] = {}): HistoryEntry => ({
  id: `o1:${rev}`,
  rev,
  at: `2026-11-22T0${rev}:00:00.000Z`,
  type,
  label: { zh: type, en: type },
  actor: { id: 'zhou', name: '周敏', side: 'staff' },
  data,
  sentence: { zh: type, en: type },
  said: [],
  stage: null,
});

describe('what the staff asked', () => {
  it('is the latest question, whatever order the history comes in', () => {
    const history = [
      entry(4, 'ask', { text: ' Which floor? ' }),
      entry(1, 'order.placed'),
      entry(2, 'sendBack', { text: 'No street' }),
      entry(3, 'answer', { text: 'High Street 2' }),
    ];
    expect(questionAsked(history)).toEqual({
      kind: 'question',
      text: 'Which floor?',
      by: '周敏',
      at: '2026-11-22T04:00:00.000Z',
    });
  });

  it('says when it is a correction that is wanted', () => {
    expect(questionAsked([entry(2, 'sendBack', { text: 'No street' })])?.kind).toBe('correction');
  });

  it('is nothing once it was answered, and when nothing was said', () => {
    expect(questionAsked([entry(2, 'ask', { text: 'Which floor?' }), entry(3, 'answer', {})])).toBeNull();
    expect(questionAsked([entry(2, 'ask', { text: '  ' })])).toBeNull();
    expect(questionAsked([])).toBeNull();
  });
});
