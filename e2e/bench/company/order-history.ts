import { ObjectId, type Db, type Document } from 'mongodb';
import type { OrderWrites } from '../load/order-writes.ts';

const BATCH = 1000;
const CUSTOMERS = 5000;
const DAYS = 90;
/** One order in so many is still being worked on. */
const OPEN = 50;

/**
 * Stores `count` past orders as copies of one that was really placed: spread over customers and three months, nearly all of them
 * ended, each with an event and its ledger. (No more than that: what is written in bulk must not take longer than what is
 * measured.) `regulars` get twenty each, as the others have on average.
 */
export async function writeHistory(
  db: Db,
  { order, events, reservations }: OrderWrites,
  count: number,
  regulars: readonly string[],
): Promise<void> {
  const now = Date.now();
  for (let from = 0; from < count; from += BATCH) {
    const rows = { orders: [], events: [], reservations: [] } as Record<string, Document[]>;
    for (let n = from; n < Math.min(count, from + BATCH); n += 1) {
      const id = new ObjectId().toHexString();
      const customerId = regulars[Math.floor(n / 20)] ?? `c${n % CUSTOMERS}`;
      const placedAt = new Date(now - ((n * 7919) % (DAYS * 24 * 60)) * 60_000).toISOString();
      const open = n % OPEN === 0;
      const customer = { ...(order['customer'] as object), id: customerId };
      const row = { ...(order['row'] as object), id, number: `h-${n}`, customer, placedAt, open };
      const own = (each: Document) => ({
        ...each,
        _id: String(each['_id']).replace(/^[^:]+/, id),
        orderId: id,
      });
      rows['orders']!.push({
        ...order,
        _id: id,
        number: `h-${n}`,
        customer,
        placedBy: { id: customerId, name: 'past' },
        placedAt,
        open,
        row,
        idempotencyKey: `h-${n}`,
      });
      rows['events']!.push(...events.map((event) => ({ ...own(event), at: placedAt, row })));
      rows['reservations']!.push(...reservations.map((each) => ({ ...own(each), state: 'shipped' })));
    }
    await Promise.all(
      Object.entries(rows)
        .filter(([, docs]) => docs.length > 0)
        .map(([name, docs]) => db.collection(name).insertMany(docs, { ordered: false })),
    );
  }
}
