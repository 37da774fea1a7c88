import { t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { HistoryEntry } from '@orderdesk/contract';

/**
 * The workflow's labels are what the staff press ("ask the customer"); to the customer the same step is told from their side.
 * Steps not named here are told by their label.
 */
const WORDS: Record<string, () => string> = {
  ask: m.history_ask,
  sendBack: m.history_sendBack,
  approve: m.history_approve,
  answer: m.history_answer,
  ship: m.history_ship,
  startPicking: m.history_startPicking,
  finishPacking: m.history_finishPacking,
  confirmPayment: m.history_paid,
  'payment.received': m.history_paid,
};
export const historyWord = ({ type, label }: HistoryEntry): string => WORDS[type]?.() ?? t(label);

/** Ids and amounts already shown elsewhere mean nothing in a history. */
const SAID = new Set(['text', 'reason', 'note', 'carrier', 'tracking', 'reference']);

/** What was said at a step, each thing once: the reason an entry gives is often one of its fields too. */
export function historyTexts({ data, why }: HistoryEntry): string[] {
  const fields = Object.entries(data).flatMap(([key, value]) =>
    SAID.has(key) && typeof value === 'string' ? [value.trim()] : [],
  );
  return [...new Set([...fields, why ? t(why) : ''])].filter((text) => text !== '');
}
