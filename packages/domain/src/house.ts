import type { Text } from './text.ts';

/**
 * The company that sells here, as its customers see it: what the shop and the company are called, and how one reaches somebody. `phone` as
 * `readPhone` keeps it, `email` as `readEmail` does. Empty: it has not said.
 */
export type House = {
  readonly shop: Text;
  readonly name: Text;
  readonly phone: string;
  readonly email: string;
};

/** Of a house that has said nothing of itself. */
export const UNNAMED_HOUSE: House = {
  shop: { zh: '', en: '' },
  name: { zh: '', en: '' },
  phone: '',
  email: '',
};
