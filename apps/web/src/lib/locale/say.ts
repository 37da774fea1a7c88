import { TIME_ZONE } from '@orderdesk/ui';
import { getLocale } from '#lib/paraglide/runtime.js';
import {
  baseText,
  formatMoney,
  formatPhone,
  perUnitText,
  piecesText,
  quantityText,
  type Text,
  type Unit,
} from '@orderdesk/domain';

export const t = (text: Text): string => text[getLocale()];

/** Minor units as people read them, in the currency of the shop unless another is named. */
export const money = (minor: number, currency = 'CNY'): string => formatMoney(minor, currency, getLocale());

/** A telephone number as people read it; kept ones have one spelling only. */
export const phone = (kept: string): string => formatPhone(kept, getLocale());

/** The same as something to dial (RFC 3966). */
export const phoneHref = (kept: string): string => `tel:${kept.replace('x', ';ext=')}`;

const tag = (): string => (getLocale() === 'zh' ? 'zh-CN' : 'en-GB');

const format = (iso: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(tag(), { timeZone: TIME_ZONE, ...options }).format(new Date(iso));

/** `11月25日周三` / `Wed, 25 November` */
export const day = (iso: string): string => format(iso, { month: 'long', day: 'numeric', weekday: 'short' });

/** `2026年11月22日` / `22 November 2026` */
export const longDate = (iso: string): string =>
  format(iso, { year: 'numeric', month: 'long', day: 'numeric' });

/** With the time of day, to the minute. */
export const dayAndTime = (iso: string): string =>
  format(iso, { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });

/** `2 箱（100 条）` / `2 boxes (100 pcs)`, so many of a unit. */
export const quantity = (amount: number, unit: Unit): string => quantityText(amount, unit, getLocale());

/** The same from base units, as parcels count. */
export const pieces = (amount: number, unit: Unit): string => piecesText(amount, unit, getLocale());

/** `09:05`, of today. */
export const timeOfDay = (iso: string): string =>
  format(iso, { hour: '2-digit', minute: '2-digit', hour12: false });

/** What a price is for: `箱（8 袋）` / `box (8 bags)`, a single thing by its name. */
export const perUnit = (unit: Unit): string => perUnitText(unit, getLocale());

/** `25 包` / `25 packs`: base units by their own name, whatever they are ordered in. */
export const bases = (amount: number, unit: Unit): string => baseText(amount, unit, getLocale());

export const count = (value: number): string => new Intl.NumberFormat(tag()).format(value);

/** Several things in one line, with the comma of the language. */
export const listed = (things: readonly string[]): string => things.join(getLocale() === 'zh' ? '、' : ', ');
