import type { HistoryEntry } from '@orderdesk/contract';

/** What a step's form said that its sentence does not say already. */
export const besidesSentence = ({ said }: Pick<HistoryEntry, 'said'>): HistoryEntry['said'] =>
  said.filter(({ inSentence }) => !inSentence);
