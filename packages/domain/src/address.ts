/**
 * A postal address, Chinese or international. `country` is ISO 3166-1 alpha-2. For CN: `region` province, `city` city,
 * `district` district, `street` the rest. Elsewhere `district` may be empty and `postcode` is free text.
 */
export type Address = {
  readonly country: string;
  readonly region: string;
  readonly city: string;
  readonly district: string;
  readonly street: string;
  readonly postcode: string;
};

/** Who receives the goods; `phone` as typed, checked by `checkContact`. */
export type Contact = { readonly name: string; readonly phone: string };
