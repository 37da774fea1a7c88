import type { HistoryEntry } from '@orderdesk/contract';
import { t } from '#lib/locale/say.ts';

/** What a step's form said that its sentence does not say already. */
export const besidesSentence = ({ said, sentence }: HistoryEntry): HistoryEntry['said'] =>
  said.filter(({ text }) => !t(sentence).includes(t(text)));
