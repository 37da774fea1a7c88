import type {
  BackReason,
  DeliveryMethod,
  Finding,
  PaymentMethod,
  PaymentStatus,
  ShipmentStep,
} from './order.ts';
import type { AccountKind, ActorRole, StaffRole } from './people.ts';

/**
 * Everything a guard may look at besides the event and the workflow's own context, gathered by the server before `decide`.
 * JSON only: facts are kept with each history entry, so that a decision can be replayed.
 * Money in minor units.
 */
export type OrderFacts = {
  readonly total: number;
  /** ISO 4217; missing in facts that were kept before it was, and in imagined ones: the shop's own. */
  readonly currency?: string;
  readonly lineCount: number;
  readonly paymentMethod: PaymentMethod;
  readonly paymentStatus: PaymentStatus;
  /** What came in before this event. */
  readonly paymentReceived: number;
  /** What the customer was let off; missing where nothing was. */
  readonly paymentWrittenOff?: number;
  /** As much of it as was a rest, which what comes in later settles first; missing where that is nothing. */
  readonly paymentRestOff?: number;
  /** As much of it as is to be given back of what was paid, and has not gone back yet; missing where nothing is. */
  readonly paymentGivesBack?: number;
  /** What came in too much and went back; missing where nothing did. */
  readonly paymentReturned?: number;
  /** Of what came in: as much as the payment provider reported by itself, minor units; missing: nothing. */
  readonly paymentReported?: number;
  /** Who moved what of its money, by person. Missing where nobody did, and in facts kept earlier. */
  readonly moneyBy?: readonly MoneyBy[];
  /** Two of the staff who settle money (finance, managers) by id, the only one where there is but one. Missing in facts kept earlier: there are others. */
  readonly settlers?: readonly string[];
  readonly deliveryMethod: DeliveryMethod;
  readonly accountKind: Exclude<AccountKind, 'staff'>;
  readonly groupId: string | null;
  /** Orders of this group pass review by themselves unless something blocks. */
  readonly groupTrusted: boolean;
  /** Earlier orders that passed review and reached the warehouse; counting stops at five. */
  readonly previousOrders: number;
  /** Credit the company has for this order: what is left, and what the order itself holds already; null where it has no credit terms. */
  readonly creditAvailable: number | null;
  /**
   * What the same customer placed shortly before it, or before the change that is made or asked for, and has not paid. Missing where there
   * is nothing, once it is decided and stays what it is, and in facts kept earlier.
   */
  readonly recent?: RecentOrders;
  /** Other accounts without a history that ordered to the same telephone or address of late. Missing where there are none, and in facts kept earlier. */
  readonly sharedWith?: number;
  /** Of the customer's last orders (`of`), those of which a parcel was refused at the door. Missing where none was, and where nothing is collected there. */
  readonly refusedAtDoor?: { readonly orders: number; readonly of: number };
  /** Orders of the last hour by the same customer for the same goods to the same place, and the latest of them. Missing where there are none. */
  readonly repeats?: { readonly orders: number; readonly number: string };
  readonly findings: readonly Pick<Finding, 'kind' | 'severity'>[];
  /** `collects`: what is collected at the door with this parcel. `back`: why it did not reach its customer. `opened`: something is to be taken out first. `short`: goods of it are missing. */
  readonly shipments: readonly ({
    readonly id: string;
    readonly step: ShipmentStep;
    readonly collects?: number;
    readonly back?: BackReason;
    readonly opened?: boolean;
    readonly short?: boolean;
  } & ParcelLoss)[];
  /** Packed parcels that cannot be sent: by its stock their warehouse no longer has what is in them. Missing where there are none. */
  readonly outOfStock?: readonly string[];
  /** Lost or damaged parcels whose goods cannot be sent once more: there is not enough in stock. Missing where there are none. */
  readonly irreplaceable?: readonly string[];
  /** Missing where nothing comes back. */
  readonly whoCounts?: WhoCounts;
  readonly ownerId: string | null;
  /**
   * The change its customer asks for, while it is open: what the order would cost with it (null when it is asked for in words only),
   * and whether it can still be made exactly as it was asked for. Missing where none is open.
   */
  readonly requested?: {
    readonly total: number | null;
    readonly holds: boolean;
    readonly doubts?: boolean;
    /** Staff have corrected the order since. */
    readonly corrected?: true;
  };
  /** Staff said that the customer agreed to the last correction. Missing where none needed it. */
  readonly agreed?: true;
  /** Who wrote that down. */
  readonly agreedBy?: string;
  /** Who wrote down what its customer denies, while that is open: each once. Missing where nothing is denied. */
  readonly deniedBy?: readonly string[];
  /** What the order becomes by the change this event makes; missing for events that make none, and while only asking what is offered. */
  readonly after?: FactsAfter;
};

/**
 * What one person did to an order's money, minor units: what they noted that came in and nobody else has had a look at (`notedToday` of
 * it today; `decided` where they had a hand in its going back), what they let its customer off, what of it goes back for goods that were lost by
 * their count or report (`lost`), what they gave back; what they asked to be let off, in which roles;
 * and what they let off and gave back on their own word today (a day of the company), of all orders.
 */
export type MoneyBy = {
  readonly by: string;
  readonly noted?: number;
  readonly notedToday?: number;
  readonly decided?: true;
  readonly letOff?: number;
  readonly lost?: number;
  readonly returned?: number;
  readonly asked?: { readonly amount: number; readonly roles: readonly ActorRole[] };
  readonly letOffToday?: number;
  readonly aloneToday?: number;
};

/**
 * What is known of a parcel that comes back, for who counts it: who had it in their hands, who said that it did not arrive, how many were
 * lost before it whose goods it brought once more, and of each line its base units and what they are worth (minor units).
 */
export type ParcelLoss = {
  readonly hands?: readonly string[];
  readonly reportedBy?: string;
  readonly lostBefore?: number;
  readonly goods?: Readonly<Record<string, { readonly pieces: number; readonly worth: number }>>;
};

/**
 * Who counts what comes back: what people wrote out of the records today, or counted of what they had sent themselves (minor units at
 * what it costs, all of the company's goods), and by parcel which staff there are who neither had it in their hands nor reported it.
 */
export type WhoCounts = {
  readonly today: readonly { readonly by: string; readonly worth: number }[];
  readonly others: Readonly<Record<string, readonly StaffRole[]>>;
};

/** Orders of one customer, placed within so many hours, that are open and unpaid: how many, and what is still to come in for them (minor units). */
export type RecentOrders = { readonly hours: number; readonly count: number; readonly outstanding: number };

/**
 * `repick`: a parcel that was put together is to be put together anew. `doubts`: the automatic review finds what nobody has let pass
 * before; placed like this, the order would wait for a person.
 */
export type FactsAfter = {
  readonly total: number;
  /** What the customer was let off of that; missing where it is what it was. */
  readonly writtenOff?: number;
  readonly repick: boolean;
  readonly doubts?: boolean;
};
