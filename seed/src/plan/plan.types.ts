import type { PlaceOrder } from '@orderdesk/contract';

/** A value in a step's form that only the placed order knows. */
export type Fill = 'shipment' | 'total' | 'more' | 'receiver';

/**
 * What happens to an order `afterMinutes` after it was placed. `actor` is a person's id, `customer` (whoever placed it) or
 * `system`; `event` an event of the workflow or `claim`. With `onlyIn` the step is left out unless the order stands in that queue
 * then, as people act on what is before them. `fill: 'shipment'` sends the event for every parcel, `total` gives `data.amount`,
 * `more` asks for twice as much of its first line, `receiver` for the front desk to take it.
 */
export type Step = {
  readonly afterMinutes: number;
  readonly actor: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly onlyIn?: string;
  readonly fill?: Fill;
};

export type PlannedOrder = Pick<PlaceOrder, 'lines' | 'contact' | 'delivery' | 'payment'> & {
  readonly address: NonNullable<PlaceOrder['address']>;
  /** Idempotency key, stable over runs. */
  readonly key: string;
  readonly placedAt: string;
  /** Who places it. */
  readonly customer: string;
  readonly note: string;
  readonly steps: readonly Step[];
  /** What the order is there to show; `ordinary` for the everyday ones. */
  readonly shows: string;
};
