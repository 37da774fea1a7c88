import { formatMoney, readMoney, type Text } from '@orderdesk/domain';

export type Received =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly text: Text };

/** An amount as it is typed, in minor units, or what is wrong with it. `min`: the least the event takes, minor units. */
export function readReceived(
  typed: string,
  { min, currency }: { min: number | undefined; currency: string },
): Received {
  const read = readMoney(typed);
  if (!read.ok) return { ok: false, text: read.refusal.text };
  if (min === undefined || read.value >= min) return { ok: true, value: read.value };
  const least = (locale: 'zh' | 'en'): string => formatMoney(min, currency, locale);
  return { ok: false, text: { zh: `不能小于 ${least('zh')}`, en: `At least ${least('en')}` } };
}

/** What was received against what was due, minor units. `short` and `over` say by how much, as a positive amount. */
export type Comparison =
  | { readonly kind: 'equal' }
  | { readonly kind: 'short'; readonly by: number }
  | { readonly kind: 'over'; readonly by: number };

export function compare(received: number, expected: number): Comparison {
  if (received === expected) return { kind: 'equal' };
  return received < expected
    ? { kind: 'short', by: expected - received }
    : { kind: 'over', by: received - expected };
}

/** Minor units as they are typed into a field: `1234.50`, without separators, so that it reads back to the same amount. */
export const asTyped = (minor: number): string => (minor / 100).toFixed(2);
