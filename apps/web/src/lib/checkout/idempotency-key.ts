/**
 * The key under which this very order is sent: the same after a lost answer, a second press or a reload, so that it is placed
 * once; another as soon as anything in the order changes. Kept for the browser tab.
 */
export function keyFor(
  order: unknown,
  storage: Storage,
  random: () => string = () => crypto.randomUUID(),
): string {
  const body = JSON.stringify(order);
  const kept = JSON.parse(storage.getItem(PLACE) ?? 'null') as { key: string; body: string } | null;
  if (kept?.body === body) return kept.key;
  const key = random();
  storage.setItem(PLACE, JSON.stringify({ key, body }));
  return key;
}

/** After the order stands: the same lines bought again are another order. */
export const forgetKey = (storage: Storage): void => storage.removeItem(PLACE);

const PLACE = 'orderdesk.checkout-key';
