import { type BankAccount, STAFF_ROLES, type StaffRole, type Text } from '@orderdesk/domain';
import type { NotificationDoc, OrderDoc, OutboxDoc } from '@orderdesk/store';
import { ACTIONS, type Effect } from '@orderdesk/workflow';
import { isStillTrue, notificationText } from './notification-texts.ts';

/** What an effect may look at: the order as it stands now, and who of the staff has one of some roles. */
export type EffectSources = {
  readonly order: OrderDoc;
  readonly staffOf: (roles: readonly StaffRole[]) => readonly string[];
  readonly timeZone: string;
  readonly bankAccount?: BankAccount | null;
};

/** An effect tells people something; what exactly is all it decides. */
type Tell = (
  effect: Effect,
  sources: EffectSources & { readonly row: OutboxDoc },
) => {
  readonly readers: readonly string[];
  readonly text: Text;
  /** What each reader is told of once, whichever row says it; without it every row tells anew. */
  readonly once?: string;
  /** The run of the clock that it is an alarm about. */
  readonly late?: string;
};

const template = (params: Effect['params']) => String(params['template']);
const roles = (params: Effect['params']) => params['roles'] as StaffRole[];

/** What even the person who caused it does not know yet: a receipt, or what is to be paid now. */
const NEWS_TO_ITS_CAUSE = new Set(['order.received', 'payment.due', 'invoice.issued']);

/** Calls for somebody, where its owner has just been lost: without one who listens it would lie there as if somebody had it. */
const CALLS = new Set(['order.returned']);

/**
 * What one person did, or is said to have done, that others are to know at once, whoever has the order: with the house's money or goods,
 * or in a customer's name.
 */
export const SEEN_BY_OTHERS: ReadonlySet<string> = new Set([
  'correction.disagreed',
  'delivery.undone-paid',
  'order.cancelled-by-us',
  'parcel.back-at-once',
  'parcel.counted-own',
  'parcel.lost',
  'payment.let-off',
  'payment.let-off-asked',
  'payment.noted-by-other',
  'payment.taken-back',
]);

/**
 * Who of the house is told of an order: whoever has it; of an answer, where nobody has, whoever asked. What neither these nor a queue
 * would tell anybody (the order stands where it stood) calls the roles that work on it, so that no word of a customer is unheard.
 */
function concerned(
  params: Effect['params'],
  { owner, asker, unnoticed }: OutboxDoc,
  staffOf: EffectSources['staffOf'],
): readonly string[] {
  if (SEEN_BY_OTHERS.has(template(params))) return staffOf(roles(params));
  if (owner) return [owner];
  if (asker && staffOf(STAFF_ROLES).includes(asker)) return [asker];
  return unnoticed || CALLS.has(template(params)) ? staffOf(roles(params)) : [];
}

/** The people of its customer who hear of an order: who placed it, and who had a part in it since. */
const customersOf = ({ placedBy }: OrderDoc, { takingPart = [] }: OutboxDoc): readonly string[] => [
  ...new Set([placedBy.id, ...takingPart]),
];

/**
 * What each `outbox` action of the workflow registry does. A notification is for the one it concerns: an order that nobody has is told
 * of by its queue, where everybody of the role sees it, and not once more in every bell.
 */
const OUTBOX_EFFECTS: Readonly<Record<string, Tell>> = {
  notifyCustomer: ({ params }, { order, row, timeZone, bankAccount = null }) => ({
    readers: isStillTrue(template(params), order) ? customersOf(order, row) : [],
    text: notificationText(template(params), {
      order,
      said: row.written.customer,
      changed: row.changed ?? null,
      timeZone,
      bankAccount,
    }),
  }),
  notifyStaff: ({ params }, { order, row, staffOf, timeZone }) => ({
    readers: (params['to'] as string[] | undefined) ?? concerned(params, row, staffOf),
    text: notificationText(template(params), {
      order,
      said: row.written.staff,
      changed: row.changed ?? null,
      ...(row.by && { by: row.by }),
      timeZone,
    }),
  }),
  // Whoever has it is told first; that nobody has it, or that they were told and it still lies there, is for those in charge.
  // It says what was late, whatever the order waits for by now.
  escalate: ({ params, late }, { order, row: { owner }, staffOf }) => ({
    readers: owner && late?.first ? [owner] : staffOf(roles(params)),
    ...(late && { once: `${order._id}:late:${late.run}`, late: late.run }),
    text: {
      zh: `${order.number} 已超时：${(late?.label ?? order.row.stage.label).zh}（${order.customer.name}）`,
      en: `${order.number} is late: ${(late?.label ?? order.row.stage.label).en} (${order.customer.name})`,
    },
  }),
};

/**
 * The notifications of one row, for nobody who caused it themselves; each has its own id under the row's, so that carrying it out twice
 * tells nobody twice. That an order is late is told each once in a run of its clock.
 */
export const notificationsOf = (row: OutboxDoc, sources: EffectSources): NotificationDoc[] =>
  row.effects.flatMap((effect, n) => {
    const tell = OUTBOX_EFFECTS[effect.type];
    if (!tell) throw new Error(`no outbox effect called ${effect.type}`);
    const { readers, text, late, once = `${row._id}:${n}` } = tell(effect, { ...sources, row });
    const others = NEWS_TO_ITS_CAUSE.has(template(effect.params))
      ? readers
      : readers.filter((id) => id !== row.actor);
    return others.map((personId) => ({
      _id: `${once}:${personId}`,
      personId,
      orderId: row.orderId,
      at: row.at,
      text,
      read: false,
      ...(late === undefined ? {} : { late }),
    }));
  });

/** Registered actions that this server would have to ignore; asked at boot. */
export const missingOutboxEffects = (): string[] =>
  [...ACTIONS.values()]
    .filter(({ name, runs }) => runs === 'outbox' && !(name in OUTBOX_EFFECTS))
    .map(({ name }) => name);
