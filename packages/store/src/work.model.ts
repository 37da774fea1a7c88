import type { Text, Written } from '@orderdesk/domain';
import type { Effect } from '@orderdesk/workflow';
import { type Connection, type Model, Schema } from 'mongoose';

/**
 * A due time of an instance. The worker claims rows whose `dueAt` has passed and sends `event` to the order; sending it again
 * after a crash is harmless, since the row goes away in the same transaction as the change it causes.
 * `_id` is `<orderId>:<child or main>:<timer id>`.
 */
export type TimerDoc = {
  readonly _id: string;
  readonly orderId: string;
  readonly child: string | null;
  readonly event: string;
  readonly dueAt: string;
  /** A worker's lease, ISO time until which others leave the row alone. */
  readonly leasedUntil: string;
  readonly attempts: number;
};

/** Whoever did something to an order: one of the house by name, its customer, or a clock or a provider. */
export type Doer = { readonly side: 'staff' | 'customer' | 'system'; readonly name: string };

/** What a step is to cause once it is saved: at least once, each effect idempotent under `_id` = `<orderId>:<rev>` and its place. */
export type OutboxDoc = {
  readonly _id: string;
  readonly orderId: string;
  readonly rev: number;
  readonly effects: readonly Effect[];
  readonly at: string;
  /** Who caused it, a person's id or `system`; and whose the order was then. */
  readonly actor: string;
  readonly owner: string | null;
  /** Who caused it, to be named to staff; missing in rows saved before it was kept. */
  readonly by?: Doer;
  /** Who of its customer’s people, besides who placed it, had a part in the order by then. */
  readonly takingPart?: readonly string[];
  /** Who had asked the customer what they say with this step. */
  readonly asker?: string;
  /** A customer said something that moves the order to no other queue: no list tells that it came. */
  readonly unnoticed?: true;
  /** What was written in the form of the event that caused it, as each side may read it. */
  readonly written: Written;
  /** What a change made, or asked for, different about the order, or what of that is denied. */
  readonly changed?: Text;
  readonly state: 'waiting' | 'done' | 'failed';
  readonly nextAt: string;
  /** The batch that took it last. */
  readonly takenBy?: string;
  readonly attempts: number;
  readonly error: string | null;
};

/** Something a person is told; written by the worker under the outbox row's id and the reader, so never twice. */
export type NotificationDoc = {
  readonly _id: string;
  readonly personId: string;
  readonly orderId: string | null;
  readonly at: string;
  readonly text: { readonly zh: string; readonly en: string };
  readonly read: boolean;
  /** An alarm that a service clock of its order has run out: which clock, in which run of it. It is true while that runs. */
  readonly late?: string;
};

const any = Schema.Types.Mixed;

const timerSchema = new Schema<TimerDoc>(
  {
    _id: { type: String, required: true },
    orderId: { type: String, required: true },
    child: { type: String, default: null },
    event: { type: String, required: true },
    dueAt: { type: String, required: true },
    leasedUntil: { type: String, required: true },
    attempts: { type: Number, required: true },
  },
  { versionKey: false },
);
timerSchema.index({ dueAt: 1 });
timerSchema.index({ orderId: 1 });

const outboxSchema = new Schema<OutboxDoc>(
  {
    _id: { type: String, required: true },
    orderId: { type: String, required: true },
    rev: { type: Number, required: true },
    effects: { type: [any], required: true },
    at: { type: String, required: true },
    actor: { type: String, required: true },
    owner: { type: String, default: null },
    by: any,
    takingPart: { type: any, required: false },
    asker: String,
    unnoticed: Boolean,
    written: { type: any, required: true },
    changed: any,
    state: { type: String, required: true },
    nextAt: { type: String, required: true },
    takenBy: String,
    attempts: { type: Number, required: true },
    error: { type: String, default: null },
  },
  { versionKey: false, minimize: false },
);
outboxSchema.index({ state: 1, nextAt: 1 });

const notificationSchema = new Schema<NotificationDoc>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    orderId: { type: String, default: null },
    at: { type: String, required: true },
    text: any,
    read: { type: Boolean, required: true },
    late: String,
  },
  { versionKey: false },
);
notificationSchema.index({ personId: 1, at: -1 });

export const timerModel = (connection: Connection): Model<TimerDoc> =>
  (connection.models['Timer'] as Model<TimerDoc> | undefined) ??
  connection.model<TimerDoc>('Timer', timerSchema, 'timers');

export const outboxModel = (connection: Connection): Model<OutboxDoc> =>
  (connection.models['Outbox'] as Model<OutboxDoc> | undefined) ??
  connection.model<OutboxDoc>('Outbox', outboxSchema, 'outbox');

export const notificationModel = (connection: Connection): Model<NotificationDoc> =>
  (connection.models['Notification'] as Model<NotificationDoc> | undefined) ??
  connection.model<NotificationDoc>('Notification', notificationSchema, 'notifications');
