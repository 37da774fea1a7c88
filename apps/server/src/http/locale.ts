import { type Locale, LOCALES } from '@orderdesk/domain';

/** The language best liked of those we speak, by an Accept-Language header (RFC 9110 12.5.4); Chinese when it names none. */
export function preferredLocale(header: string | undefined): Locale {
  const wishes = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
      return { language: tag.split('-')[0], weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wishes) {
    const spoken = LOCALES.find((locale) => locale === language);
    if (spoken) return spoken;
  }
  return 'zh';
}

const CHOICE = /(?:^|;\s*)locale=(\w+)/;

/** The language chosen on the screen that asks, by the cookie the screens keep it in; null for other callers. */
export function chosenLocale(cookie: string | undefined): Locale | null {
  const chosen = CHOICE.exec(cookie ?? '')?.[1];
  return LOCALES.find((locale) => locale === chosen) ?? null;
}
