import type { HistoryEntry, OrderView } from '@orderdesk/contract';
import type { Text } from '@orderdesk/domain';

/** Something somebody said about an order: a question, an answer, a reason, a problem, a note. */
export type Message = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly side: 'customer' | 'staff';
  /** The step it was said with, by its event; null for the note that came with the order. */
  readonly event: string | null;
  /** What that step is called; null for the note. */
  readonly about: Text | null;
  readonly texts: readonly Text[];
  /** What it changed, or asks to change. */
  readonly difference?: HistoryEntry['difference'];
  /** Only staff read it. */
  readonly internal: boolean;
};

/** Kinds of fields that people write to each other. */
const SPOKEN: ReadonlySet<string> = new Set(['textarea', 'address']);

/** Steps that say something with no word added. */
const SAYS_BY_ITSELF: ReadonlySet<string> = new Set(['disagree']);

/** What was said about an order, oldest first: from its note and the forms of its steps, as far as the reader may read them. */
export function conversationOf(
  order: Pick<OrderView, 'note' | 'placedAt' | 'placedBy'>,
  history: readonly HistoryEntry[],
): Message[] {
  const { note, placedAt, placedBy } = order;
  const noted: Message[] =
    note.trim() === ''
      ? []
      : [
          {
            id: 'note',
            at: placedAt,
            by: placedBy.name,
            side: 'customer',
            event: null,
            about: null,
            texts: [{ zh: note, en: note }],
            internal: false,
          },
        ];
  const spoken = history.toSorted((a, b) => a.rev - b.rev).flatMap((entry) => messageIn(entry) ?? []);
  return [...noted, ...spoken];
}

/** What was chosen with a change, as how its customer agreed to it, stands beside it. */
const isChoice = ({ type, shared }: HistoryEntry['said'][number]): boolean => type === 'select' && shared;
const withLabel = ({ label, text }: HistoryEntry['said'][number]): Text => ({
  zh: `${label.zh}：${text.zh}`,
  en: `${label.en}: ${text.en}`,
});

function messageIn({ id, at, type: event, actor, label, said, difference }: HistoryEntry): Message | null {
  const spoken = said.filter(({ type }) => SPOKEN.has(type));
  const isSaid = spoken.length > 0 || difference || SAYS_BY_ITSELF.has(event);
  if (actor.side === 'system' || !isSaid) return null;
  return {
    id,
    at,
    by: actor.name ?? '',
    side: actor.side,
    event,
    about: label,
    texts: [...spoken.map(({ text }) => text), ...(difference ? said.filter(isChoice).map(withLabel) : [])],
    ...(difference ? { difference } : {}),
    internal: actor.side === 'staff' && !difference && spoken.every(({ shared }) => !shared),
  };
}
