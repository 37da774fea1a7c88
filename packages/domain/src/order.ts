import type { OrderChange } from './order-change.ts';
import type { HeldLine, PutBack } from './put-back.ts';
import type { OrderDifference } from './order-difference.ts';
import type { Address, Contact } from './address.ts';
import type { Agreement } from './needs-agreement.ts';
import type { AccountKind, ActorRole } from './people.ts';
import type { Text } from './text.ts';

export const PAYMENT_METHODS = ['wechat', 'alipay', 'unionpay', 'cod', 'credit'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];
export type PaymentStatus = 'due' | 'paid' | 'refunded' | 'void';

export const DELIVERY_METHODS = ['standard', 'express', 'pickup'] as const;
export type DeliveryMethod = (typeof DELIVERY_METHODS)[number];

/** What each way of delivery is called, on every screen and in every notice. */
export const DELIVERY_NAMES: Readonly<Record<DeliveryMethod, Text>> = {
  standard: { zh: '标准配送', en: 'Standard delivery' },
  express: { zh: '加急配送', en: 'Express delivery' },
  pickup: { zh: '到仓自提', en: 'Pick up at the warehouse' },
};

/** Each / box / case: `per` base units in one of it. Quantities on a line count this unit, stock counts base units. */
export type Unit = {
  readonly id: string;
  readonly label: Text;
  readonly per: number;
  /** What one base unit is called, where this one holds several. */
  readonly of?: Text;
};

/**
 * One line, with name, unit and price as they were when it was ordered: later catalogue changes never reach it. All money is
 * in the currency's minor unit. `unitPrice` is per ordered unit after price list and tiers; `subtotal = unitPrice × quantity`;
 * `discount`, `shipping` and `tax` are this line's share of the order's; `total = subtotal − discount + shipping + tax`.
 */
export type Line = {
  readonly id: string;
  readonly productId: string;
  readonly sku: string;
  readonly name: Text;
  readonly picture: string | null;
  readonly unit: Unit;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly listPrice: number;
  readonly priceReason: PriceReason;
  readonly taxRate: number;
  readonly subtotal: number;
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
  readonly note: string;
  /** What the line costs the company, minor units; only finance, managers and admins may see it. */
  readonly cost: number;
};

/** Why a price is what it is; shown beside it. */
export type PriceReason =
  | { readonly kind: 'list' }
  | { readonly kind: 'tier'; readonly from: number }
  | { readonly kind: 'group'; readonly groupId: string };

export type Totals = {
  readonly currency: string;
  readonly goods: number;
  readonly discount: number;
  readonly shipping: number;
  readonly tax: number;
  readonly total: number;
};

/** Of a company that registered by itself: `resembles` is the name of another that its own could be taken for; `turnedAway`: somebody looked, and could not confirm it. */
export type Unverified = { readonly resembles: string | null; readonly turnedAway?: true };

/** Who the order is for: a person, or a company with several people. */
export type Customer = {
  readonly id: string;
  readonly kind: 'person' | 'company';
  readonly accountKind: Exclude<AccountKind, 'staff'>;
  readonly name: string;
  readonly groupId: string | null;
  /** A company that nobody has confirmed yet; for the house to know. */
  readonly unverified?: Unverified;
};

export type Payment = {
  readonly method: PaymentMethod;
  readonly status: PaymentStatus;
  /** All that came in so far and was not given back as too much, minor units. */
  readonly received: number;
  readonly paidAt: string | null;
  readonly reference: string | null;
  /** What it has of its company's credit now, minor units; missing where it holds none: paid otherwise, or not covered and lent by nobody yet. */
  readonly credit?: number;
  /** What the company let its customer off, minor units: no longer due. Missing where nothing was. */
  readonly writtenOff?: number;
  /** Who let them off what of it, and why, the latest last. Missing where nothing was, and on earlier orders. */
  readonly letOffs?: readonly LetOff[];
  /** When somebody last let off, or gave back, what nobody else had a hand in; missing where nobody did. */
  readonly ownWordAt?: string;
  /** Who decided that money goes back that is still to go; missing where nobody did, and on earlier orders. */
  readonly backBy?: readonly string[];
  /** What goes back for goods that are lost, minor units, by those (ids) who said that they are; missing once it went. */
  readonly lost?: readonly { readonly by: readonly string[]; readonly amount: number }[];
  /** Who asked for the rest to be let off, each once, until it is. */
  readonly asked?: readonly AskedLetOff[];
  /** What came in, the latest last: under one reference it is counted once. Earlier orders lack what came in without one. */
  readonly receipts?: readonly Receipt[];
  /** What went back of it, the latest last. */
  readonly returned?: readonly Receipt[];
};

/**
 * Money that came in or went back: `reference` as the bank or the till calls it ('' where nobody gave one), `amount` in minor units, `by`
 * who noted it.
 */
export type Receipt = {
  readonly reference: string;
  readonly amount: number;
  readonly at: string;
  readonly by?: { readonly id: string; readonly name: string };
  /** Of what came in: as much as was more than was due then. Missing on earlier ones, of which nobody knows. */
  readonly over?: number;
  /** Of what went back: as much as nobody but who gave it back had noted or decided. Missing where that is nothing. */
  readonly alone?: number;
};

/** What a customer was let off, minor units: the `rest` of what was due, or a `part` of what had come in, which goes back to them. */
export type LetOff = {
  readonly what: 'rest' | 'part';
  readonly amount: number;
  readonly reason: string;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  /** Who had asked for as much. */
  readonly second?: { readonly id: string; readonly name: string };
};

/** A rest (minor units) that somebody would let a customer off, and may not alone. */
export type AskedLetOff = Omit<LetOff, 'what' | 'second'> & { readonly roles: readonly ActorRole[] };

/**
 * The way of a parcel. One that does not reach its customer is `returning` from when that is known until it is counted in, or sent once
 * more; it stands behind those that are on their way.
 */
export const SHIPMENT_STEPS = [
  'allocated',
  'picking',
  'packed',
  'returning',
  'shipped',
  'delivered',
] as const;
/** Parcels that will not come: called off before they left, or back (or lost) and counted in. */
export const OFF_STEPS = ['cancelled', 'returned'] as const;
export type ShipmentStep = (typeof SHIPMENT_STEPS)[number] | (typeof OFF_STEPS)[number];

/** Why a parcel did not reach its customer. */
export const BACK_REASONS = ['refused', 'undeliverable', 'damaged', 'lost'] as const;
export type BackReason = (typeof BACK_REASONS)[number];

/** Base units of a product in a parcel, for a line of the order. */
export type ParcelLine = { readonly lineId: string; readonly productId: string; readonly quantity: number };

/** Base units of a line that somebody (their id; not said in earlier orders) did not find. */
export type MissingPart = Pick<ParcelLine, 'lineId' | 'quantity'> & { readonly by?: string };

/** What leaves one warehouse in one parcel; quantities in base units. */
export type Shipment = {
  readonly id: string;
  readonly warehouseId: string;
  readonly step: ShipmentStep;
  /** What it held when it was put together, in part or whole, before its goods became others: somebody has to put something back. */
  readonly begun?: readonly HeldLine[];
  readonly lines: readonly ParcelLine[];
  /** Base units of its lines that its picker did not find, or that cannot be sent; missing where all is there, as in all that is packed. */
  readonly missing?: readonly MissingPart[];
  /** When its picking began, and when it was packed. */
  readonly pickedAt?: string;
  readonly packedAt?: string;
  /** Who put it together. */
  readonly worker?: { readonly id: string; readonly name: string };
  /** Everybody who ever picked, packed or sent it, by id: `handsOf`. */
  readonly hands?: readonly string[];
  /** What its carrier was to collect when it left, minor units. */
  readonly collects?: number;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly shippedAt: string | null;
  readonly deliveredAt: string | null;
  /** Where it was sent when it left last, as its label says; missing before, for what is collected, and in parcels that left earlier. */
  readonly to?: { readonly address: Address | null; readonly contact: Contact };
  /** The parcel that was lost or damaged, whose goods it brings once more. */
  readonly replaces?: string;
  /** It did not reach its customer, as somebody said (`by`, an id; missing in what was said earlier); missing once it is sent again. */
  readonly back?: { readonly why: BackReason; readonly at: string; readonly by?: string };
};

/** Whether a parcel will not come, whatever happens to the others. */
export const isOff = ({ step }: { readonly step: ShipmentStep }): boolean =>
  step === 'cancelled' || step === 'returned';

/** How far a shipment is; one that will not come counts as done, so it never holds the others up. */
export const shipmentRank = (step: ShipmentStep): number =>
  step === 'cancelled' || step === 'returned' ? SHIPMENT_STEPS.length : SHIPMENT_STEPS.indexOf(step);

/** Whether a parcel is still in its warehouse: its stock can be given back. One that was called off is not. */
export const hasNotLeft = ({ step }: { readonly step: ShipmentStep }): boolean =>
  shipmentRank(step) < shipmentRank('returning');

/**
 * What of an order can still be changed: all of it until a parcel has left; then where, and to whom, it goes, as long as something
 * is to be sent or comes back and may be sent again.
 */
export type ChangeReach = 'all' | 'receiver' | 'nothing';
export function changeReach(shipments: readonly Pick<Shipment, 'step'>[]): ChangeReach {
  const living = shipments.filter((shipment) => !isOff(shipment));
  if (living.every(hasNotLeft)) return 'all';
  return living.some((shipment) => hasNotLeft(shipment) || shipment.step === 'returning')
    ? 'receiver'
    : 'nothing';
}

/** Lines of which something is left; of the others a parcel that will not come still says what was in it. */
export const livingLines = <T extends { readonly quantity: number }>(lines: readonly T[]): T[] =>
  lines.filter(({ quantity }) => quantity > 0);

/** What the automatic review found. `warn` and `block` need a person; `info` does not. */
export const FINDING_KINDS = [
  'completeness',
  'customer-data',
  'stock',
  'credit',
  'first-order',
  'amount',
  'note',
  'payment',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const FINDING_SEVERITIES = ['info', 'warn', 'block'] as const;
export type FindingSeverity = (typeof FINDING_SEVERITIES)[number];

export type Finding = {
  readonly kind: FindingKind;
  readonly severity: FindingSeverity;
  readonly text: Text;
  readonly facts: Readonly<Record<string, unknown>>;
};

/**
 * A customer's wish to change a running order; applied exactly as it stands here, or declined, by staff. `change` is null when it was
 * asked for in words only: then there is nothing to apply. `difference` is what the customer saw before asking.
 */
export type ChangeRequest = {
  readonly text: string;
  readonly change: OrderChange | null;
  readonly difference: OrderDifference | null;
  readonly at: string;
  readonly by: string;
  /** Staff have corrected the order since it was asked for. */
  readonly corrected?: true;
};

/**
 * An order without its workflow: what was bought, by whom, to where. `number` is what people read out (`26-10427-5`).
 * Dates are ISO 8601 in UTC.
 */
export type Order = {
  readonly id: string;
  readonly number: string;
  readonly customer: Customer;
  readonly placedBy: { readonly id: string; readonly name: string };
  readonly lines: readonly Line[];
  readonly totals: Totals;
  /** Null where the customer collects the goods: they go nowhere. */
  readonly address: Address | null;
  readonly contact: Contact;
  readonly delivery: { readonly method: DeliveryMethod; readonly expectedAt: string | null };
  readonly payment: Payment;
  readonly shipments: readonly Shipment[];
  readonly findings: readonly Finding[];
  readonly changeRequest: ChangeRequest | null;
  /**
   * What staff said that the customer had told them, the latest last, to be denied one after the other; missing where nothing was, once it
   * is denied, and once they say for themselves what they want.
   */
  readonly agreed?: readonly Agreement[];
  /** What its customer says they did not agree to or tell, until somebody else has settled that; missing where nothing is. */
  readonly denied?: readonly Agreement[];
  /** Goods that were taken off their shelves for parcels that will not be sent. */
  readonly putBack?: readonly PutBack[];
  readonly note: string;
  readonly owner: { readonly id: string; readonly name: string; readonly since: string } | null;
  readonly placedAt: string;
  /** When a change last made it dearer; missing where none did. */
  readonly dearerAt?: string;
};

/** From when an order counts against what may be ordered in a day: what a change adds is ordered then. */
export const countsFrom = ({ placedAt, dearerAt }: Pick<Order, 'placedAt' | 'dearerAt'>): string =>
  dearerAt ?? placedAt;
