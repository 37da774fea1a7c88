import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { productQuery } from './catalogue.ts';
import { orderQuery } from './order-list.ts';
import { figures, query } from './query.ts';

describe('a query', () => {
  it.each(['', ' ', '\u3000'])('has no parameter where there is only %j', (blank) => {
    for (const schema of [productQuery, orderQuery] as z.ZodObject[]) {
      const all = Object.fromEntries(Object.keys(schema.shape).map((name) => [name, blank]));
      const read = schema.parse(all);
      expect(Object.values(read).filter((value) => value !== undefined)).toEqual([]);
    }
  });
  it('may leave out every parameter, and has no others', () => {
    expect(productQuery.parse({})).toEqual({});
    expect(productQuery.safeParse({ colour: 'red' }).success).toBe(false);
  });
  it.each(['0x100', '1e3', '-1', '+1', '1.5', '1,000', 'NaN', 'many', ['1', '2']])(
    'takes %j for no number',
    (priceTo) => expect(productQuery.safeParse({ priceTo }).success).toBe(false),
  );
  it('reads figures', () => {
    expect(productQuery.parse({ priceFrom: '0', priceTo: ' 1000 ', page: '2' })).toEqual({
      priceFrom: 0,
      priceTo: 1000,
      page: 2,
    });
    expect(query({ n: figures(1, 5) }).safeParse({ n: '6' }).success).toBe(false);
  });
});
