import { onOwnWord, type Order, type Payment, type Receipt, SYSTEM } from '@orderdesk/domain';
import { describe, expect, it } from 'vitest';
import { moneyBy, reportedOf, withDeciders, withoutWrong } from './money-moves.ts';

const ZHAO = { id: 'zhao', name: 'Zhao' };
const receipt = (amount: number, at: string, over = 0): Receipt => ({
  ...{ reference: 'R', amount, at, by: ZHAO, over },
});
const isToday = (at: string) => at.startsWith('2026-12-01');
const ofZhao = (payment: Partial<Payment>) =>
  moneyBy(payment as Payment, isToday).find(({ by }) => by === 'zhao');
const own = (payment: Partial<Payment>) => onOwnWord(90_000, ofZhao(payment) ?? {});

describe('what somebody noted that came in, when it goes back', () => {
  const older = '2026-11-23T02:00:00.000Z';

  it('is their word no more where it was due, a day has passed and another decided that it goes back', () => {
    expect(own({ receipts: [receipt(93_193, older)], backBy: ['wang'] })).toBe(0);
  });

  it('is their own word where they noted it today, and it is said so', () => {
    const payment = { receipts: [receipt(93_193, '2026-12-01T02:00:00.000Z')], backBy: ['wang'] };
    expect(own(payment)).toBe(90_000);
    expect(ofZhao(payment)).toMatchObject({ notedToday: 93_193 });
  });

  it('is their own word by as much as was more than was due', () => {
    expect(own({ receipts: [receipt(50_000, older, 30_000)], backBy: ['wang'] })).toBe(30_000);
  });

  it('is their own word where they had a hand in its going back, or nobody says who had', () => {
    const receipts = [receipt(93_193, older)];
    expect(own({ receipts })).toBe(90_000);
    expect(own({ receipts, backBy: ['wang', 'zhao'] })).toBe(90_000);
    expect(ofZhao({ receipts, backBy: ['wang', 'zhao'] })).toMatchObject({ decided: true });
    const letOffs = [{ what: 'part', amount: 30_000, reason: 'x', at: older, by: ZHAO } as const];
    expect(own({ letOffs, backBy: ['wang'] })).toBe(30_000);
  });

  it('counts as own on earlier orders, of which nobody knows what was due', () => {
    const { over: _, ...earlier } = receipt(40_000, older);
    expect(own({ receipts: [earlier], backBy: ['wang'] })).toBe(40_000);
  });
});

describe('who decided that money goes back', () => {
  const order = (received: number, total: number, backBy?: readonly string[]): Order =>
    ({
      totals: { total },
      shipments: [],
      payment: { method: 'wechat', status: 'paid', received, ...(backBy && { backBy }) },
    }) as unknown as Order;
  const decides = (before: Order, after: Order, effects: readonly string[] = []) =>
    withDeciders(
      before,
      after,
      effects.map((type) => ({ type, params: {}, runs: 'transaction' })) as never,
      'wang',
    ).payment.backBy;

  it('is whoever made more of it due, with those before, until it is given back', () => {
    expect(decides(order(100, 100), order(100, 80))).toEqual(['wang']);
    expect(decides(order(100, 80, ['li']), order(100, 60, ['li']))).toEqual(['li', 'wang']);
    expect(decides(order(100, 80, ['li']), order(100, 80, ['li']))).toEqual(['li']);
    expect(decides(order(100, 80, ['li']), order(80, 80, ['li']))).toBeUndefined();
  });

  it('is nobody where more came in than was due', () => {
    expect(decides(order(100, 100), order(150, 100), ['receiveMoney'])).toBeUndefined();
  });
});

describe('a correction of what came in', () => {
  it('takes from what people noted, never from what the payment provider reported', () => {
    const provider = { ...receipt(5000, '2026-12-01T03:00:00.000Z'), by: SYSTEM, reference: 'WX1' };
    const payment = { receipts: [receipt(3000, '2026-12-01T02:00:00.000Z'), provider] } as unknown as Payment;
    expect(reportedOf(payment)).toBe(5000);
    expect(withoutWrong(payment, 5000)).toEqual([provider]);
    expect(withoutWrong(payment, 6000).map(({ amount }) => amount)).toEqual([1000, 5000]);
  });
});
