import type { Db, Document } from 'mongodb';

/** Everything that placing one order left in the database, as it stands there. */
export type OrderWrites = {
  readonly order: Document;
  readonly events: readonly Document[];
  readonly reservations: readonly Document[];
  readonly timers: readonly Document[];
  readonly outbox: readonly Document[];
};

/** Reads the writes of an order that was placed and not touched since. */
export async function readOrderWrites(db: Db, orderId: string): Promise<OrderWrites> {
  const rows = (name: string) => db.collection(name).find({ orderId }).toArray();
  const [order, events, reservations, timers, outbox] = await Promise.all([
    db.collection('orders').findOne({ _id: orderId as never }),
    rows('events'),
    rows('reservations'),
    rows('timers'),
    rows('outbox'),
  ]);
  if (!order || events.length !== 1) throw new Error(`order ${orderId} is not as it was placed`);
  return { order, events, reservations, timers, outbox };
}
