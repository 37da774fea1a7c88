import type { Unit } from './order.ts';
import type { Locale, Text } from './text.ts';

type Measure = Pick<Unit, 'label' | 'per' | 'of'>;

/**
 * So many of a unit, as people say it: `2 箱（100 条）`, `2 boxes (100 pcs)`; what is counted singly stays `3 条`, `3 cables`. The one
 * way in which quantities are written, on every screen and in every text.
 */
export function quantityText(quantity: number, unit: Measure, locale: Locale): string {
  const units = counted(quantity, nameOf(unit, locale), locale);
  if (unit.per === 1) return units;
  const pieces = counted(quantity * unit.per, baseOf(unit)[locale], locale);
  return locale === 'zh' ? `${units}（${pieces}）` : `${units} (${pieces})`;
}

/** What a price is for: the unit's name, with what it holds: `箱（8 袋）`, `box (8 bags)`, `条`. */
export function perUnitText(unit: Measure, locale: Locale): string {
  const name = nameOf(unit, locale);
  if (unit.per === 1) return name;
  const pieces = baseText(unit.per, unit, locale);
  return locale === 'zh' ? `${name}（${pieces}）` : `${name} (${pieces})`;
}

/** So many base units of what was ordered in `unit`: in whole units of it where they are, else singly. */
export const piecesText = (pieces: number, unit: Measure, locale: Locale): string =>
  pieces % unit.per === 0 ? quantityText(pieces / unit.per, unit, locale) : baseText(pieces, unit, locale);

/** So many base units, by their own name, whatever they are ordered in: what stock, tiers and minimums count. */
export const baseText = (pieces: number, unit: Measure, locale: Locale): string =>
  counted(pieces, baseOf(unit)[locale], locale);

/** What one base unit is called. */
const baseOf = ({ of, per, label }: Measure): Text => of ?? (per === 1 ? label : { zh: '件', en: 'pc' });

/** The unit's name without what it holds: that is said behind it. */
function nameOf({ label, per }: Measure, locale: Locale): string {
  const name = label[locale];
  return per === 1
    ? name
    : name.replace(/\s*[（(][^（）()]*\d[^（）()]*[）)]\s*$/, '').replace(/\s+of\s+\d[\d,. ]*$/i, '');
}

/** Made once: making one takes longer than everything else said here. */
const NUMBERS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  zh: new Intl.NumberFormat('zh-CN'),
  en: new Intl.NumberFormat('en-GB'),
};

function counted(count: number, name: string, locale: Locale): string {
  const number = NUMBERS[locale].format(count);
  if (locale === 'zh') return `${number} ${name}`;
  const word = /^[A-Z][a-z]/.test(name) ? name[0]!.toLowerCase() + name.slice(1) : name;
  return `${number} ${count === 1 ? word : plural(word)}`;
}

/** The regular English plural; units of measure (kg, ml) and words that are plural already stay. */
function plural(word: string): string {
  if (/^(k?g|m?l|c?m|mm|km|pcs)$|[^su]s$/i.test(word)) return word;
  if (/([sxz]|[cs]h)$/i.test(word)) return `${word}es`;
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}
