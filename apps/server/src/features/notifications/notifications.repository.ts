import type { NotificationView } from '@orderdesk/contract';
import { noticesKept } from '@orderdesk/domain';
import { lateNow } from './late-now.ts';
import { type NotificationDoc, notificationModel, type Store } from '@orderdesk/store';

const LATEST_MS = 30 * 24 * 3_600_000;

/** As its reader sees it. An alarm that no longer holds is told as over, and waits to be read by nobody. */
export const notificationView = (doc: NotificationDoc, holds = true): NotificationView => ({
  id: doc._id,
  at: doc.at,
  orderId: doc.orderId,
  text: doc.text,
  read: doc.read || !holds,
  ...(doc.late === undefined ? {} : { alarm: holds ? 'on' : 'over' }),
});

/** What a person was told in the last 30 days, newest first, as far as their bell keeps it (`noticesKept`). */
export async function readNotifications(store: Store, personId: string, now: Date) {
  const since = new Date(now.getTime() - LATEST_MS).toISOString();
  const found = await notificationModel(store.connection)
    .collection.find<NotificationDoc>({ personId, at: { $gte: since } })
    .toArray();
  const late = await lateNow(store, found);
  // Of the same moment, what was written later comes first.
  const latestFirst = found.toReversed();
  return noticesKept(
    latestFirst.map((doc) => notificationView(doc, doc.late === undefined || late.has(doc._id))),
  );
}

/** Marks these of a person's notifications as read; without `ids` everything they were told up to now. */
export async function markRead(store: Store, personId: string, ids?: readonly string[]): Promise<void> {
  const which = ids ? { _id: { $in: ids as never[] } } : {};
  await notificationModel(store.connection).collection.updateMany(
    { ...which, personId, read: false },
    { $set: { read: true } },
  );
}
