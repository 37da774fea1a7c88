import { isNumberOf, type Order, parseOrderNumber, type Refusal, type Text } from '@orderdesk/domain';
import { type OrderDoc, orderModel } from '@orderdesk/store';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { atFormField } from './at-form-field.ts';
import { codesOnItsWay, parcelCode } from './codes-on-its-way.ts';
import { textOf } from './effect.type.ts';

/** Effects that put a tracking number on the parcel of the event. */
const NUMBERED: ReadonlySet<string> = new Set(['moveShipment', 'correctTracking']);

/**
 * What is wrong with the tracking number that is put on a parcel (`workflow.form`, beside `tracking`): it is too short, the number of an
 * order, an article or a telephone, or another parcel is on its way under it, however its letters and figures are written, whose customer would be followed.
 */
export async function wrongTracking(
  core: Core,
  order: Order,
  effects: readonly Effect[],
  { type, data }: WorkflowEvent,
): Promise<Refusal | null> {
  const { tracking, shipmentId } = data;
  if (typeof tracking !== 'string' || !effects.some((effect) => NUMBERED.has(effect.type))) return null;
  const carrier =
    textOf(data['carrier']) ?? order.shipments.find(({ id }) => id === shipmentId)?.carrier ?? null;
  const text =
    (await notOfAParcel(core, order, tracking, carrier)) ??
    (await onAnother(core, order, { tracking, shipmentId }));
  return text ? atFormField(type, 'tracking', 'tracking', text) : null;
}

const digits = (text: string): string => text.replace(/\D/gu, '');

/** Letters and figures that a parcel's number has at least. */
const SHORTEST = 3;

/** What else such figures are: the number of an order of ours, the article number of what is in it, the recipient's telephone or a part of it, anybody's mobile. */
async function notOfAParcel(
  core: Core,
  { contact, lines }: Order,
  tracking: string,
  carrier: string | null,
): Promise<Text | null> {
  const parsed = parseOrderNumber(tracking);
  const orders = orderModel(core.store.connection).collection;
  if (parsed.ok && (await orders.findOne({ number: parsed.value.number }, { projection: { _id: 1 } })))
    return {
      zh: '这是订单号：请填写运单上的号码',
      en: 'This is the number of an order: give the one on the label',
    };
  const code = parcelCode(tracking);
  if (code.length < SHORTEST)
    return {
      zh: '运单号太短：请填写运单上完整的号码',
      en: 'That is too short for a tracking number: give the whole of it, from the label',
    };
  if (lines.some(({ sku }) => parcelCode(sku) === code))
    return {
      zh: '这是货号：请填写运单上的号码',
      en: 'This is an article number: give the one on the label',
    };
  const figures = digits(tracking);
  const isTheirs = figures.length >= 7 && digits(contact.phone).endsWith(figures);
  const isMobile =
    /^(?:86)?1[3-9]\d{9}$/.test(figures) && !(carrier !== null && isNumberOf(carrier, tracking));
  return !/[a-z]/iu.test(tracking) && (isTheirs || isMobile)
    ? {
        zh: '这是电话号码：请填写运单上的号码',
        en: 'This is a telephone: give the number on the label',
      }
    : null;
}

async function onAnother(
  core: Core,
  { id, number, shipments }: Order,
  { tracking, shipmentId }: { readonly tracking: string; readonly shipmentId: unknown },
): Promise<Text | null> {
  const code = parcelCode(tracking);
  const isUnder = (parcels: Order['shipments']): boolean => codesOnItsWay(parcels).includes(code);
  if (isUnder(shipments.filter((parcel) => parcel.id !== shipmentId))) return taken(number);
  const others = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, 'number' | 'shipments'>>(
      // Orders that were saved before `onItsWay` was kept are found by the number as it is written.
      {
        $or: [{ onItsWay: code }, { 'shipments.tracking': tracking }],
        open: true,
        _id: { $ne: id as never },
      },
      { projection: { number: 1, shipments: 1 } },
    )
    .toArray();
  const other = others.find((each) => isUnder(each.shipments));
  return other ? taken(other.number) : null;
}

const taken = (number: string): Text => ({
  zh: `订单 ${number} 的另一个包裹正以这个运单号运送：请核对`,
  en: `Another parcel, of order ${number}, is on its way under this number: please check it`,
});
