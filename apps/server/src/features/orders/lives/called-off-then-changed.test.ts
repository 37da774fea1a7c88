import { abilityFor } from '@orderdesk/policy';
import { expect, it } from 'vitest';
import { valueOf } from '../../../core/refused.ts';
import { ADDRESS, freshKey } from '../../../testing/desk.fixture.ts';
import { memoryStore } from '../../../testing/memory-store.fixture.ts';
import { orderViewFor } from '../order.view.ts';
import { openBusyCompany } from './busy-company.fixture.ts';

it('a line that a change takes out stays, with nothing of it, for the called-off parcel that held some', async () => {
  const busy = await openBusyCompany(memoryStore(), new Date('2026-11-23T01:00:00.000Z'));
  const { company } = busy;
  await busy.begin(0, { p1: [3, 2], p2: [5, 0] });
  const [mei, wang] = [await busy.customer('mei'), (await company.person('wang'))!];
  const lines = ['p1', 'p2'].map((productId) => ({ productId, unitId: 'each', quantity: 5 }));
  const placed = valueOf(
    await company.placeOrder(
      mei,
      {
        lines,
        address: ADDRESS,
        contact: { name: '王梅', phone: '13800138000' },
        delivery: { method: 'standard' },
        payment: { method: 'cod' },
        note: 'please look at it',
      },
      freshKey(),
    ),
  );
  valueOf(await company.sendEvent(wang, placed._id, 'approve'));
  const parcel = placed.shipments.find(({ warehouseId }) => warehouseId === 'sh')!;
  valueOf(await company.sendEvent(wang, placed._id, 'callOff', { shipmentId: parcel.id, reason: 'broken' }));
  const change = { lines: [{ lineId: 'l1', quantity: 0 }] };
  const asked = await company.sendEvent(wang, placed._id, 'correct', { change: { ...change, total: 0 } });
  const { total } = (asked.ok ? {} : asked.refusal.facts) as { total: number };
  const changed = valueOf(
    await company.sendEvent(wang, placed._id, 'correct', { change: { ...change, total } }),
  );

  expect(changed.lines.map(({ id, quantity, total: cost }) => [id, quantity, cost > 0])).toEqual([
    ['l2', 5, true],
    ['l1', 0, false],
  ]);
  for (const person of [mei, wang]) {
    const view = await orderViewFor(company.core, { person, ability: abilityFor(person) }, changed);
    const off = view.shipments.find(({ id }) => id === parcel.id)!;
    expect(off.lines).toMatchObject([{ lineId: 'l1', quantity: 2, sku: 'LS-1001-BK' }]);
  }
  await busy.close();
});
