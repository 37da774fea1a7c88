import { describe, expect, it } from 'vitest';
import { orderedPieces } from './ordered-pieces.ts';

const unit = { id: 'box', label: { zh: '箱', en: 'box' }, per: 10 };
const parcel = (quantity: number, replaces?: string) => ({
  lines: [{ lineId: 'l1', productId: 'p1', quantity }],
  ...(replaces === undefined ? {} : { replaces }),
});

describe('what was ordered of a line', () => {
  it('is what its parcels were to bring, also those that did not come, and a replacement not once more', () => {
    expect(orderedPieces({ id: 'l1', quantity: 3, unit }, [parcel(600), parcel(30)])).toBe(630);
    expect(
      orderedPieces({ id: 'l1', quantity: 3, unit }, [parcel(30), parcel(20, 's1'), parcel(10, 's1')]),
    ).toBe(30);
  });

  it('is what the line says while there is no parcel for it', () => {
    expect(orderedPieces({ id: 'l2', quantity: 3, unit }, [parcel(5)])).toBe(30);
  });
});
