import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@orderdesk/domain';
import {
  isDuplicateKey,
  type NotificationDoc,
  notificationModel,
  type OrderDoc,
  orderModel,
  type OutboxDoc,
  outboxModel,
  type PersonDoc,
  personModel,
} from '@orderdesk/store';
import { companyCalendar } from '../core/company-calendar.ts';
import type { Core } from '../core/core.ts';
import { type EffectSources, notificationsOf } from '../features/notifications/outbox-effects.ts';
import { LEASE_MS, retryAfterMs } from './lease.ts';

const BATCH = 100;
/** After so many tries a row is `failed`: kept, counted, and left to people. */
const MOST_ATTEMPTS = 12;

/**
 * Carries out waiting effects, at least once each; every effect is idempotent under the row's id. A batch is taken, looked up,
 * written and put away by one command each: every write by itself waits for the disk, and under load the rows would pile up.
 * Returns how many rows were handled.
 */
export async function runOutbox(core: Core): Promise<number> {
  const now = core.clock.now();
  const rows = await take(core, now);
  if (rows.length === 0) return 0;
  const sourcesOf = await readSources(core, rows);
  const told: NotificationDoc[] = [];
  const done: OutboxDoc[] = [];
  const failed: { row: OutboxDoc; error: unknown }[] = [];
  for (const row of rows) {
    try {
      told.push(...notificationsOf(row, sourcesOf(row)));
      done.push(row);
    } catch (error) {
      failed.push({ row, error });
    }
  }
  await writeNotifications(core, told);
  await readByCustomers(core, done);
  const outbox = outboxModel(core.store.connection).collection;
  if (done.length > 0) {
    await outbox.updateMany(
      { _id: { $in: done.map(({ _id }) => _id) as never[] } },
      { $set: { state: 'done', error: null } },
    );
  }
  for (const { row, error } of failed) await putOff(core, row, error, now);
  return rows.length;
}

/** Takes due rows by moving their `nextAt` on under this batch's name; what another worker took meanwhile is left to it. */
async function take(core: Core, now: Date): Promise<OutboxDoc[]> {
  const outbox = outboxModel(core.store.connection).collection;
  const due = { state: 'waiting', nextAt: { $lte: now.toISOString() } };
  const rows = await outbox.find<OutboxDoc>(due).limit(BATCH).toArray();
  if (rows.length === 0) return [];
  const batch = randomUUID();
  const ids = rows.map(({ _id }) => _id);
  const nextAt = new Date(now.getTime() + LEASE_MS).toISOString();
  const { modifiedCount } = await outbox.updateMany(
    { _id: { $in: ids as never[] }, ...due },
    { $set: { nextAt, takenBy: batch }, $inc: { attempts: 1 } },
  );
  if (modifiedCount === rows.length) return rows;
  const mine = await outbox.find({ _id: { $in: ids as never[] }, takenBy: batch }).toArray();
  const taken = new Set(mine.map(({ _id }) => String(_id)));
  return rows.filter(({ _id }) => taken.has(_id));
}

async function readSources(
  core: Core,
  rows: readonly OutboxDoc[],
): Promise<(row: OutboxDoc) => EffectSources> {
  const orderIds = [...new Set(rows.map(({ orderId }) => orderId))];
  const [found, staff] = await Promise.all([
    orderModel(core.store.connection)
      .collection.find<OrderDoc>({ _id: { $in: orderIds as never[] } })
      .toArray(),
    personModel(core.store.connection)
      .collection.find<Pick<PersonDoc, '_id' | 'roles'>>({ kind: 'staff' }, { projection: { roles: 1 } })
      .toArray(),
  ]);
  const orders = new Map(found.map((order) => [order._id, order]));
  const staffOf = (wanted: readonly StaffRole[]) =>
    staff.filter(({ roles }) => roles.some((role) => wanted.includes(role))).map(({ _id }) => _id);
  const { timezone: timeZone } = companyCalendar(core);
  return (row) => {
    const order = orders.get(row.orderId);
    if (!order) throw new Error(`order ${row.orderId} of an outbox row is gone`);
    return { order, staffOf, timeZone, bankAccount: core.reference.bankAccount };
  };
}

/** Those told before (by a worker that died before it could say so) are told already. */
async function writeNotifications(core: Core, told: readonly NotificationDoc[]): Promise<void> {
  if (told.length === 0) return;
  await notificationModel(core.store.connection)
    .collection.insertMany(told as never[], { ordered: false })
    .catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
}

/**
 * Whoever of its customers does something on an order has it before them: what they were told of it until then is read. So nothing that
 * their own step made untrue (“we are on it”, of what they called off) stays the last word that waits for them.
 */
async function readByCustomers(core: Core, done: readonly OutboxDoc[]): Promise<void> {
  const own = done.filter(({ by, rev }) => by?.side === 'customer' && rev > 1);
  if (own.length === 0) return;
  await notificationModel(core.store.connection).collection.bulkWrite(
    own.map(({ actor: personId, orderId, at }) => ({
      updateMany: {
        filter: { personId, orderId, read: false, at: { $lt: at } },
        update: { $set: { read: true } },
      },
    })),
  );
}

async function putOff(core: Core, row: OutboxDoc, error: unknown, now: Date): Promise<void> {
  const attempts = row.attempts + 1;
  core.log.error({ err: error, outbox: row._id, attempts }, 'an effect failed');
  await outboxModel(core.store.connection).collection.updateOne(
    { _id: row._id as never },
    {
      $set: {
        state: attempts >= MOST_ATTEMPTS ? 'failed' : 'waiting',
        nextAt: new Date(now.getTime() + retryAfterMs(attempts)).toISOString(),
        error: error instanceof Error ? error.message : String(error),
      },
    },
  );
}
