import HistoryList from '#lib/components/order/HistoryList.svelte';
import History from '#lib/order/History.svelte';
import type { HistoryEntry } from '@orderdesk/contract';
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

const same = (text: string) => ({ zh: text, en: text });
const said = (name: string, text: string, over: Partial<HistoryEntry['said'][number]> = {}) => ({
  name,
  type: 'money' as const,
  label: same(`Word of ${name}`),
  text: same(text),
  shared: true,
  inSentence: false,
  ...over,
});
const entry: HistoryEntry = {
  id: 'e1',
  rev: 1,
  at: '2026-11-25T08:00:00.000Z',
  type: 'confirmPayment',
  label: same('Confirm payment'),
  actor: { id: 'p1', name: 'Zhao', side: 'staff' },
  data: {},
  sentence: same('We received ¥15.00'),
  said: [
    said('amount', '¥15.00', { inSentence: true }),
    said('outstanding', '¥15.00'),
    said('reference', '5', { type: 'text' }),
    said('reason', 'Came in cash', { type: 'textarea' }),
    said('found', 'missing: LED bulb, 4 pieces (2 of 6 there)', { type: 'goods' }),
  ],
  stage: null,
};

describe.each([
  ['the customer’s history', HistoryList],
  ['the desk’s', History],
] as const)('%s', (_, component) => {
  it('says with its word what the sentence does not say, also where the same figures stand in the sentence', () => {
    render(component, { history: [entry] });
    const lines = screen
      .getAllByRole('paragraph')
      .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
    expect(lines).toContain('Word of outstanding: ¥15.00');
    expect(lines).toContain('Word of reference: 5');
    expect(lines).toContain('Came in cash');
    expect(lines).toContain('missing: LED bulb, 4 pieces (2 of 6 there)');
    expect(lines.filter((line) => line.includes('Word of amount'))).toEqual([]);
  });
});
