import { describe, expect, it } from 'vitest';
import { parcelContents } from './parcel-contents.ts';

const lines = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    lineId: `l${n}`,
    productId: `p${n}`,
    sku: `S${n}`,
    name: { zh: `灯 ${n}`, en: `Lamp ${n}` },
    quantity: 2,
    unit: { id: 'each', label: { zh: '盏', en: 'lamp' }, per: 1 },
  }));

describe('what a parcel holds', () => {
  it('is named whole when it is little, in the reader’s punctuation', () =>
    expect(parcelContents(lines(2))).toMatchObject({ named: 'Lamp 0 × 2 lamps, Lamp 1 × 2 lamps', more: 0 }));

  it('never leaves out just one', () => expect(parcelContents(lines(4)).more).toBe(0));

  it('is begun and counted when it is much', () => {
    const { named, more, all } = parcelContents(lines(30));
    expect(named.split(', ')).toHaveLength(3);
    expect(more).toBe(27);
    expect(all).toHaveLength(30);
  });
});
