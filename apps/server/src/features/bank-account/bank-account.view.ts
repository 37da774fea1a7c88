import type { BankAccountView, PayTo } from '@orderdesk/contract';
import { type BankAccount, type Order, orderMoney, paymentStanding, type Person } from '@orderdesk/domain';
import { type AuditDoc, auditModel, findBankAccount, type Store } from '@orderdesk/store';
import { isAloneLeader } from '../../core/notice-writes.ts';

const LATEST = 10;
export const ACCOUNT_CHANGED = 'bank-account';

type Changed = AuditDoc & { readonly proposedBy?: { readonly name: string } };

/** As the database has it, with who changed it last. */
export async function bankAccountViewOf(store: Store, { id }: Pick<Person, 'id'>): Promise<BankAccountView> {
  const [doc, isAlone, audit] = await Promise.all([
    findBankAccount(store),
    isAloneLeader(store, id),
    auditModel(store.connection)
      .collection.find<Changed>({ what: ACCOUNT_CHANGED })
      .sort({ at: -1 })
      .limit(LATEST)
      .toArray(),
  ]);
  const { account = null, rev = 0, proposed } = doc ?? {};
  return {
    account,
    rev,
    isAlone,
    ...(proposed && {
      proposed: {
        account: proposed.account,
        at: proposed.at,
        by: proposed.by.name,
        isOwn: proposed.by.id === id,
      },
    }),
    changes: audit.map(({ _id, at, actor, proposedBy, after }) => ({
      id: _id,
      at,
      by: actor.name,
      ...(proposedBy && { proposedBy: proposedBy.name }),
      after: after as BankAccount | null,
    })),
  };
}

/**
 * What is to be transferred for an order on account, or as the rest of one that was paid online and costs more since; nothing where
 * nothing is to come in, or it is paid otherwise.
 */
export function payToOf(order: Order, account: BankAccount | null): { payTo?: PayTo } {
  const { outstanding } = orderMoney(order);
  const { method, status } = order.payment;
  const isTransferred =
    method === 'credit' ? status === 'due' : method !== 'cod' && paymentStanding(order) === 'part';
  if (!isTransferred || outstanding <= 0) return {};
  return { payTo: { account, amount: outstanding, reference: order.number } };
}
