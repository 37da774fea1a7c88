/** What somebody was told: of which order, null for none, when (ISO), and whether they have read it. */
type Notice = {
  readonly id: string;
  readonly orderId: string | null;
  readonly at: string;
  readonly read: boolean;
};

/** So many are shown; more than that only of what waits to be read, and of that no more than `unread`. */
type Most = { readonly all: number; readonly unread: number };
const OF_ONE_ORDER: Most = { all: 5, unread: 50 };
const IN_ALL: Most = { all: 50, unread: 200 };

/**
 * The notices that a bell shows, newest first, those of the same moment as they come. What is read makes room first; what waits to be read stays, far beyond what anybody is told
 * of an order: what is told often of one must neither push out what is told of others, nor the question that waits for an answer.
 */
export function noticesKept<T extends Notice>(notices: readonly T[]): T[] {
  const newestFirst = notices.toSorted((a, b) => b.at.localeCompare(a.at));
  const byOrder = Map.groupBy(newestFirst, ({ id, orderId }) => orderId ?? id);
  const kept = new Set([...byOrder.values()].flatMap((ofOne) => withRoom(ofOne, OF_ONE_ORDER)));
  return withRoom(
    newestFirst.filter((notice) => kept.has(notice)),
    IN_ALL,
  );
}

function withRoom<T extends Notice>(newestFirst: readonly T[], { all, unread }: Most): T[] {
  const waiting = newestFirst.filter(({ read }) => !read).slice(0, unread);
  const room = Math.max(0, all - waiting.length);
  const kept = new Set([...waiting, ...newestFirst.filter(({ read }) => read).slice(0, room)]);
  return newestFirst.filter((notice) => kept.has(notice));
}
