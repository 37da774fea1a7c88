import {
  BACK_REASONS,
  cashThere,
  changeReach,
  hasNotLeft,
  isOff,
  SHIPMENT_STEPS,
  shipmentRank,
  type OrderFacts,
} from '@orderdesk/domain';
import { z } from 'zod';
import { anyParcel, own } from './event-parcel.ts';
import { guardRule } from './guard.type.ts';

const step = z.enum(SHIPMENT_STEPS);
const behind = (facts: OrderFacts, to: (typeof SHIPMENT_STEPS)[number]): OrderFacts['shipments'] =>
  facts.shipments.filter((shipment) => shipmentRank(shipment.step) < shipmentRank(to));
/** A parcel that comes back was on its way: it is not there any more, but it has left. */
const reached = (facts: OrderFacts, to: (typeof SHIPMENT_STEPS)[number]): OrderFacts['shipments'] =>
  facts.shipments.filter(
    ({ step: now }) =>
      !isOff({ step: now }) &&
      (shipmentRank(now) >= shipmentRank(to) || (now === 'returning' && to === 'shipped')),
  );

/** Guards on the parcels of an order. An order without shipments reaches no step. */
export const shipmentGuards = [
  guardRule({
    name: 'shipmentIs',
    ofParcel: 'which',
    description: { zh: '所选包裹正处于该步骤', en: "The event's shipment is at this step now" },
    params: z.strictObject({ step }),
    holds: (params, scene) => {
      if (anyParcel(scene))
        return scene.facts.shipments.some((shipment) => shipment.step === params.step) && 'maybe';
      const id = own(scene);
      return scene.facts.shipments.some((shipment) => shipment.id === id && shipment.step === params.step);
    },
    explain: (params, scene) => {
      const id = own(scene);
      const now = scene.facts.shipments.find((shipment) => shipment.id === id)?.step ?? null;
      return {
        text: { zh: '没有包裹处于这一步', en: 'The shipment is not at the step this needs' },
        facts: { shipmentId: id, step: now, needed: params.step },
      };
    },
  }),
  guardRule({
    name: 'everyShipmentReaches',
    description: {
      zh: '所有包裹都到达该步骤（含本次操作的包裹）',
      en: "Every shipment is at this step or beyond, the event's own counted as there",
    },
    params: z.strictObject({ step }),
    holds: (params, scene) => {
      const { shipments } = scene.facts;
      if (shipments.length === 0) return false;
      const late = behind(scene.facts, params.step);
      if (anyParcel(scene)) return late.length === 0 || (late.length === 1 && 'maybe');
      const id = own(scene);
      return late.every((shipment) => shipment.id === id);
    },
    explain: (params, scene) => ({
      text: { zh: '还有包裹没到这一步', en: 'Other shipments have not come this far' },
      facts: { step: params.step, behind: behind(scene.facts, params.step) },
    }),
  }),
  guardRule({
    name: 'someShipmentReaches',
    description: { zh: '已有包裹到达该步骤', en: 'Some shipment is at this step or beyond' },
    params: z.strictObject({ step }),
    holds: (params, { facts }) => reached(facts, params.step).length > 0,
    explain: (params, { facts }) => ({
      text: { zh: '还没有包裹到这一步', en: 'No shipment has come this far' },
      facts: { step: params.step, reached: reached(facts, params.step) },
    }),
  }),
  guardRule({
    name: 'somethingToSend',
    description: {
      zh: '还有商品要发出，或退回后可再发出',
      en: 'Something is still to be sent, or comes back and may be sent again',
    },
    params: z.strictObject({}),
    holds: (_, { facts }) => changeReach(facts.shipments) !== 'nothing',
    explain: (_, { facts }) => ({
      text: { zh: '商品都已发出', en: 'Everything has left already' },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'shipmentHasNotLeft',
    ofParcel: 'which',
    description: {
      zh: '所选包裹还没有发出',
      en: "The event's shipment has not left the warehouse",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const waiting = scene.facts.shipments.filter(hasNotLeft);
      if (anyParcel(scene)) return waiting.length > 0 && 'maybe';
      const id = own(scene);
      return waiting.some((shipment) => shipment.id === id);
    },
    explain: (_, { facts }) => ({
      text: facts.shipments.some(isOff)
        ? { zh: '包裹已经发出或已取消', en: 'The shipment has left already, or was called off' }
        : { zh: '包裹已经发出', en: 'The shipment has left already' },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'shipmentInStock',
    ofParcel: 'what',
    description: {
      zh: '仓库账面上还有所选包裹里的商品',
      en: "By its stock, the warehouse has what is in the event's shipment",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const { outOfStock = [], shipments } = scene.facts;
      if (anyParcel(scene)) return shipments.some(({ id }) => !outOfStock.includes(id)) && 'maybe';
      return !outOfStock.includes(own(scene) ?? '');
    },
    explain: (_, { facts }) => ({
      text: {
        zh: '仓库账面库存少于包裹里的商品：请先核对库存，或取消',
        en: 'By its stock, the warehouse has less than what is in the parcel: correct the stock first, or call it off',
      },
      facts: { outOfStock: facts.outOfStock ?? [] },
    }),
  }),
  guardRule({
    name: 'shipmentBackIs',
    ofParcel: 'which',
    description: {
      zh: '所选包裹因这些原因没有送达',
      en: "The event's shipment did not reach its customer for one of these reasons",
    },
    params: z.strictObject({ why: z.array(z.enum(BACK_REASONS)).min(1) }),
    holds: ({ why }, scene) => {
      const isSo = ({ back }: OrderFacts['shipments'][number]) => back !== undefined && why.includes(back);
      if (anyParcel(scene)) return scene.facts.shipments.some(isSo) && 'maybe';
      const id = own(scene);
      return scene.facts.shipments.some((shipment) => shipment.id === id && isSo(shipment));
    },
    explain: ({ why }, { facts }) => ({
      text: { zh: '包裹没有送达的原因不是这一种', en: 'That is not why the shipment did not arrive' },
      facts: { why, shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'nothingToTakeOut',
    ofParcel: 'what',
    description: {
      zh: '所选包裹没有要先取出放回的商品',
      en: "Nothing has to be taken out of the event's shipment and put back first",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const { shipments } = scene.facts;
      if (anyParcel(scene)) return shipments.some(({ opened }) => !opened) && 'maybe';
      const id = own(scene);
      return !shipments.some((shipment) => shipment.id === id && shipment.opened === true);
    },
    explain: (_, { facts }) => ({
      text: {
        zh: '先取出多余的商品，放回货架',
        en: 'First take out what is too much and put it back on its shelf',
      },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'shipmentIsWhole',
    ofParcel: 'what',
    description: {
      zh: '所选包裹没有登记缺货',
      en: "Nothing of the event's shipment is known to be missing",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const { shipments } = scene.facts;
      if (anyParcel(scene)) return shipments.some(({ short }) => !short) && 'maybe';
      const id = own(scene);
      return !shipments.some((shipment) => shipment.id === id && shipment.short === true);
    },
    explain: (_, { facts }) => ({
      text: {
        zh: '包裹还缺货：先更正订单或取消这个包裹；如果后来找到了，请登记“找到了”',
        en: 'Goods of the parcel are missing: correct the order or call the parcel off first; if they were found after all, say so by “Found after all”',
      },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'nothingMissing',
    description: {
      zh: '没有包裹登记了缺货（可不算所选包裹）',
      en: "Nothing of any shipment is known to be missing (the event's own may be left out)",
    },
    params: z.strictObject({ besidesOwn: z.boolean().optional() }),
    holds: ({ besidesOwn = false }, scene) => {
      const short = scene.facts.shipments.filter((shipment) => shipment.short === true);
      if (besidesOwn && anyParcel(scene)) return short.length === 0 || (short.length === 1 && 'maybe');
      const left = besidesOwn ? own(scene) : null;
      return short.every(({ id }) => id === left);
    },
    explain: (_, { facts }) => ({
      text: { zh: '还有包裹缺货', en: 'Goods of a parcel are missing' },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'replacementInStock',
    ofParcel: 'what',
    description: {
      zh: '库存够为所选包裹补发',
      en: "There is enough in stock for what is in the event's shipment to be sent once more",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const { irreplaceable = [], shipments } = scene.facts;
      if (anyParcel(scene)) return shipments.some(({ id }) => !irreplaceable.includes(id)) && 'maybe';
      return !irreplaceable.includes(own(scene) ?? '');
    },
    explain: (_, { facts }) => ({
      text: {
        zh: '库存不够补发：请清点，从订单中扣除',
        en: 'There is not enough in stock for a replacement: count it in, the order then costs less by it',
      },
      facts: { irreplaceable: facts.irreplaceable ?? [] },
    }),
  }),
  guardRule({
    name: 'shipmentCollects',
    description: {
      zh: '所选包裹要收货款',
      en: "Cash is collected with the event's shipment",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const { shipments } = scene.facts;
      if (anyParcel(scene)) return shipments.some(({ collects }) => collects !== undefined) && 'maybe';
      const id = own(scene);
      return shipments.some((shipment) => shipment.id === id && shipment.collects !== undefined);
    },
    explain: (_, { facts }) => ({
      text: { zh: '这个包裹不收货款', en: 'Nothing is collected with this shipment' },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'cashParcelDelivered',
    description: {
      zh: '有收取货款的包裹已送达',
      en: 'A shipment that cash is collected with is there',
    },
    params: z.strictObject({}),
    holds: (_, { facts }) => cashThere(facts.shipments) > 0,
    explain: (_, { facts }) => ({
      text: { zh: '收取货款的包裹还没有送达', en: 'No shipment that collects cash is there yet' },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'cashComesLater',
    description: {
      zh: '表单金额加上已收款已是送达包裹的货款，其余随还没有送达的包裹收取',
      en: 'An amount of the form, with what came in before, is the cash of what is there; the rest is collected with what is still to come',
    },
    params: z.strictObject({ field: z.string().min(1) }),
    holds: ({ field }, { facts, event }) => {
      const { shipments, paymentReceived } = facts;
      if (!shipments.some((shipment) => !isOff(shipment) && shipment.step !== 'delivered')) return false;
      if (event.data === null) return 'maybe';
      const amount = event.data[field];
      return typeof amount === 'number' && paymentReceived + amount >= cashThere(shipments);
    },
    explain: (_, { facts }) => ({
      text: { zh: '没有随后收取的货款', en: 'No cash is collected later' },
      facts: { received: facts.paymentReceived, shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'otherCashConfirmed',
    follows: true,
    description: {
      zh: '除所选包裹外，已送达包裹的货款都已确认',
      en: "What was collected with the shipments that are there is confirmed, the event's own left out",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const { shipments, paymentReceived } = scene.facts;
      const without = (gone: string | null) => cashThere(shipments.filter(({ id }) => id !== gone));
      if (anyParcel(scene)) return shipments.some(({ id }) => paymentReceived >= without(id)) && 'maybe';
      return paymentReceived >= without(own(scene));
    },
    explain: (_, { facts }) => ({
      text: {
        zh: '还有送达包裹的货款没有确认',
        en: 'Cash of another shipment that is there is to be confirmed',
      },
      facts: { received: facts.paymentReceived, shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'othersRemain',
    ofParcel: 'what',
    description: {
      zh: '除所选包裹外还有别的包裹',
      en: "The order has shipments besides the event's own that will come",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const kept = scene.facts.shipments.filter((shipment) => !isOff(shipment));
      if (anyParcel(scene)) return kept.length > 1;
      const id = own(scene);
      return kept.some((shipment) => shipment.id !== id);
    },
    explain: (_, { facts }) => ({
      text: { zh: '订单没有别的包裹，请取消订单', en: 'The order has no other shipment: cancel it instead' },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'hasShipments',
    description: { zh: '订单已有包裹', en: 'The order has shipments that are not cancelled' },
    params: z.strictObject({}),
    holds: (_, { facts }) => facts.shipments.some((shipment) => !isOff(shipment)),
    explain: () => ({
      text: { zh: '订单还没有包裹', en: 'The order has no shipments' },
      facts: { shipments: [] },
    }),
  }),
];
