import type { Store } from '@orderdesk/store';
import { testDatabase } from '@orderdesk/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { furnish } from '../../testing/desk.fixture.ts';
import { CreditMoved, CreditShort, creditWrites } from './credit-writes.ts';

const database = testDatabase();
let store: Store;
const acme = { id: 'acme', kind: 'company', accountKind: 'dealer', name: '华南渠道', groupId: null } as const;

beforeAll(async () => {
  store = await furnish(database, 10);
});
afterAll(() => store.close());

const companies = () =>
  store.db.collection<{ _id: string; creditLimit: number | null; creditUsed: number }>('companies');
const terms = (creditLimit: number | null, creditUsed: number) =>
  companies().updateOne({ _id: 'acme' }, { $set: { creditLimit, creditUsed } });
const used = async () => (await companies().findOne({ _id: 'acme' }))!.creditUsed;
const move = async (amount: number) => store.commit(await creditWrites(store, acme, amount));

describe('credit', () => {
  beforeEach(() => terms(1000, 400));

  it('is used up to the very limit', async () => {
    await move(600);
    expect(await used()).toBe(1000);
  });

  it('is refused a cent above, and nothing is used', async () => {
    await expect(move(601)).rejects.toThrow(CreditShort);
    expect(await used()).toBe(400);
  });

  it('is never used twice by orders in parallel', async () => {
    const moves = await Promise.allSettled(Array.from({ length: 5 }, () => move(250)));
    expect(moves.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const reasons = moves.flatMap((move) => (move.status === 'rejected' ? [move.reason as unknown] : []));
    // Those who saw enough and found it gone are told to look again, not that there is none.
    expect(reasons.every((reason) => reason instanceof CreditMoved || reason instanceof CreditShort)).toBe(
      true,
    );
    expect(await used()).toBe(900);
  });

  it('is given back even after the terms were lowered or taken away', async () => {
    await terms(100, 400);
    await move(-300);
    await terms(null, 100);
    await move(-100);
    expect(await used()).toBe(0);
    await expect(move(1)).rejects.toThrow(CreditShort);
  });
});
