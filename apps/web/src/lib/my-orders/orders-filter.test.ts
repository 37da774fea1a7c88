import { describe, expect, it } from 'vitest';
import { isFiltered, ordersHref, ordersQuery, readOrdersFilter } from './orders-filter.ts';

const at = (path: string) => readOrdersFilter(new URL(path, 'http://shop'));

describe('the filter of one’s orders', () => {
  it('is read from the address and written back', () => {
    expect(at('/orders?q=%20lamp%20&state=open')).toEqual({ q: 'lamp', state: 'open' });
    expect(ordersHref({ q: ' lamp ', state: 'finished' })).toBe('/orders?q=lamp&state=finished');
    expect(ordersHref({ q: ' ', state: '' })).toBe('/orders');
  });

  it('takes no state that there is not, and no endless search', () => {
    expect(at('/orders?state=lost').state).toBe('');
    expect(at(`/orders?q=${'x'.repeat(500)}`).q).toHaveLength(100);
  });

  it('asks the API for the same', () => {
    expect(ordersQuery({ q: 'lamp', state: 'finished' })).toMatchObject({ q: 'lamp', open: 'false' });
    expect(ordersQuery({ q: '', state: '' })).toMatchObject({ open: null });
    expect(isFiltered(at('/orders'))).toBe(false);
    expect(isFiltered(at('/orders?state=open'))).toBe(true);
  });
});
