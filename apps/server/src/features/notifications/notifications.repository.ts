import type { NotificationView } from '@orderdesk/contract';
import { lateNow } from './late-now.ts';
import { type NotificationDoc, notificationModel, type Store } from '@orderdesk/store';

const LATEST_MS = 30 * 24 * 3_600_000;
const MOST = 50;
/** Of one order the latest so many: what is told often of one must not push out what is told of others. */
const MOST_OF_ONE = 5;

/** As its reader sees it. An alarm that no longer holds is told as over, and waits to be read by nobody. */
export const notificationView = (doc: NotificationDoc, holds = true): NotificationView => ({
  id: doc._id,
  at: doc.at,
  orderId: doc.orderId,
  text: doc.text,
  read: doc.read || !holds,
  ...(doc.late === undefined ? {} : { alarm: holds ? 'on' : 'over' }),
});

/** What a person was told in the last 30 days, newest first: 50 at most, and 5 of one order. */
export async function readNotifications(store: Store, personId: string, now: Date) {
  const since = new Date(now.getTime() - LATEST_MS).toISOString();
  const found = await notificationModel(store.connection)
    .collection.find<NotificationDoc>({ personId, at: { $gte: since } })
    .toArray();
  const ofOne = new Map<string, number>();
  const shown = found
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .filter(({ _id, orderId }) => {
      const key = orderId ?? _id;
      const n = (ofOne.get(key) ?? 0) + 1;
      ofOne.set(key, n);
      return n <= MOST_OF_ONE;
    })
    .slice(0, MOST);
  const late = await lateNow(store, shown);
  return shown.map((doc) => notificationView(doc, doc.late === undefined || late.has(doc._id)));
}

/** Marks these of a person's notifications as read; without `ids` everything they were told up to now. */
export async function markRead(store: Store, personId: string, ids?: readonly string[]): Promise<void> {
  const which = ids ? { _id: { $in: ids as never[] } } : {};
  await notificationModel(store.connection).collection.updateMany(
    { ...which, personId, read: false },
    { $set: { read: true } },
  );
}
