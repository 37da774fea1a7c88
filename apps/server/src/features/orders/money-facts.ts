import type { MoneyBy, Order, OrderFacts, StaffRole } from '@orderdesk/domain';
import { orderModel, type OrderDoc } from '@orderdesk/store';
import type { Core } from '../../core/core.ts';
import { todayAt } from '../../core/days.ts';
import { staffWith } from '../../core/notice-writes.ts';
import { moneyBy, reportedOf, returnedOf } from './money-moves.ts';

/** Who finds, in the order's workflow, that a rest is let off and money goes back. */
const SETTLE_MONEY: readonly StaffRole[] = ['finance', 'manager'];

/**
 * What rules ask of an order's money beside its sums: what went back, and who did what of it. What people did on their own word today is
 * read from all orders, and only for one that money came in for: of others nothing is let off or given back but by a manager.
 */
export async function moneyFacts(
  core: Core,
  { payment }: Order,
  timezone: string,
): Promise<Pick<OrderFacts, 'paymentReturned' | 'paymentReported' | 'moneyBy' | 'settlers'>> {
  const [returned, reported] = [returnedOf(payment), reportedOf(payment)];
  const today = todayAt({ timezone }, core.clock.now());
  const own = moneyBy(payment, today.has);
  const [moved, settlers] = await Promise.all([
    payment.received > 0 ? movedToday(core, today) : new Map<string, Today>(),
    readSettlers(core),
  ]);
  const people = [...new Set([...own.map(({ by }) => by), ...moved.keys()])];
  return {
    settlers,
    ...(returned > 0 && { paymentReturned: returned }),
    ...(reported > 0 && { paymentReported: reported }),
    ...(people.length > 0 && {
      moneyBy: people.map((by) => ({ by, ...own.find((each) => each.by === by), ...moved.get(by) })),
    }),
  };
}

/** Two are enough to know whether there is another than whoever acts. */
const readSettlers = async ({ store }: Core): Promise<string[]> =>
  (await staffWith(store, SETTLE_MONEY)).slice(0, 2);

type Today = Required<Pick<MoneyBy, 'letOffToday' | 'aloneToday'>>;

/** What each person let off, and gave back with nobody else's hand in it, since the company's day began. */
async function movedToday(core: Core, today: ReturnType<typeof todayAt>): Promise<Map<string, Today>> {
  const orders = await orderModel(core.store.connection)
    .collection.find<Pick<OrderDoc, 'payment'>>(
      { 'payment.ownWordAt': { $gte: today.since } },
      { projection: { 'payment.letOffs': 1, 'payment.returned': 1 } },
    )
    .toArray();
  const people = new Map<string, Today>();
  for (const { payment } of orders) {
    const moved = [
      // What somebody else had asked for is nobody's own word.
      ...(payment.letOffs ?? []).flatMap(({ by, at, amount, second }) =>
        second ? [] : [{ by, at, letOff: amount, alone: 0 }],
      ),
      ...(payment.returned ?? []).map(({ by, at, alone = 0 }) => ({ by, at, letOff: 0, alone })),
    ];
    for (const { by, at, letOff, alone } of moved) {
      if (!by || letOff + alone === 0 || !today.has(at)) continue;
      const before = people.get(by.id) ?? { letOffToday: 0, aloneToday: 0 };
      people.set(by.id, {
        letOffToday: before.letOffToday + letOff,
        aloneToday: before.aloneToday + alone,
      });
    }
  }
  return people;
}
