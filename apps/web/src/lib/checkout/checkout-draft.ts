import { emptyAddress, emptyContact } from '#lib/address/address-draft.ts';
import {
  type Address,
  type Contact,
  DELIVERY_METHODS,
  type DeliveryMethod,
  PAYMENT_METHODS,
  type PaymentMethod,
} from '@orderdesk/domain';

/** What was chosen and typed at the checkout and not ordered yet. */
export type CheckoutDraft = {
  readonly addressId: string;
  readonly address: Address;
  readonly contact: Contact;
  readonly remember: boolean;
  readonly delivery: DeliveryMethod;
  readonly payment: PaymentMethod;
  readonly note: string;
};

/**
 * A half-filled checkout, kept for this tab until it is ordered: a reload or the back button loses nothing. Each person's apart,
 * and gone with the tab: an address is nobody else's business.
 */
export class CheckoutDrafts {
  #storage: Storage;
  #place: string;

  constructor(storage: Storage, personId: string) {
    this.#storage = storage;
    this.#place = `orderdesk.checkout:${personId}`;
  }

  /** What was kept, as far as it still means something. */
  read(): Partial<CheckoutDraft> {
    try {
      const kept = JSON.parse(this.#storage.getItem(this.#place) ?? 'null') as unknown;
      return isRecord(kept) ? knownParts(kept) : {};
    } catch {
      return {};
    }
  }

  keep(draft: Partial<CheckoutDraft>): void {
    try {
      this.#storage.setItem(this.#place, JSON.stringify(draft));
    } catch {
      // Full or switched off: what was typed stands on the page.
    }
  }

  forget(): void {
    this.#storage.removeItem(this.#place);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const oneOf = <T extends string>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** `blank` with those of its parts that were kept as texts. */
function textsOf<T extends Record<string, string>>(blank: T, kept: unknown): T {
  if (!isRecord(kept)) return blank;
  return Object.fromEntries(
    Object.entries(blank).map(([part, empty]) => [part, textOf(kept[part]) ?? empty]),
  ) as T;
}

function knownParts(kept: Record<string, unknown>): Partial<CheckoutDraft> {
  const draft = {
    addressId: textOf(kept.addressId),
    address: isRecord(kept.address) ? textsOf(emptyAddress(), kept.address) : undefined,
    contact: isRecord(kept.contact) ? textsOf(emptyContact(), kept.contact) : undefined,
    remember: typeof kept.remember === 'boolean' ? kept.remember : undefined,
    delivery: oneOf(DELIVERY_METHODS, kept.delivery),
    payment: oneOf(PAYMENT_METHODS, kept.payment),
    note: textOf(kept.note),
  };
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined));
}
