import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, nearestFirst, type Available, type Want } from './allocation.ts';

const warehouse = (id: string, near: string[] = [], order = 0) => ({
  id,
  label: { zh: `${id}仓`, en: id },
  near,
  order,
});
const [sz, sh, bj] = [
  warehouse('sz', ['广东'], 1),
  warehouse('sh', ['上海', '江苏'], 2),
  warehouse('bj', ['北京'], 3),
];
const want = (lineId: string, productId: string, quantity: number): Want => ({ lineId, productId, quantity });
const stock = (...rows: [string, string, number][]): Available[] =>
  rows.map(([productId, warehouseId, available]) => ({ productId, warehouseId, available }));
const placed = (result: ReturnType<typeof allocate>) =>
  result.ok &&
  result.parcels.map((parcel) => [
    parcel.warehouseId,
    parcel.lines.map((line) => [line.lineId, line.quantity]),
  ]);

describe('nearness', () => {
  const address = {
    country: 'CN',
    region: '江苏省',
    city: '南京市',
    district: '玄武区',
    street: '1 号',
    postcode: '',
  };
  it('puts the warehouses of the region first, then their own order', () => {
    expect(nearestFirst([bj, sz, sh], address).map((each) => each.id)).toEqual(['sh', 'sz', 'bj']);
  });
});

describe('allocation', () => {
  it('takes everything from the nearest that has it', () => {
    const result = allocate(
      [want('l1', 'a', 2), want('l2', 'b', 1)],
      stock(['a', 'sz', 5], ['b', 'sz', 1], ['a', 'sh', 9], ['b', 'sh', 9]),
      [sz, sh],
    );
    expect(placed(result)).toEqual([
      [
        'sz',
        [
          ['l1', 2],
          ['l2', 1],
        ],
      ],
    ]);
    expect(result).toMatchObject({ why: [{ zh: 'sz仓离收货地最近，货品齐全' }] });
  });
  it('prefers one parcel from afar to two from nearby', () => {
    const result = allocate(
      [want('l1', 'a', 2), want('l2', 'b', 1)],
      stock(['a', 'sz', 5], ['b', 'sh', 1], ['a', 'bj', 9], ['b', 'bj', 9]),
      [sz, sh, bj],
    );
    expect(placed(result)).toEqual([
      [
        'bj',
        [
          ['l1', 2],
          ['l2', 1],
        ],
      ],
    ]);
  });
  it('sends two parcels when no warehouse has everything', () => {
    const result = allocate([want('l1', 'a', 2), want('l2', 'b', 1)], stock(['a', 'sz', 5], ['b', 'sh', 1]), [
      sz,
      sh,
    ]);
    expect(placed(result)).toEqual([
      ['sz', [['l1', 2]]],
      ['sh', [['l2', 1]]],
    ]);
    expect(result).toMatchObject({ why: [{ en: 'No warehouse has everything: 2 parcels, from sz, sh' }] });
  });
  it('splits a line only when it must, and says so', () => {
    const result = allocate([want('l1', 'a', 8)], stock(['a', 'sz', 3], ['a', 'sh', 5]), [sz, sh]);
    expect(placed(result)).toEqual([
      ['sz', [['l1', 3]]],
      ['sh', [['l1', 5]]],
    ]);
    expect(result).toMatchObject({
      why: [{}, { en: '1 line is split: no warehouse has enough for the whole' }],
    });
  });
  it('prefers a pair of warehouses that splits no line to a nearer pair that does', () => {
    const rows = stock(['a', 'sz', 3], ['b', 'sz', 1], ['a', 'sh', 3], ['a', 'bj', 6]);
    expect(placed(allocate([want('l1', 'a', 6), want('l2', 'b', 1)], rows, [sz, sh, bj]))).toEqual([
      ['sz', [['l2', 1]]],
      ['bj', [['l1', 6]]],
    ]);
  });
  it('splits into the fewest pieces, the fullest warehouses first', () => {
    const rows = stock(['b', 'sz', 1], ['a', 'sz', 1], ['a', 'sh', 5], ['a', 'bj', 5]);
    expect(placed(allocate([want('l1', 'a', 9), want('l2', 'b', 1)], rows, [sz, sh, bj]))).toEqual([
      ['sz', [['l2', 1]]],
      ['sh', [['l1', 5]]],
      ['bj', [['l1', 4]]],
    ]);
  });
  it('names each line that falls short, in the order of the lines', () => {
    const result = allocate(
      [want('l1', 'a', 8), want('l2', 'a', 4), want('l3', 'b', 1)],
      stock(['a', 'sz', 9], ['b', 'elsewhere', 9]),
      [sz, sh],
    );
    expect(result).toEqual({
      ok: false,
      shortages: [
        { lineId: 'l2', productId: 'a', asked: 4, available: 1 },
        { lineId: 'l3', productId: 'b', asked: 1, available: 0 },
      ],
    });
  });
  it('has nothing to send for nothing wanted', () => {
    expect(allocate([], [], [sz])).toEqual({ ok: true, parcels: [], why: [] });
  });
});

describe('any allocation', () => {
  const ids = Array.from({ length: 14 }, (_, index) => `w${index}`);
  const products = ['a', 'b', 'c'];
  const wants = fc
    .array(
      fc.record({ productId: fc.constantFrom(...products), quantity: fc.integer({ min: 1, max: 12 }) }),
      { minLength: 1, maxLength: 6 },
    )
    .map((list) => list.map((each, index) => ({ ...each, lineId: `l${index}` })));
  const shelves = (most: number) =>
    fc.uniqueArray(
      fc.record({
        productId: fc.constantFrom(...products),
        warehouseId: fc.constantFrom(...ids.slice(0, most)),
        available: fc.integer({ min: -2, max: 15 }),
      }),
      { selector: (row) => `${row.productId}${row.warehouseId}`, maxLength: 30 },
    );
  const sum = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);

  it.each([4, 14])(
    'never takes what is not there and gives exactly what is wanted, of %d warehouses',
    (most) => {
      const warehouses = ids.slice(0, most).map((id) => warehouse(id));
      fc.assert(
        fc.property(wants, shelves(most), (asked, rows) => {
          const result = allocate(asked, rows, warehouses);
          const lacking = products.some(
            (product) =>
              sum(asked.filter((each) => each.productId === product).map((each) => each.quantity)) >
              sum(rows.filter((row) => row.productId === product).map((row) => Math.max(0, row.available))),
          );
          expect(result.ok).toBe(!lacking);
          if (!result.ok) return;
          const pieces = result.parcels.flatMap((parcel) =>
            parcel.lines.map((line) => ({ ...line, warehouseId: parcel.warehouseId })),
          );
          for (const line of asked)
            expect(
              sum(pieces.filter((piece) => piece.lineId === line.lineId).map((piece) => piece.quantity)),
            ).toBe(line.quantity);
          for (const row of rows) {
            const taken = pieces.filter(
              (piece) => piece.productId === row.productId && piece.warehouseId === row.warehouseId,
            );
            expect(sum(taken.map((piece) => piece.quantity))).toBeLessThanOrEqual(Math.max(0, row.available));
          }
          expect(pieces.every((piece) => piece.quantity > 0)).toBe(true);
          expect(new Set(result.parcels.map((parcel) => parcel.warehouseId)).size).toBe(
            result.parcels.length,
          );
          expect(allocate(asked, rows.toReversed(), warehouses)).toEqual(result);
        }),
      );
    },
  );
  it('uses one warehouse whenever one has everything', () => {
    const warehouses = ids.slice(0, 4).map((id) => warehouse(id));
    fc.assert(
      fc.property(wants, shelves(4), (asked, rows) => {
        const result = allocate(asked, rows, warehouses);
        const complete = warehouses.filter(
          ({ id }) =>
            allocate(
              asked,
              rows.filter((row) => row.warehouseId === id),
              warehouses,
            ).ok,
        );
        if (result.ok && complete[0])
          expect(result.parcels.map((parcel) => parcel.warehouseId)).toEqual([complete[0].id]);
      }),
    );
  });
});
