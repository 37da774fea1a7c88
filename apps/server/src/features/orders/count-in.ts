import { type Order, type Refusal, refuse } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';

const WRONG = {
  zh: '请按包裹里的每种商品填写可再售的件数，不能多于包裹里的数量',
  en: 'Say of each line of the parcel how many pieces can be sold again, at most as many as were in it',
};

/**
 * What is wrong with how a parcel that came back was counted in: each of its lines is counted, none with more than was in it, and
 * nothing else is (`workflow.form`, beside `goods`).
 */
export function miscounted(
  { shipments }: Order,
  effects: readonly Effect[],
  { type, data }: WorkflowEvent,
): Refusal | null {
  if (!effects.some(({ type: name }) => name === 'takeBackShipment' || name === 'replaceShipment'))
    return null;
  const lines = shipments.find(({ id }) => id === data['shipmentId'])?.lines ?? [];
  const goods = new Map(Object.entries((data['goods'] ?? {}) as Readonly<Record<string, number>>));
  const isRight =
    goods.size === lines.length &&
    lines.every(({ lineId, quantity }) => (goods.get(lineId) ?? Infinity) <= quantity);
  return isRight
    ? null
    : refuse('workflow.form', WRONG, {
        event: type,
        errors: [{ field: 'goods', code: 'goods', text: WRONG }],
      });
}
