import type { Actor, HeldLine, OrderDifference, OrderFacts } from '@orderdesk/domain';
import { type Connection, type Model, Schema } from 'mongoose';
import type { StoredRow } from './order.model.ts';

/**
 * One entry of the event log: an order's history, and what every process follows to keep its desks live. `_id` is
 * `<orderId>:<rev>`, so two writers can never both append the same step. `facts` and `data` make a decision replayable; `row` is
 * the order's row after it.
 */
export type EventDoc = {
  readonly _id: string;
  readonly orderId: string;
  readonly rev: number;
  readonly type: string;
  readonly at: string;
  readonly actor: Actor;
  readonly data: Readonly<Record<string, unknown>>;
  /** The fields of `data` that the customer may read, as the form said when it was filled in. */
  readonly shared: readonly string[];
  /** Of a change that was made or asked for: the order before and after it, as both sides saw it. */
  readonly difference?: OrderDifference;
  /** The difference was only asked for; missing also in requests that were kept before it was said. */
  readonly asked?: true;
  /** The warehouse of the parcel it was about: the parcel may be put together elsewhere later. */
  readonly parcelAt?: string;
  /** What that parcel held, where its goods were counted: base units by line. Missing in counts that were kept before. */
  readonly held?: readonly HeldLine[];
  /** The Idempotency-Key it was sent under, by whom, and a hash of what was asked. */
  readonly sent?: { readonly key: string; readonly by: string; readonly hash: string };
  readonly facts: OrderFacts | null;
  /** What took the event: which workflow in which version, `child` its key in the tree. Null for steps that are no workflow's. */
  readonly workflow: { readonly id: string; readonly version: number; readonly child: string | null } | null;
  /** Paths of the active states afterwards, `<child>:<path>` for a child's. */
  readonly stages: readonly string[];
  readonly row: StoredRow;
  /** Nothing that the customer sees of the order is different after it. */
  readonly quiet?: true;
};

const any = Schema.Types.Mixed;
const eventSchema = new Schema<EventDoc>(
  {
    _id: { type: String, required: true },
    orderId: { type: String, required: true },
    rev: { type: Number, required: true },
    type: { type: String, required: true },
    at: { type: String, required: true },
    actor: { type: any, required: true },
    data: { type: any, required: true },
    shared: { type: [String], required: true },
    difference: any,
    asked: Boolean,
    parcelAt: String,
    held: any,
    sent: any,
    facts: any,
    workflow: any,
    stages: { type: [String], required: true },
    row: { type: any, required: true },
    quiet: Boolean,
  },
  { versionKey: false, minimize: false },
);
eventSchema.index({ orderId: 1, rev: 1 });
eventSchema.index({ at: -1 });

export const eventModel = (connection: Connection): Model<EventDoc> =>
  (connection.models['Event'] as Model<EventDoc> | undefined) ??
  connection.model<EventDoc>('Event', eventSchema, 'events');
