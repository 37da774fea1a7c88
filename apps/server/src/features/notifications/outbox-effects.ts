import type { StaffRole, Text } from '@orderdesk/domain';
import {
  type NotificationDoc,
  notificationModel,
  type OrderDoc,
  type OutboxDoc,
  personModel,
} from '@orderdesk/store';
import { ACTIONS } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { findOrder } from '../orders/change-order.ts';
import { notificationText } from './notification-texts.ts';

type Carry = (core: Core, row: OutboxDoc) => Promise<void>;

const template = (row: OutboxDoc) => row.effect.params['template'] as string;
const roles = (row: OutboxDoc) => row.effect.params['roles'] as StaffRole[];

/** What each `outbox` action of the workflow registry does. Each is idempotent under the row's id. */
export const OUTBOX_EFFECTS: Readonly<Record<string, Carry>> = {
  async notifyCustomer(core, row) {
    const order = await needOrder(core, row);
    await tell(core, row, order, [order.placedBy.id], notificationText(template(row), order));
  },
  /** Whoever has the order is told; nobody has it: everyone of these roles. */
  async notifyStaff(core, row) {
    const order = await needOrder(core, row);
    const readers = order.owner ? [order.owner.id] : await staffOf(core, roles(row));
    await tell(core, row, order, readers, notificationText(template(row), order));
  },
  async escalate(core, row) {
    const order = await needOrder(core, row);
    const { label } = order.row.stage;
    const text = {
      zh: `${order.number} 已超时：${label.zh}（${order.customer.name}）`,
      en: `${order.number} is late: ${label.en} (${order.customer.name})`,
    };
    await tell(core, row, order, await staffOf(core, roles(row)), text);
  },
};

async function needOrder(core: Core, row: OutboxDoc): Promise<OrderDoc> {
  const order = await findOrder(core, row.orderId);
  if (!order) throw new Error(`order ${row.orderId} of an outbox row is gone`);
  return order;
}

async function staffOf(core: Core, wanted: readonly StaffRole[]): Promise<string[]> {
  const staff = await personModel(core.store.connection)
    .collection.find({ kind: 'staff', roles: { $in: [...wanted] } }, { projection: { _id: 1 } })
    .toArray();
  return staff.map(({ _id }) => String(_id));
}

async function tell(core: Core, row: OutboxDoc, order: OrderDoc, readers: readonly string[], text: Text) {
  const notifications = notificationModel(core.store.connection).collection;
  for (const personId of readers) {
    const _id = `${row._id}:${personId}`;
    const notification: Omit<NotificationDoc, '_id'> = {
      personId,
      orderId: order._id,
      at: row.at,
      text,
      read: false,
    };
    await notifications.updateOne({ _id: _id as never }, { $setOnInsert: notification }, { upsert: true });
  }
}

/** Registered actions that this server would have to ignore; asked at boot. */
export const missingOutboxEffects = (): string[] =>
  [...ACTIONS.values()]
    .filter(({ name, runs }) => runs === 'outbox' && !(name in OUTBOX_EFFECTS))
    .map(({ name }) => name);
