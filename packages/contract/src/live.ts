import { z } from 'zod';
import { orderRow } from './order-row.ts';
import { id, localized, tone } from './primitives.ts';

/** Where a live feed stands: `epoch` names the run of the process that numbers it, `seq` counts what it sent. */
export const position = z.strictObject({ epoch: z.string(), seq: z.int().min(0) });
export type Position = z.infer<typeof position>;

/** A queue as the desk lists it: from the published definitions, in the order they name them. */
export const queueView = z.strictObject({ id: z.string(), label: localized, tone });
export type QueueView = z.infer<typeof queueView>;

/**
 * Socket messages a client sends. Each is acknowledged by `{ok: true, value}` or `{ok: false, code, title}`.
 *
 * `feed.open`: start (or resume) the feed of orders this person may see. With the `position` reached before, the answer is
 * either `patches` (what was missed) or a fresh `snapshot`.
 */
export const feedOpen = z.strictObject({ position: position.optional() });
export const orderWatch = z.strictObject({ id });
export const presenceSet = z.strictObject({ orderId: id.nullable(), editing: z.boolean().optional() });

export const feedPatch = z.strictObject({
  position,
  upserts: z.array(orderRow),
  /** Orders that ended, or that this person may no longer see. A row with a higher `rev` is never removed by an older one. */
  removes: z.array(z.strictObject({ id, rev: z.int() })),
});
export type FeedPatch = z.infer<typeof feedPatch>;

export const feedSnapshot = z.strictObject({
  position,
  rows: z.array(orderRow),
  queues: z.array(queueView),
});
export type FeedSnapshot = z.infer<typeof feedSnapshot>;

export const feedOpened = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('snapshot'), snapshot: feedSnapshot }),
  z.strictObject({ kind: z.literal('patches'), patches: z.array(feedPatch) }),
]);
export type FeedOpened = z.infer<typeof feedOpened>;

/** Who looks at (or edits) an order right now. May be lost. */
export const presence = z.strictObject({
  orderId: id,
  people: z.array(z.strictObject({ id, name: z.string(), editing: z.boolean() })),
});
export type Presence = z.infer<typeof presence>;

export const notificationView = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  orderId: id.nullable(),
  text: localized,
  read: z.boolean(),
  /** Of an alarm that something is late: whether it still is. */
  alarm: z.enum(['on', 'over']).optional(),
});
export type NotificationView = z.infer<typeof notificationView>;

/** `POST /api/notifications/read`: these, or everything one was told up to now. */
export const readNotifications = z.strictObject({ ids: z.array(z.string().max(200)).max(200).optional() });

export type Ack<T> = { ok: true; value: T } | { ok: false; code: string; title: string };

/** Socket.IO event maps; the runtime schemas above are what is trusted. */
export type ClientToServer = {
  'feed.open': (message: z.input<typeof feedOpen>, ack: (answer: Ack<FeedOpened>) => void) => void;
  'feed.close': (message: Record<string, never>, ack: (answer: Ack<null>) => void) => void;
  'order.watch': (message: z.input<typeof orderWatch>, ack: (answer: Ack<{ rev: number }>) => void) => void;
  'order.unwatch': (message: z.input<typeof orderWatch>, ack: (answer: Ack<null>) => void) => void;
  'presence.set': (message: z.input<typeof presenceSet>, ack: (answer: Ack<null>) => void) => void;
};
export type ServerToClient = {
  'feed.patch': (patch: FeedPatch) => void;
  /** The process restarted its numbering or dropped behind: open the feed again. */
  'feed.reset': (message: { reason: string }) => void;
  'order.changed': (message: { id: string; rev: number }) => void;
  'presence.changed': (presence: Presence) => void;
  notification: (notification: NotificationView) => void;
  /** This person's rights changed: sign-in state and screens must be read again. */
  'rights.changed': (message: { permissionVersion: number }) => void;
};
