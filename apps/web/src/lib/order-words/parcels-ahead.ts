import { shipmentBackWhy } from '#lib/components/offer-form/shipment-label.ts';
import { day, t } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';
import type { OrderView, ShipmentView } from '@orderdesk/contract';
import { areGoodsGone, type DeliveryMethod, isOff } from '@orderdesk/domain';
import { arrivalOf } from './arrival.ts';

type Sent = Pick<OrderView, 'open' | 'shipments' | 'delivery' | 'offers'>;

/** As people count them: the parcels of an order are numbered from one, also those that will not come. */
export const parcelNumber = (shipments: readonly Pick<ShipmentView, 'id'>[], parcelId: string): number =>
  shipments.findIndex(({ id }) => id === parcelId) + 1;

type ParcelAhead = { readonly id: string; readonly text: string; readonly late: boolean };

/**
 * What comes next of each parcel, and by when, where one sentence would not be true of all: while they are not equally far, and while one
 * did not arrive or is sent once more. Empty where the order speaks for all of them.
 */
export function parcelsAhead(order: Sent, now: Date): ParcelAhead[] {
  if (!order.open || !areUnlike(order)) return [];
  const { shipments } = order;
  return shipments.filter(isMoving).map((parcel) => {
    const late = parcel.step === 'returning' || parcel.estimate?.kind === 'late';
    const text = parcel.step === 'returning' ? settling(parcel, order, now) : moving(parcel, order);
    const number = parcelNumber(shipments, parcel.id);
    if (parcel.replaces !== undefined) {
      const of = parcelNumber(shipments, parcel.replaces);
      return { id: parcel.id, late, text: m.parcel_ahead_replacement({ number, of, text }) };
    }
    return { id: parcel.id, late, text: shipments.length > 1 ? m.parcel_ahead({ number, text }) : text };
  });
}

const isMoving = (parcel: ShipmentView): boolean => !isOff(parcel) && parcel.step !== 'delivered';

function areUnlike({ shipments, delivery }: Sent): boolean {
  const moving = shipments.filter(isMoving);
  if (moving.some(({ step, replaces }) => step === 'returning' || replaces !== undefined)) return true;
  const living = shipments.filter((parcel) => !isOff(parcel));
  return moving.length > 0 && new Set(living.map(({ step }) => nextWord(step, delivery.method)())).size > 1;
}

/** What happens next to a parcel at this step. */
function nextWord(step: ShipmentView['step'], method: DeliveryMethod): () => string {
  if (step === 'allocated') return m.parcel_next_picking;
  if (step === 'picking') return method === 'pickup' ? m.parcel_next_ready : m.parcel_next_shipped;
  if (step === 'packed') return method === 'pickup' ? m.parcel_next_collected : m.parcel_next_shipped;
  return step === 'delivered' ? m.shipment_delivered : m.parcel_next_delivered;
}

function moving({ step, estimate }: ShipmentView, { delivery: { method } }: Sent): string {
  const arrival = estimate && arrivalOf({ delivery: { method, expectedAt: null, estimate } });
  return [nextWord(step, method)(), ...(arrival ? [arrival.text] : [])].join(' · ');
}

/** What is being decided of a parcel that did not arrive, by when the customer hears of it, and how they say what they want. */
function settling(parcel: ShipmentView, { offers }: Sent, now: Date): string {
  const why = shipmentBackWhy(parcel) ?? m.shipment_returning();
  const gone = areGoodsGone(parcel);
  const { settledBy } = parcel;
  const wish = offers.find(({ event, allowed }) => allowed && event === 'reportProblem');
  const elsewhere = offers.find(({ event, allowed }) => allowed && event === 'requestChange');
  const by =
    settledBy === undefined
      ? []
      : [
          Date.parse(settledBy) < now.getTime()
            ? m.parcel_settled_late({ day: day(settledBy) })
            : m.parcel_settled_by({ day: day(settledBy) }),
        ];
  const sentences = [
    gone ? m.parcel_settling_gone({ why }) : m.parcel_settling_back({ why }),
    ...by,
    ...(elsewhere ? [m.parcel_elsewhere({ action: t(elsewhere.label) })] : []),
    ...(wish ? [m.parcel_wish({ action: t(wish.label) })] : []),
  ];
  return joined(sentences);
}

/** Sentences after one another: only Latin ones need a blank between them. */
const joined = (sentences: readonly string[]): string =>
  sentences.reduce(
    (all, next) => (all === '' ? next : `${all}${/[。：]$/u.test(all) ? '' : ' '}${next}`),
    '',
  );
