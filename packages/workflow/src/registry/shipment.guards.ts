import { SHIPMENT_STEPS, shipmentRank, type OrderFacts } from '@orderdesk/domain';
import { z } from 'zod';
import { guardRule, type GuardScene } from './guard.type.ts';

const step = z.enum(SHIPMENT_STEPS);
const own = ({ event }: GuardScene): string | null =>
  typeof event.data?.['shipmentId'] === 'string' ? event.data['shipmentId'] : null;
const behind = (facts: OrderFacts, to: (typeof SHIPMENT_STEPS)[number]): OrderFacts['shipments'] =>
  facts.shipments.filter((shipment) => shipmentRank(shipment.step) < shipmentRank(to));
const reached = (facts: OrderFacts, to: (typeof SHIPMENT_STEPS)[number]): OrderFacts['shipments'] =>
  facts.shipments.filter(
    (shipment) => shipment.step !== 'cancelled' && shipmentRank(shipment.step) >= shipmentRank(to),
  );

const LEFT = shipmentRank('shipped');

/** Guards on the parcels of an order. An order without shipments reaches no step. */
export const shipmentGuards = [
  guardRule({
    name: 'shipmentIs',
    description: { zh: '所选包裹正处于该步骤', en: "The event's shipment is at this step now" },
    params: z.strictObject({ step }),
    holds: (params, scene) => {
      if (scene.event.data === null)
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
      if (scene.event.data === null) return late.length === 0 || (late.length === 1 && 'maybe');
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
    name: 'shipmentHasNotLeft',
    description: {
      zh: '所选包裹还没有发出',
      en: "The event's shipment has not left the warehouse",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const waiting = scene.facts.shipments.filter(({ step: now }) => shipmentRank(now) < LEFT);
      if (scene.event.data === null) return waiting.length > 0 && 'maybe';
      const id = own(scene);
      return waiting.some((shipment) => shipment.id === id);
    },
    explain: (_, { facts }) => ({
      text: { zh: '包裹已经发出', en: 'The shipment has left already' },
      facts: { shipments: facts.shipments },
    }),
  }),
  guardRule({
    name: 'othersRemain',
    description: {
      zh: '除所选包裹外还有别的包裹',
      en: "The order has shipments besides the event's own that are not cancelled",
    },
    params: z.strictObject({}),
    holds: (_, scene) => {
      const kept = scene.facts.shipments.filter(({ step: now }) => now !== 'cancelled');
      if (scene.event.data === null) return kept.length > 1;
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
    holds: (_, { facts }) => facts.shipments.some((shipment) => shipment.step !== 'cancelled'),
    explain: () => ({
      text: { zh: '订单还没有包裹', en: 'The order has no shipments' },
      facts: { shipments: [] },
    }),
  }),
];
