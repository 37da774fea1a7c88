import { t } from '#lib/locale/say.ts';
import type { HistoryEntry } from '@orderdesk/contract';

/** Ids and amounts already shown elsewhere mean nothing in a history. */
const SAID = new Set(['text', 'reason', 'note', 'carrier', 'tracking', 'reference']);

/** What was said at a step, each thing once: the reason an entry gives is often one of its fields too. */
export function historyTexts({ data, why }: HistoryEntry): string[] {
  const fields = Object.entries(data).flatMap(([key, value]) =>
    SAID.has(key) && typeof value === 'string' ? [value.trim()] : [],
  );
  return [...new Set([...fields, why ? t(why) : ''])].filter((text) => text !== '');
}
