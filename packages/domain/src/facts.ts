import type { DeliveryMethod, Finding, PaymentMethod, PaymentStatus, ShipmentStep } from './order.ts';
import type { AccountKind } from './people.ts';

/**
 * Everything a guard may look at besides the event and the workflow's own context, gathered by the server before `decide`.
 * JSON only: facts are kept with each history entry, so that a decision can be replayed.
 * Money in minor units.
 */
export type OrderFacts = {
  readonly total: number;
  readonly lineCount: number;
  readonly paymentMethod: PaymentMethod;
  readonly paymentStatus: PaymentStatus;
  /** What came in before this event. */
  readonly paymentReceived: number;
  readonly deliveryMethod: DeliveryMethod;
  readonly accountKind: Exclude<AccountKind, 'staff'>;
  readonly groupId: string | null;
  /** Orders of this group pass review by themselves unless something blocks. */
  readonly groupTrusted: boolean;
  /** Earlier orders that passed review and reached the warehouse; counting stops at five. */
  readonly previousOrders: number;
  /** Credit the company still has, before this order; null where it has no credit terms. */
  readonly creditAvailable: number | null;
  readonly findings: readonly Pick<Finding, 'kind' | 'severity'>[];
  readonly shipments: readonly { readonly id: string; readonly step: ShipmentStep }[];
  readonly ownerId: string | null;
  /** What the order will cost once this event has called a parcel off; missing for every other event. */
  readonly totalAfter?: number;
};
