import type { Address } from './address.ts';
import { addBusinessDays, type BusinessCalendar } from './business-time.ts';
import type { DeliveryMethod } from './order.ts';
import { provinceOf, regionMatches } from './provinces.ts';
import { accepted, refuse, refused, type Result } from './refusal.ts';

/** What one way of delivering costs, in minor units without tax, and how long it takes, in business days. */
export type MethodRule = {
  readonly base: number;
  /** Grams the base price covers; every started kilogram beyond costs `perKilogram`. */
  readonly includedGrams: number;
  readonly perKilogram: number;
  /** Free from this much goods (after discount); null: never. */
  readonly freeFrom: number | null;
  readonly days: number;
};

/** Regions (names as `regionMatches` takes them) where it costs more, takes longer, or is never free. */
export type Zone = {
  readonly regions: readonly string[];
  readonly surcharge: number;
  readonly surchargePerKilogram: number;
  readonly extraDays: number;
  readonly neverFree: boolean;
};

export type ShippingRules = {
  /** ISO 3166-1 countries delivered to. */
  readonly countries: readonly string[];
  readonly methods: Readonly<Partial<Record<DeliveryMethod, MethodRule>>>;
  readonly zones: readonly Zone[];
};

/** A Chinese distributor's usual terms: 12 yuan, free from 199; express 22 yuan; collecting is free. */
export const DEFAULT_SHIPPING: ShippingRules = {
  countries: ['CN'],
  methods: {
    standard: { base: 1_200, includedGrams: 3_000, perKilogram: 200, freeFrom: 19_900, days: 3 },
    express: { base: 2_200, includedGrams: 1_000, perKilogram: 600, freeFrom: null, days: 1 },
    pickup: { base: 0, includedGrams: 0, perKilogram: 0, freeFrom: null, days: 1 },
  },
  zones: [
    {
      regions: ['新疆', '西藏', '内蒙古', '青海', '宁夏', '甘肃', '海南'],
      surcharge: 800,
      surchargePerKilogram: 400,
      extraDays: 3,
      neverFree: false,
    },
    {
      regions: ['香港', '澳门', '台湾'],
      surcharge: 2_800,
      surchargePerKilogram: 1_200,
      extraDays: 4,
      neverFree: true,
    },
  ],
};

/** Where an address may be at all: what forms offer, what is kept, and what a quote accepts is this one list. */
export const delivers = (
  country: string,
  rules: Pick<ShippingRules, 'countries'> = DEFAULT_SHIPPING,
): boolean => rules.countries.includes(country);

/** Refuses a country nobody goes to. */
export const noDeliveryTo = (
  country: string,
  { countries }: Pick<ShippingRules, 'countries'> = DEFAULT_SHIPPING,
) =>
  refuse(
    'delivery.country',
    { zh: '暂不配送到该国家或地区', en: 'We do not deliver to this country yet' },
    { country, countries },
  );

/** All that a price or a day may depend on of where it goes: whoever knows this much of an address knows both. */
export type Destination = Pick<Address, 'country' | 'region' | 'city' | 'district'>;

/** `goods` after discount, minor units; `grams` of everything; no address yet: priced as if it were in no special zone. */
export type Parcel = {
  readonly goods: number;
  readonly grams: number;
  readonly address: Destination | null;
};

/** Until one knows where it goes, price and day are those of most places. Collecting goes nowhere. */
export const isEstimated = (method: DeliveryMethod, address: Destination | null): boolean =>
  method !== 'pickup' &&
  (address === null || (address.country === 'CN' && provinceOf(address.region) === null));

/** `freeIn`: so much more on goods makes it free; null when it is free already or never will be. */
export type ShippingPrice = { readonly shipping: number; readonly freeIn: number | null };

/** What delivering costs. Refuses `delivery.unavailable` for a way not offered and `delivery.country` where nobody goes. */
export function shippingPrice(
  rules: ShippingRules,
  method: DeliveryMethod,
  parcel: Parcel,
): Result<ShippingPrice> {
  const rule = ruleFor(rules, method, parcel.address);
  if (!rule.ok) return rule;
  const { base, includedGrams, perKilogram, freeFrom } = rule.value.method;
  const zone = method === 'pickup' ? null : rule.value.zone;
  const started = Math.ceil(Math.max(0, parcel.grams - includedGrams) / 1000);
  const full =
    base + started * perKilogram + (zone ? zone.surcharge + started * zone.surchargePerKilogram : 0);
  if (freeFrom === null || zone?.neverFree || full === 0) return accepted({ shipping: full, freeIn: null });
  const missing = freeFrom - parcel.goods;
  return accepted(missing <= 0 ? { shipping: 0, freeIn: null } : { shipping: full, freeIn: missing });
}

/**
 * When the goods should be there: the close of the last of the method's business days, counted from the business day `from`
 * falls in (an evening's order counts from the next). Refuses as `shippingPrice` does.
 */
export function expectedDelivery(
  calendar: BusinessCalendar,
  rules: ShippingRules,
  method: DeliveryMethod,
  address: Destination | null,
  from: Date,
): Result<Date> {
  const rule = ruleFor(rules, method, address);
  if (!rule.ok) return rule;
  const extra = method === 'pickup' ? 0 : (rule.value.zone?.extraDays ?? 0);
  return accepted(addBusinessDays(calendar, from, rule.value.method.days + extra));
}

function ruleFor(
  rules: ShippingRules,
  name: DeliveryMethod,
  address: Destination | null,
): Result<{ readonly method: MethodRule; readonly zone: Zone | null }> {
  const method = rules.methods[name];
  if (!method)
    return refused(
      refuse(
        'delivery.unavailable',
        { zh: '不提供这种配送方式', en: 'This way of delivery is not offered' },
        { method: name },
      ),
    );
  if (address && name !== 'pickup' && !delivers(address.country, rules))
    return refused(noDeliveryTo(address.country, rules));
  const zone = rules.zones.find(
    ({ regions }) => address !== null && regions.some((region) => regionMatches(address.region, region)),
  );
  return accepted({ method, zone: zone ?? null });
}
