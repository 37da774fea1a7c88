import {
  accepted,
  asActor,
  type Order,
  type Person,
  refuse,
  refused,
  type Result,
  type PutBack,
  toPutBack,
  withGoodsBack,
} from '@orderdesk/domain';
import { abilityFor, may } from '@orderdesk/policy';
import type { OrderDoc } from '@orderdesk/store';
import type { Effect } from '@orderdesk/workflow';
import type { Core } from '../../core/core.ts';
import { changeOrder, type ChangeOptions } from './change-order.ts';
import { orderOf } from './commit-change.ts';
import { draftOf } from './order-draft.ts';
import { NO_TREE_CHANGE } from './tree-change.ts';

/** Whether somebody may say of goods that they are back on their shelves: whoever keeps the stock. */
export const mayPutBack = (person: Person): boolean => may(abilityFor(person), 'edit', 'Stock');

/**
 * Notes that the goods of a parcel that will not be sent are back on their shelves; their stock has been free all along. Doing it twice
 * changes nothing. Works on ended orders too: it is no step of their workflow. Refuses `put-back.forbidden` and `put-back.nothing`.
 */
export const putGoodsBack = (
  core: Core,
  person: Person,
  orderId: string,
  shipmentId: string,
  options: ChangeOptions = {},
): Promise<Result<OrderDoc>> =>
  changeOrder(core, orderId, (before) => Promise.resolve(decide(core, person, before, shipmentId)), options);

function decide(core: Core, person: Person, before: OrderDoc, shipmentId: string) {
  if (!mayPutBack(person)) return refused(notYours());
  const order = orderOf(before);
  const own = (order.putBack ?? []).filter((goods) => goods.shipmentId === shipmentId);
  if (own.length === 0) return refused(nothing());
  if (own.every(({ done }) => done !== null)) return accepted(null);
  const at = core.clock.now();
  const done = { at: at.toISOString(), by: person.name };
  const draft = draftOf(withGoodsBack(order, shipmentId, done));
  const event = { type: 'order.put-back', actor: asActor(person), data: {} };
  return accepted({ draft, tree: before.tree, workflow: NO_TREE_CHANGE, event, facts: null, at });
}

/** Those who have goods in their hands that a change has just made to be put back are told, of a parcel that goes on what to take out. */
export function tellWorkers(before: Order, after: Order): Effect[] {
  const known = new Set(toPutBack(before));
  const fresh = toPutBack(after).filter((goods) => !known.has(goods));
  const told = (template: string, goods: readonly PutBack[]): Effect[] => {
    const to = [...new Set(goods.flatMap(({ worker }) => worker?.id ?? []))];
    const params = { roles: [], to, template };
    return to.length === 0 ? [] : [{ type: 'notifyStaff', runs: 'outbox', params }];
  };
  return [
    ...told(
      'order.put-back',
      fresh.filter(({ opened }) => !opened),
    ),
    ...told(
      'order.take-out',
      fresh.filter(({ opened }) => opened),
    ),
  ];
}

const notYours = () =>
  refuse('put-back.forbidden', {
    zh: '只有仓库和经理可以确认商品已放回',
    en: 'Only the warehouse and managers can say that goods are back on their shelves',
  });
const nothing = () =>
  refuse('put-back.nothing', {
    zh: '这个订单没有需要放回的商品',
    en: 'This order has no such goods to put back',
  });
