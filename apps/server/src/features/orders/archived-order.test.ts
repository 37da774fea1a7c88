import { describe, expect, it } from 'vitest';
import { archivedDoc } from './archived-doc.fixture.ts';
import { type ArchivedDoc, archivedOrder, countedAs } from './archived-order.ts';
import { nameTable } from './name-table.ts';

const AT = '2026-11-23T08:00:00.000Z';
const done: Partial<ArchivedDoc> = {
  open: false,
  row: { stage: { since: AT } },
  totals: { total: 18_080, currency: 'CNY' },
};
const counted = (over: Partial<ArchivedDoc>, outcome: Parameters<typeof countedAs>[1]) =>
  countedAs(archivedOrder(archivedDoc(over), nameTable()), outcome);

describe('what an order counts for', () => {
  const letOffs = [{ at: '2026-11-22T08:00:00.000Z', amount: 3000 }];

  it('is what was received once it is completed, also where some of it was let off', () => {
    const payment = { received: 15_080, letOffs };
    expect(counted({ ...done, payment }, 'completed')).toEqual([{ at: AT, amount: 15_080 }]);
    expect(counted({ ...done, payment }, 'cancelled')).toEqual([]);
  });

  it('is what was let off, on the day it was, whether the order has ended or not', () => {
    expect(counted({ payment: { letOffs } }, 'letOff')).toEqual(letOffs);
    expect(counted({ ...done, payment: { letOffs } }, 'letOff')).toEqual(letOffs);
  });

  it('stays what it was on the day it was completed first, when it is opened again and ends once more', () => {
    const completed = { at: AT, value: 18_080 };
    const first = [{ at: AT, amount: 18_080 }];
    expect(counted({ completed, open: true, payment: { received: 18_180 } }, 'completed')).toEqual(first);
    const again = { ...done, completed, row: { stage: { since: '2026-12-01T08:00:00.000Z' } } };
    expect(counted({ ...again, payment: { received: 18_080 } }, 'completed')).toEqual(first);
  });

  it('is what it cost where it ended in another way', () => {
    expect(counted({ ...done, tree: { main: { outcome: 'cancelled' } } }, 'cancelled')).toEqual([
      { at: AT, amount: 18_080 },
    ]);
  });
});
