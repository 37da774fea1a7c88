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
