import type { Address } from '../address.ts';
import type { Division } from '../divisions/divisions.ts';
import type { Province } from '../provinces.ts';
import type { Text } from '../text.ts';

/**
 * Something in a Chinese address that contradicts the rest of it or that no list knows. It may be right all the same: so it is never
 * refused, but asked about, and a person of the house is told. `meant`: what could be meant in the place of what stands in the field, at most
 * three; `facts` tell one doubt from another.
 */
export type AddressDoubt = {
  readonly field: 'city' | 'district' | 'street' | 'postcode';
  readonly meant: readonly string[];
  readonly text: Text;
  readonly facts: Readonly<Record<string, string>>;
};

/** A Chinese address as it is kept, with its region and city of the list; `city` null where the list has none of this name. */
export type Placed = {
  readonly address: Address;
  readonly province: Province;
  readonly city: Division | null;
};

/** How many names are offered at most. */
export const MOST = 3;

/** Regions whose addresses go by other lists: Taiwan, Hong Kong, Macau. */
export const ELSEWHERE_LISTED: ReadonlySet<string> = new Set(['71', '81', '82']);
