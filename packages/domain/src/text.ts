/** The languages Orderdesk speaks. Chinese first: it is the base locale. */
export const LOCALES = ['zh', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A short text in every language; both are written, neither is generated from the other. */
export type Text = Readonly<Record<Locale, string>>;

export const say = (text: Text, locale: Locale): string => text[locale];
