import { type Order, type Refusal, refuse, type Text } from '@orderdesk/domain';
import { type OrderDoc, orderModel } from '@orderdesk/store';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';

/** Effects that put a tracking number on the parcel of the event. */
const NUMBERED: ReadonlySet<string> = new Set(['moveShipment', 'correctTracking']);

/**
 * What is wrong with the tracking number that is put on a parcel (`workflow.form`, beside `tracking`): it is the order's own number or a
 * telephone of its recipient, or another parcel is on its way under it, whose customer would be followed.
 */
export async function wrongTracking(
  core: Core,
  order: Order,
  effects: readonly Effect[],
  { type, data }: WorkflowEvent,
): Promise<Refusal | null> {
  const { tracking, shipmentId } = data;
  if (typeof tracking !== 'string' || !effects.some((effect) => NUMBERED.has(effect.type))) return null;
  const text = notItsOwn(order, tracking) ?? (await onAnother(core, order, { tracking, shipmentId }));
  return text
    ? refuse('workflow.form', text, { event: type, errors: [{ field: 'tracking', code: 'tracking', text }] })
    : null;
}

const digits = (text: string): string => text.replace(/\D/gu, '');

function notItsOwn({ number, contact }: Order, tracking: string): Text | null {
  if (tracking.replaceAll('-', '') === number.replaceAll('-', ''))
    return {
      zh: '这是订单号：请填写运单上的号码',
      en: 'This is the number of the order: give the one on the label',
    };
  const phone = digits(contact.phone);
  const isPhone =
    !/[a-z]/iu.test(tracking) && digits(tracking).length >= 7 && phone.endsWith(digits(tracking));
  return isPhone
    ? {
        zh: '这是收件人的电话：请填写运单上的号码',
        en: 'This is the telephone of the recipient: give the number on the label',
      }
    : null;
}

async function onAnother(
  core: Core,
  { id, number, shipments }: Order,
  { tracking, shipmentId }: { readonly tracking: string; readonly shipmentId: unknown },
): Promise<Text | null> {
  const onItsWay = (parcel: Order['shipments'][number]): boolean =>
    parcel.step === 'shipped' && parcel.tracking === tracking;
  if (shipments.some((parcel) => parcel.id !== shipmentId && onItsWay(parcel))) return taken(number);
  const others = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, 'number' | 'shipments'>>(
      { 'shipments.tracking': tracking, open: true, _id: { $ne: id as never } },
      { projection: { number: 1, shipments: 1 } },
    )
    .toArray();
  const other = others.find((each) => each.shipments.some(onItsWay));
  return other ? taken(other.number) : null;
}

const taken = (number: string): Text => ({
  zh: `订单 ${number} 的另一个包裹正以这个运单号运送：请核对`,
  en: `Another parcel, of order ${number}, is on its way under this number: please check it`,
});
