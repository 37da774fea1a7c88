import { dayAndTime, money } from '#lib/locale/say.ts';
import { m } from '#lib/paraglide/messages.js';

/** What forms, histories and refusals call things, in people's words. Keys not named here are shown as they are. */
const WORDS: Record<string, () => string> = {
  reason: () => m.desk_fact_reason(),
  text: () => m.desk_fact_text(),
  note: () => m.desk_fact_note(),
  question: () => m.desk_fact_question(),
  answer: () => m.desk_fact_answer(),
  carrier: () => m.desk_fact_carrier(),
  tracking: () => m.desk_fact_tracking(),
  amount: () => m.desk_fact_amount(),
  difference: () => m.desk_fact_difference(),
  total: () => m.desk_fact_total(),
  reference: () => m.desk_fact_reference(),
  to: () => m.desk_fact_to(),
  owner: () => m.desk_owner(),
  roles: () => m.desk_fact_roles(),
  available: () => m.desk_fact_available(),
  asked: () => m.desk_fact_asked(),
  count: () => m.desk_fact_count(),
};
const MONEY = new Set([
  'amount',
  'total',
  'creditAvailable',
  'limit',
  'short',
  'received',
  'expected',
  'difference',
]);
/** Ids mean nothing to people. */
const HIDDEN = new Set(['shipmentId', 'rev', 'guard', 'lineId', 'productId']);
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;

function valueText(key: string, value: unknown, currency: string): string {
  if (typeof value === 'number') return MONEY.has(key) ? money(value, currency) : String(value);
  if (typeof value === 'boolean') return value ? m.desk_yes() : m.desk_no();
  if (typeof value === 'string') return INSTANT.test(value) ? dayAndTime(value) : value;
  if (Array.isArray(value)) return value.map((one) => valueText(key, one, currency)).join('、');
  if (typeof value === 'object' && value !== null) {
    if ('name' in value && typeof value.name === 'string') return value.name;
    return Object.values(value)
      .filter((one) => typeof one === 'string' && one !== '')
      .join(' ');
  }
  return '';
}

/** What was said or compared, as label and text; what is empty or means nothing to people is left out. */
export function factList(
  facts: Readonly<Record<string, unknown>> | undefined,
  currency: string,
): { key: string; label: string; text: string }[] {
  return Object.entries(facts ?? {})
    .filter(([key]) => !HIDDEN.has(key))
    .map(([key, value]) => ({ key, label: WORDS[key]?.() ?? key, text: valueText(key, value, currency) }))
    .filter(({ text }) => text !== '');
}
