import type { HistoryEntry } from '@orderdesk/contract';
import { expect, it } from 'vitest';
import { beginsLater, joined } from './history-pages.ts';

const step = (rev: number, type = 'ask') => ({ id: `o:${rev}`, rev, type }) as HistoryEntry;

it('there is more before a history that does not begin with the placing of the order', () => {
  expect(beginsLater([step(1), step(2)])).toBe(false);
  expect(beginsLater([step(101), step(102)])).toBe(true);
  expect(beginsLater([])).toBe(false);
});

it('pages are put together in the order of the steps, each once, as it was read last', () => {
  const pages = joined([step(3), step(1), step(2)], [step(4), step(3, 'answer')]);
  expect(pages.map(({ rev, type }) => `${rev} ${type}`)).toEqual(['1 ask', '2 ask', '3 answer', '4 ask']);
});
