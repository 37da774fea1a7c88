import { usualOf } from '#lib/address/address-book.ts';
import type { CartLine, MeView, QuoteRequest } from '@orderdesk/contract';
import { delivers, type DeliveryMethod, type Destination } from '@orderdesk/domain';

/** All that a total and a promised day depend on in the browser; who asks, the session says. */
export type QuoteInputs = {
  readonly lines: readonly Pick<CartLine, 'productId' | 'unitId' | 'quantity'>[];
  readonly delivery?: DeliveryMethod;
  /** As far as it is known; null: not at all. */
  readonly destination?: Destination | null;
};

/** The same for the same question, another for another; empty where there is nothing to ask about. */
export function inputsKey(inputs: QuoteInputs): string {
  // With the country, also where nobody goes: what is shown for it is not shown for another.
  const country = inputs.destination?.country ?? null;
  return inputs.lines.length === 0 ? '' : JSON.stringify([quoteRequestOf(inputs), country]);
}

export function quoteRequestOf({
  lines,
  delivery = 'standard',
  destination = null,
}: QuoteInputs): QuoteRequest {
  return {
    lines: lines.map(({ productId, unitId, quantity }) => ({ productId, unitId, quantity })),
    delivery,
    // Also where they are collected: the other ways are told for the address at hand, whichever is chosen. Where nobody goes there is
    // none: prices of goods and of collecting them stay.
    ...(destination && delivers(destination.country) ? { address: addressOf(destination) } : {}),
  };
}

const addressOf = ({ country, region, city, district }: Destination): QuoteRequest['address'] => ({
  country,
  region: region.trim(),
  city: city.trim(),
  district: district.trim(),
  street: '',
  postcode: '',
});

/** Where this person's orders usually go; null as long as nobody knows. */
export function usualDestination(me: Pick<MeView, 'addresses'> | null): Destination | null {
  return usualOf(me?.addresses ?? [])?.address ?? null;
}
