import type { HistoryEntry } from '@orderdesk/contract';

export type Question = {
  readonly kind: 'question' | 'correction';
  readonly text: string;
  readonly by: string;
  readonly at: string;
};

const ASKED = new Map<string, Question['kind']>([
  ['ask', 'question'],
  ['sendBack', 'correction'],
]);

/** The latest thing the staff asked this customer in so many words; null when nothing was asked since their last answer. */
export function questionAsked(history: readonly HistoryEntry[]): Question | null {
  const newest = history.toSorted((a, b) => b.rev - a.rev);
  const asked = newest.find(({ type }) => ASKED.has(type) || type === 'answer');
  const kind = asked && ASKED.get(asked.type);
  const text = asked?.data.text;
  if (!kind || typeof text !== 'string' || text.trim() === '') return null;
  return { kind, text: text.trim(), by: asked.actor.name ?? '', at: asked.at };
}
