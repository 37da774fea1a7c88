import type { StaffRole, Text } from '@orderdesk/domain';
import type { NotificationDoc, OrderDoc, OutboxDoc } from '@orderdesk/store';
import { ACTIONS } from '@orderdesk/workflow';
import { notificationText } from './notification-texts.ts';

/** What an effect may look at: the order as it stands now, and who of the staff has one of some roles. */
export type EffectSources = {
  readonly order: OrderDoc;
  /** What was written in the form of the event that caused it. */
  readonly said: string | null;
  readonly staffOf: (roles: readonly StaffRole[]) => readonly string[];
};

/** An effect tells people something; what exactly is all it decides. */
type Tell = (row: OutboxDoc, sources: EffectSources) => { readers: readonly string[]; text: Text };

const template = (row: OutboxDoc) => row.effect.params['template'] as string;
const roles = (row: OutboxDoc) => row.effect.params['roles'] as StaffRole[];

/** What each `outbox` action of the workflow registry does. */
const OUTBOX_EFFECTS: Readonly<Record<string, Tell>> = {
  notifyCustomer: (row, { order, said }) => ({
    readers: [order.placedBy.id],
    text: notificationText(template(row), { order, said }),
  }),
  /** Whoever has the order is told; nobody has it: everyone of these roles. */
  notifyStaff: (row, { order, said, staffOf }) => ({
    readers: order.owner ? [order.owner.id] : staffOf(roles(row)),
    text: notificationText(template(row), { order, said }),
  }),
  escalate: (row, { order, staffOf }) => ({
    readers: staffOf(roles(row)),
    text: {
      zh: `${order.number} 已超时：${order.row.stage.label.zh}（${order.customer.name}）`,
      en: `${order.number} is late: ${order.row.stage.label.en} (${order.customer.name})`,
    },
  }),
};

/** The notifications of one row; each has its own id under the row's, so that carrying it out twice tells nobody twice. */
export function notificationsOf(row: OutboxDoc, sources: EffectSources): NotificationDoc[] {
  const tell = OUTBOX_EFFECTS[row.effect.type];
  if (!tell) throw new Error(`no outbox effect called ${row.effect.type}`);
  const { readers, text } = tell(row, sources);
  return readers.map((personId) => ({
    _id: `${row._id}:${personId}`,
    personId,
    orderId: row.orderId,
    at: row.at,
    text,
    read: false,
  }));
}

/** Registered actions that this server would have to ignore; asked at boot. */
export const missingOutboxEffects = (): string[] =>
  [...ACTIONS.values()]
    .filter(({ name, runs }) => runs === 'outbox' && !(name in OUTBOX_EFFECTS))
    .map(({ name }) => name);
