import type { Order, Refusal } from '@orderdesk/domain';
import type { Effect, WorkflowEvent } from '@orderdesk/workflow';
import { atFormField } from './at-form-field.ts';

const WRONG = {
  goods: {
    zh: '请按包裹里的每种商品填写可再售的件数，不能多于包裹里的数量',
    en: 'Say of each line of the parcel how many pieces can be sold again, at most as many as were in it',
  },
  found: {
    zh: '请按包裹里的每种商品填写能发出的件数，不能多于包裹里的数量',
    en: 'Say of each line of the parcel how many pieces can be sent, at most as many as it is to hold',
  },
  lost: {
    zh: '包裹丢失了，没有可再售的：填 0；如果又找到了，请先登记“找到了，或还没有退回”',
    en: 'It is lost, so nothing of it can be sold again: give 0, or say first that it was found again',
  },
} as const;

const NOTHING_MISSING = {
  zh: '全部都在：没有缺货，可以继续拣货',
  en: 'All of it is there: nothing is missing, go on picking',
} as const;

/** The field of the form in which the effect looks for the pieces of each line. */
const COUNTED: Readonly<Record<string, 'goods' | 'found'>> = {
  takeBackShipment: 'goods',
  replaceShipment: 'goods',
  noteMissing: 'found',
};

/**
 * What is wrong with how a parcel was counted (one that came back, or one that cannot be put together): each of its lines is counted,
 * none with more than it holds, none of what is lost, and nothing else is; of one whose goods are missing, some are (`workflow.form`, beside the
 * field).
 */
export function miscounted(
  { shipments }: Order,
  effects: readonly Effect[],
  { type, data }: WorkflowEvent,
): Refusal | null {
  const field = effects.flatMap((effect) => COUNTED[effect.type] ?? [])[0];
  if (!field) return null;
  const { lines = [], back } = shipments.find(({ id }) => id === data['shipmentId']) ?? {};
  const goods = new Map(Object.entries((data[field] ?? {}) as Readonly<Record<string, number>>));
  const isCounted =
    goods.size === lines.length &&
    lines.every(({ lineId, quantity }) => (goods.get(lineId) ?? Infinity) <= quantity);
  const isComplete = lines.every(({ lineId, quantity }) => goods.get(lineId) === quantity);
  const isSold = [...goods.values()].some((pieces) => pieces > 0);
  const untrue =
    (field === 'found' && isComplete && NOTHING_MISSING) ||
    (field === 'goods' && back?.why === 'lost' && isSold && WRONG.lost);
  const text = isCounted ? untrue : WRONG[field];
  return text ? atFormField(type, field, 'goods', text) : null;
}
