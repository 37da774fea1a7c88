import { beforeEach, describe, expect, it } from 'vitest';
import { inPlace, OwnPlace, placesOf } from './own-place.svelte.ts';

const at = (id: string, ...queues: string[]) => ({ id, label: { zh: id, en: id }, queues });
const rows = [
  { number: '1', warehouses: [at('sz', 'pick')] },
  { number: '2', warehouses: [at('sh', 'pick'), at('sz', 'ship')] },
];
const numbers = (station: 'pick' | 'ship', place: string | null) =>
  inPlace(rows, station, place).map(({ number }) => number);

describe('the warehouse somebody works in', () => {
  beforeEach(() => localStorage.clear());

  it('is remembered on the device', () => {
    new OwnPlace().id = 'sz';
    expect(new OwnPlace().id).toBe('sz');
    new OwnPlace().id = null;
    expect(new OwnPlace().id).toBeNull();
  });

  it('leaves at each station only what is to be done there', () => {
    expect([
      numbers('pick', null),
      numbers('pick', 'sz'),
      numbers('pick', 'sh'),
      numbers('ship', 'sz'),
    ]).toEqual([['1', '2'], ['1'], ['2'], ['2']]);
  });

  it('is one of those that have something of the orders', () => {
    expect(placesOf(rows).map(({ id }) => id)).toEqual(['sh', 'sz']);
  });
});
