import { type Actor, type Person, refuse, refused, type Result, accepted } from '@orderdesk/domain';
import { isDuplicateKey, type OrderDoc, orderModel, type Write } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { CreditMoved, CreditShort } from '../credit/credit-writes.ts';
import { StockShort } from '../stock/stock-writes.ts';
import { type Change, commitChange, RevConflict } from './commit-change.ts';
import { overgrown } from './order-bounds.ts';
import { withoutLostOwner } from './lost-owner.ts';

/** How often a change that lost a race is decided anew on what the winner left. */
const ATTEMPTS = 8;

/** What a command makes of the order it read: the change to save, or why not. */
export type Decide = (before: OrderDoc) => Promise<Result<Omit<Change, 'before' | 'idempotency'> | null>>;

export type ChangeOptions = {
  /** The rev the caller looked at; refused (`order.moved-on`) when the order is at another by now. */
  readonly rev?: number | undefined;
  /** Whether the request was carried out already: then that the order has moved on since is no reason against it. */
  readonly sentBefore?: (() => Promise<Result<boolean>>) | undefined;
  readonly also?: readonly Write[];
};

/**
 * Reads an order, lets `decide` say what becomes of it, and saves that under `rev`. A change by somebody else in between means
 * reading and deciding again, not failing. `decide` returning null means that there is nothing to change.
 */
export async function changeOrder(
  core: Core,
  orderId: string,
  decide: Decide,
  options: ChangeOptions = {},
): Promise<Result<OrderDoc>> {
  return core.locks.run([`order:${orderId}`], async () => {
    for (let attempt = 1; ; attempt += 1) {
      const before = await findOrder(core, orderId);
      if (!before) return refused(notFound());
      await core.workflows.loadFor(before.tree);
      if (options.rev !== undefined && options.rev !== before.rev) {
        const again = (await options.sentBefore?.()) ?? accepted(false);
        if (!again.ok) return again;
        return again.value ? accepted(before) : refused(movedOn(before));
      }
      const decided = await decide(before);
      if (!decided.ok) return decided;
      if (decided.value === null) return accepted(before);
      const wrong = overgrown(decided.value.draft.order);
      if (wrong) return refused(wrong);
      try {
        const { idempotencyKey: key, requestHash } = before;
        return accepted(
          await commitChange(core, {
            ...(await withoutLostOwner(core, before, decided.value)),
            before,
            idempotency: { key, requestHash },
            also: [...(options.also ?? []), ...(decided.value.also ?? [])],
          }),
        );
      } catch (error) {
        // Decided once more: what was there when the order was read may have been taken meanwhile.
        if (error instanceof CreditShort && attempt > 1) return refused(creditShort());
        if (!isRaced(error) || attempt >= ATTEMPTS) throw error;
      }
    }
  });
}

/** Somebody else was quicker: what they left may still allow it. */
export const isRaced = (error: unknown): boolean =>
  error instanceof RevConflict ||
  error instanceof StockShort ||
  error instanceof CreditMoved ||
  error instanceof CreditShort ||
  // What both were the first to add.
  isDuplicateKey(error);

export const findOrder = (core: Core, orderId: string): Promise<OrderDoc | null> =>
  orderModel(core.store.connection).collection.findOne<OrderDoc>({ _id: orderId as never });

export const notFound = () =>
  refuse('order.not-found', {
    zh: '没有这个订单，或您无权查看',
    en: 'There is no such order, or you may not see it',
  });

export const movedOn = (doc: OrderDoc) =>
  refuse(
    'order.moved-on',
    {
      zh: '订单刚刚有了变化，请查看最新内容后再操作',
      en: 'The order has just changed; look again before you act',
    },
    { rev: doc.rev },
  );

export const creditShort = () =>
  refuse('credit.insufficient', { zh: '可用信用额度不足', en: 'There is not enough credit left' });

export const actorRef = (person: Person | Actor) => ({ id: person.id, name: person.name });
