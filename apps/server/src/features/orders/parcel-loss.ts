import {
  handsOf,
  type Order,
  type OrderFacts,
  parcelCount,
  type ParcelLoss,
  sharesOf,
  type Shipment,
  type StaffRole,
} from '@orderdesk/domain';
import { findStaff, auditModel, inserting, type Write } from '@orderdesk/store';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { lostToday, PARCEL_COUNTED } from '../stock/who-counts.ts';
import type { OrderDraft } from './order-draft.ts';

/** What rules ask of a parcel that comes back, for who counts it. */
export const parcelLoss = (order: Order, parcel: Omit<Shipment, 'step'>): ParcelLoss => {
  const worths = sharesOf(parcel, order.lines, ({ total }) => total);
  return {
    hands: handsOf(parcel),
    ...(parcel.back?.by !== undefined && { reportedBy: parcel.back.by }),
    lostBefore: lostBefore(order, parcel.id),
    goods: Object.fromEntries(
      parcel.lines.map(({ lineId, quantity }, index) => [
        lineId,
        { pieces: quantity, worth: Math.round(worths[index]!) },
      ]),
    ),
  };
};

/** How many parcels were lost before this one whose goods it brings once more. */
function lostBefore({ shipments }: Pick<Order, 'shipments'>, id: string): number {
  const { replaces } = shipments.find((parcel) => parcel.id === id) ?? {};
  return replaces === undefined ? 0 : 1 + lostBefore({ shipments }, replaces);
}

/** Who counts what comes back of an order; read only where something does. */
export async function readWhoCounts(
  core: Core,
  { shipments }: Pick<Order, 'shipments'>,
): Promise<Pick<OrderFacts, 'whoCounts'>> {
  const back = shipments.filter(comesBack);
  if (back.length === 0) return {};
  const [staff, today] = await Promise.all([findStaff(core.store), lostToday(core)]);
  const othersOf = (parcel: Shipment): StaffRole[] => {
    const own = [...handsOf(parcel), parcel.back?.by];
    return [...new Set(staff.flatMap(({ id, roles }) => (own.includes(id) ? [] : roles)))].toSorted();
  };
  return {
    whoCounts: {
      today: [...today].map(([by, worth]) => ({ by, worth })),
      others: Object.fromEntries(back.map((parcel) => [parcel.id, othersOf(parcel)])),
    },
  };
}

export const comesBack = ({ step }: Pick<Shipment, 'step'>): boolean => step === 'returning';

/** Of a parcel that was counted with these effects: what it came to. Null where none was. */
function countedNow({ shipments }: OrderFacts, effects: readonly Effect[], { data, actor }: WorkflowEvent) {
  const counts = effects.some(({ type }) => type === 'takeBackShipment' || type === 'replaceShipment');
  const parcel = counts ? shipments.find(({ id }) => id === data['shipmentId']) : undefined;
  return parcel
    ? parcelCount(parcel, (data['goods'] ?? {}) as Readonly<Record<string, number>>, actor.id)
    : null;
}

/** What rests on the word of whoever counted a parcel stays in the audit: it counts for their day. */
export function countedAlone(
  order: Pick<Order, 'id' | 'number'>,
  facts: OrderFacts,
  effects: readonly Effect[],
  event: WorkflowEvent,
  at: Date,
): Write[] {
  const { alone = 0, lost = 0 } = countedNow(facts, effects, event) ?? {};
  if (alone === 0) return [];
  const { id, name } = event.actor;
  return [
    inserting(auditModel, {
      _id: `${PARCEL_COUNTED}:${order.id}:${String(event.data['shipmentId'])}`,
      at: at.toISOString(),
      actor: { id, name },
      what: PARCEL_COUNTED,
      subject: order.number,
      before: {},
      after: { worth: alone, lost },
    }),
  ];
}

const isLoss = (moved: OrderDraft['stock'][number]): boolean =>
  moved.kind === 'return' && moved.sellable < moved.quantity;

/** Who said that goods are lost which this step counts away: whoever counted them, or reported it. None where all that comes back is whole. */
export function losersOf(
  { stock }: OrderDraft,
  { shipments }: Order,
  { data, actor }: WorkflowEvent,
): string[] {
  const { by } = shipments.find(({ id }) => id === data['shipmentId'])?.back ?? {};
  return stock.some(isLoss) ? [...new Set([actor.id, ...(by === undefined ? [] : [by])])] : [];
}

/** Within this a parcel comes back at once: it can hardly have been with its customer. */
const AT_ONCE_MS = 3_600_000;

/**
 * Managers are told when less comes back of a parcel than went out, when whoever sent it counts it in, and when it comes back as soon as
 * it has left; of what it costs administrators too, since it may have been the manager.
 */
export function tellOfParcel(
  { stock }: OrderDraft,
  { shipments }: Order,
  facts: OrderFacts,
  effects: readonly Effect[],
  event: WorkflowEvent,
  now: Date,
): Effect[] {
  const tell = (template: string, ...roles: StaffRole[]): Effect => ({
    type: 'notifyStaff',
    runs: 'outbox',
    params: { roles, template },
  });
  const count = countedNow(facts, effects, event);
  const isLess = stock.some(isLoss);
  const isBack = effects.some(({ type, params }) => type === 'moveShipment' && params['to'] === 'returning');
  const { shippedAt } =
    shipments.find(({ id, step }) => id === event.data['shipmentId'] && step === 'shipped') ?? {};
  const isAtOnce = isBack && shippedAt != null && now.getTime() - Date.parse(shippedAt) < AT_ONCE_MS;
  return [
    ...(isLess ? [tell('parcel.lost', 'manager', 'admin')] : []),
    ...(count?.isOwn && !isLess ? [tell('parcel.counted-own', 'manager', 'admin')] : []),
    ...(isAtOnce ? [tell('parcel.back-at-once', 'manager')] : []),
  ];
}
