import type { Api } from '#lib/api/client.ts';
import type { HistoryEntry } from '@orderdesk/contract';

/** A history comes in pages, the latest first; the first step of every order is its placing. */
type History = readonly HistoryEntry[];

/** Whether there is more before what is here. */
export const beginsLater = (history: History): boolean => history.length > 0 && firstRev(history) > 1;

/** One history from two of its pages: of a step that is in both, as the later page tells it. */
export function joined(before: History, after: History): History {
  const byId = new Map([...before, ...after].map((entry) => [entry.id, entry]));
  return [...byId.values()].sort((a, b) => a.rev - b.rev);
}

/** The page before what is here. */
export const readBefore = (api: Api, orderId: string, history: History): Promise<HistoryEntry[]> =>
  api.get(`/api/orders/${orderId}/history`, { before: firstRev(history) });

const firstRev = (history: History): number => Math.min(...history.map(({ rev }) => rev));
