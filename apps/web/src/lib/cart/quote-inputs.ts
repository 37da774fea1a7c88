import type { CartLine, MeView, QuoteRequest } from '@orderdesk/contract';
import type { DeliveryMethod, Destination } from '@orderdesk/domain';

/** All that a total and a promised day depend on in the browser; who asks, the session says. */
export type QuoteInputs = {
  readonly lines: readonly Pick<CartLine, 'productId' | 'unitId' | 'quantity'>[];
  readonly delivery?: DeliveryMethod;
  /** As far as it is known; null: not at all. */
  readonly destination?: Destination | null;
};

/** The same for the same question, another for another; empty where there is nothing to ask about. */
export function inputsKey(inputs: QuoteInputs): string {
  return inputs.lines.length === 0 ? '' : JSON.stringify(quoteRequestOf(inputs));
}

export function quoteRequestOf({
  lines,
  delivery = 'standard',
  destination = null,
}: QuoteInputs): QuoteRequest {
  return {
    lines: lines.map(({ productId, unitId, quantity }) => ({ productId, unitId, quantity })),
    delivery,
    // Goods that are collected go nowhere; what is left over in the address fields changes nothing.
    ...(destination && delivery !== 'pickup' ? { address: addressOf(destination) } : {}),
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
  const usual = me?.addresses.find(({ isDefault }) => isDefault) ?? me?.addresses[0];
  return usual?.address ?? null;
}
