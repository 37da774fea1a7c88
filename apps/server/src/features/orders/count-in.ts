import { type Order, type Refusal, refuse } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';

const WRONG = {
  goods: {
    zh: '请按包裹里的每种商品填写可再售的件数，不能多于包裹里的数量',
    en: 'Say of each line of the parcel how many pieces can be sold again, at most as many as were in it',
  },
  found: {
    zh: '请按包裹里的每种商品填写能发出的件数，不能多于包裹里的数量',
    en: 'Say of each line of the parcel how many pieces can be sent, at most as many as it is to hold',
  },
} as const;

const NOTHING_MISSING = {
  zh: '全部都在：没有缺货，可以继续拣货',
  en: 'All of it is there: nothing is missing, go on picking',
} as const;

/** The field of the form in which the effect looks for the pieces of each line. */
const COUNTED: Readonly<Record<string, keyof typeof WRONG>> = {
  takeBackShipment: 'goods',
  replaceShipment: 'goods',
  noteMissing: 'found',
};

/**
 * What is wrong with how a parcel was counted (one that came back, or one that cannot be put together): each of its lines is counted,
 * none with more than it holds, and nothing else is; of one whose goods are missing, some are (`workflow.form`, beside the field).
 */
export function miscounted(
  { shipments }: Order,
  effects: readonly Effect[],
  { type, data }: WorkflowEvent,
): Refusal | null {
  const field = effects.flatMap((effect) => COUNTED[effect.type] ?? [])[0];
  if (!field) return null;
  const lines = shipments.find(({ id }) => id === data['shipmentId'])?.lines ?? [];
  const goods = new Map(Object.entries((data[field] ?? {}) as Readonly<Record<string, number>>));
  const isCounted =
    goods.size === lines.length &&
    lines.every(({ lineId, quantity }) => (goods.get(lineId) ?? Infinity) <= quantity);
  const isComplete = lines.every(({ lineId, quantity }) => goods.get(lineId) === quantity);
  const text = isCounted ? field === 'found' && isComplete && NOTHING_MISSING : WRONG[field];
  return text
    ? refuse('workflow.form', text, { event: type, errors: [{ field, code: 'goods', text }] })
    : null;
}
