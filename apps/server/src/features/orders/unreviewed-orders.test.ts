import { orderModel, stockModel } from '@orderdesk/store';
import { expect, it } from 'vitest';
import { createLogger } from '../../observe/logger.ts';
import { companyOn } from '../../open-company.ts';
import { ADDRESS, freshKey, furnishStore } from '../../testing/desk.fixture.ts';
import { memoryStore } from '../../testing/memory-store.fixture.ts';

const MONDAY = new Date('2026-11-23T09:00:00+08:00');

it('what a new customer ordered and nobody reviews is sold to others again', async () => {
  const store = await furnishStore(memoryStore(), 10, { now: () => MONDAY });
  const company = await companyOn(store, { start: MONDAY, log: createLogger('silent') });
  await company.reload();
  const available = async () =>
    (await stockModel(store.connection).collection.find({ productId: 'p1' }).toArray()).reduce(
      (sum, row) => sum + Number(row['available']),
      0,
    );
  const before = await available();
  const placed = await company.placeOrder(
    (await company.person('mei'))!,
    {
      lines: [{ productId: 'p1', unitId: 'each', quantity: 2 }],
      address: ADDRESS,
      contact: { name: '王梅', phone: '13800138000' },
      delivery: { method: 'standard' },
      payment: { method: 'cod' },
    },
    freshKey(),
  );
  if (!placed.ok) throw new Error(placed.refusal.code);
  expect(await available()).toBe(before - 2);
  const read = async () =>
    (await orderModel(store.connection).collection.findOne({ _id: placed.value._id as never }))!;
  await company.advanceTo(new Date('2026-11-25T12:00:00+08:00'));
  expect(await read()).toMatchObject({ open: true });
  await company.advanceTo(new Date('2026-11-30T18:00:00+08:00'));
  expect(await read()).toMatchObject({ open: false, tree: { main: { outcome: 'cancelled' } } });
  expect(await available()).toBe(before);
  await company.close();
});
