import { describe, expect, it } from 'vitest';
import { withoutParcel } from './call-off.ts';
import { cashParts, cashToCome, cashWith } from './cash-parcel.ts';
import type { Line, Order, Shipment } from './order.ts';
import { totalOrder } from './totals.ts';

const line = (id: string, quantity: number): Line =>
  ({
    ...{ id, productId: id, sku: id, name: { zh: id, en: id }, quantity, unitPrice: 1000, listPrice: 1000 },
    ...{ unit: { id: 'each', label: { zh: '件', en: 'piece' }, per: 1 }, taxRate: 13, cost: 0 },
  }) as unknown as Line;
const parcel = (id: string, step: Shipment['step'], quantity: number, collects?: number): Shipment => ({
  ...{ id, step, warehouseId: 'sz', lines: [{ lineId: 'l1', productId: 'l1', quantity }] },
  ...{ carrier: null, tracking: null, shippedAt: null, deliveredAt: null },
  ...(collects === undefined ? {} : { collects }),
});

/** Thirty pieces in two parcels, delivery 9.00 before tax. */
function order(shipments: readonly Shipment[], received = 0, method = 'cod'): Order {
  const totalled = totalOrder([line('l1', 30)], {
    ...{ currency: 'CNY', discount: 0, shipping: 900, prices: 'before-tax' },
  });
  if (!totalled.ok) throw new Error(totalled.refusal.text.en);
  return {
    ...{ number: '26-1', customer: { accountKind: 'retailer' }, ...totalled.value, shipments },
    payment: { method, status: 'due', received },
  } as unknown as Order;
}
const two = [parcel('s1', 'allocated', 10), parcel('s2', 'packed', 20)];
const own = (id: string) => order(two).totals.total - withoutParcel(order(two), id).totals.total;
const said = (of: Order) => cashWith(of).map(({ shipmentId, amount }) => [shipmentId, amount]);

describe('the cash of an order in several parcels', () => {
  const { total } = order(two).totals;

  it('is collected with each of them for its own goods and their delivery: together all of it', () => {
    expect(said(order(two))).toEqual([
      ['s1', total - own('s2')],
      ['s2', own('s2')],
    ]);
  });

  it('is what each left with, and the rest with what has not left', () => {
    const left = [two[0]!, parcel('s2', 'shipped', 20, own('s2'))];
    expect(said(order(left))).toEqual(said(order(two)));
    const paid = [two[0]!, parcel('s2', 'delivered', 20, own('s2'))];
    expect(said(order(paid, own('s2')))).toEqual(said(order(two)));
  });

  it('is not collected a second time for a parcel that comes back, nor twice for one that was paid', () => {
    const back = [parcel('s1', 'packed', 10), parcel('s2', 'returning', 20, own('s2'))];
    expect(said(order(back))[0]).toEqual(['s1', total - own('s2')]);
  });

  it('is, once one is off, what the others cost', () => {
    const off = withoutParcel(order(two), 's1');
    const left: Order = { ...off, shipments: [{ ...two[0]!, step: 'cancelled' }, two[1]!] };
    expect(said(left)).toEqual([['s2', left.totals.total]]);
  });

  it('is none where it is not paid on delivery', () => {
    expect(cashWith(order(two, 0, 'credit'))).toEqual([]);
  });

  it('is asked for no more once it is there, or was paid before it came', () => {
    const toCome = (shipments: Shipment[], received = 0) =>
      cashToCome(order(shipments, received)).map(({ shipmentId, amount }) => [shipmentId, amount]);
    const there = parcel('s1', 'delivered', 10, total - own('s2'));
    const away = parcel('s2', 'shipped', 20, own('s2'));
    expect(toCome([there, away])).toEqual([['s2', own('s2')]]);
    expect(toCome([there, away], total - own('s2'))).toEqual([['s2', own('s2')]]);
    expect(toCome([there, away], total - 500)).toEqual([['s2', 500]]);
    expect(toCome([there, away], total)).toEqual([]);
    expect(toCome([there, two[1]!], total)).toEqual([]);
    expect(toCome([two[0]!, away], own('s2'))).toEqual([['s1', total - own('s2')]]);
  });

  it('hangs on what is there, on what still comes, and on what is sent once more, and on nothing twice', () => {
    const partsOf = (of: Order, received = 0) =>
      cashParts(of.shipments, cashWith(of), of.totals.total - received);
    const lost = order([
      parcel('s1', 'delivered', 10, total - own('s2')),
      parcel('s2', 'returning', 20, own('s2')),
    ]);
    expect(partsOf(lost)).toEqual({ there: total - own('s2'), ahead: 0, again: own('s2'), places: [1] });
    const some = order([parcel('s1', 'packed', 10), parcel('s2', 'returning', 20, own('s2'))]);
    expect(partsOf(some)).toEqual({ there: 0, ahead: total - own('s2'), again: own('s2'), places: [1] });
    const none = order([parcel('s1', 'delivered', 10, total - own('s2')), two[1]!]);
    expect(partsOf(none)).toEqual({ there: total - own('s2'), ahead: own('s2'), again: 0, places: [] });
  });
});
