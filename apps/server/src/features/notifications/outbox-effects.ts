import type { StaffRole, Text, Written } from '@orderdesk/domain';
import type { NotificationDoc, OrderDoc, OutboxDoc } from '@orderdesk/store';
import { ACTIONS, type Effect } from '@orderdesk/workflow';
import { notificationText } from './notification-texts.ts';

/** What an effect may look at: the order as it stands now, and who of the staff has one of some roles. */
export type EffectSources = {
  readonly order: OrderDoc;
  readonly staffOf: (roles: readonly StaffRole[]) => readonly string[];
};

/** An effect tells people something; what exactly is all it decides. */
type Tell = (
  params: Effect['params'],
  sources: EffectSources & { readonly written: Written },
) => { readers: readonly string[]; text: Text };

const template = (params: Effect['params']) => params['template'] as string;
const roles = (params: Effect['params']) => params['roles'] as StaffRole[];

/** What each `outbox` action of the workflow registry does. */
const OUTBOX_EFFECTS: Readonly<Record<string, Tell>> = {
  notifyCustomer: (params, { order, written }) => ({
    readers: [order.placedBy.id],
    text: notificationText(template(params), { order, said: written.customer }),
  }),
  /** Whoever has the order is told; nobody has it: everyone of these roles. */
  notifyStaff: (params, { order, written, staffOf }) => ({
    readers: order.owner ? [order.owner.id] : staffOf(roles(params)),
    text: notificationText(template(params), { order, said: written.staff }),
  }),
  escalate: (params, { order, staffOf }) => ({
    readers: staffOf(roles(params)),
    text: {
      zh: `${order.number} 已超时：${order.row.stage.label.zh}（${order.customer.name}）`,
      en: `${order.number} is late: ${order.row.stage.label.en} (${order.customer.name})`,
    },
  }),
};

/** The notifications of one row; each has its own id under the row's, so that carrying it out twice tells nobody twice. */
export const notificationsOf = (row: OutboxDoc, sources: EffectSources): NotificationDoc[] =>
  row.effects.flatMap(({ type, params }, n) => {
    const tell = OUTBOX_EFFECTS[type];
    if (!tell) throw new Error(`no outbox effect called ${type}`);
    const { readers, text } = tell(params, { ...sources, written: row.written });
    return readers.map((personId) => ({
      _id: `${row._id}:${n}:${personId}`,
      personId,
      orderId: row.orderId,
      at: row.at,
      text,
      read: false,
    }));
  });

/** Registered actions that this server would have to ignore; asked at boot. */
export const missingOutboxEffects = (): string[] =>
  [...ACTIONS.values()]
    .filter(({ name, runs }) => runs === 'outbox' && !(name in OUTBOX_EFFECTS))
    .map(({ name }) => name);
