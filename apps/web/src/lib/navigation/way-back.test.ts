import { describe, expect, it } from 'vitest';
import { lastLookedAt } from './way-back.ts';

const SHOP = 'https://shop.example';
function historyOf(paths: readonly (string | null)[], here: number) {
  const entries = paths.map((path, index) => ({ index, key: `k${index}`, url: path && SHOP + path }));
  return { entries: () => entries, currentEntry: entries[here] } as unknown as Navigation;
}
const isList = ({ pathname }: URL): boolean => pathname === '/orders';
const keyOf = (paths: readonly (string | null)[], here: number) =>
  lastLookedAt(historyOf(paths, here), isList)?.key ?? null;

describe('the way back from a page', () => {
  it('leads to the list one came from, as it was filtered', () => {
    expect(keyOf(['/', '/orders', '/orders?q=lamp', '/orders/26-1'], 3)).toBe('k2');
  });

  it('leads there past other pages that were looked at meanwhile', () => {
    expect(keyOf(['/orders?state=open', '/orders/26-1', '/product/A', '/orders/26-1'], 3)).toBe('k0');
  });

  it('is none where no list was looked at before, whatever comes after or elsewhere', () => {
    expect(keyOf(['/', '/orders/26-1', '/orders'], 1)).toBeNull();
    expect(keyOf([null, '/orders/26-1'], 1)).toBeNull();
    expect(keyOf(['/orders/26-1'], 0)).toBeNull();
  });
});
